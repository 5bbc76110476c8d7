"""Findings come in turns, stay, are shared by what was asked, and are bounded in number."""

from collections.abc import Iterator

import pytest

from core import Experiment, InputError, outside_corpus
from core.corpus import Corpus
from pages.ui.probed import MOST_FINDINGS, Findings, Probed


def counting(most: int, refusal: str = "") -> Iterator[int]:
    yield from range(most)
    if refusal:
        raise InputError(refusal)


def test_a_turn_does_one_step_at_least_and_a_long_one_all() -> None:
    findings = Findings(counting(3), 3)
    assert findings.advance(0) == [0]
    assert findings.advance(0) == [0], "nothing more is done without time"
    assert findings.progress == pytest.approx(1 / 3)
    assert not findings.finished
    assert findings.advance(60) == [0, 1, 2]
    assert findings.finished
    assert findings.advance(60) == [0, 1, 2]


def test_what_was_done_before_a_refusal_stays() -> None:
    findings = Findings(counting(2, "No more."), 5)
    assert findings.advance(60) == [0, 1]
    assert findings.finished
    assert str(findings.refusal) == "No more."


def test_a_refusal_at_once_is_raised_to_everybody_who_asks() -> None:
    findings = Findings(counting(0, "Nothing."), 5)
    for _ in range(2):
        with pytest.raises(InputError, match=r"^Nothing\.$"):
            findings.advance(60)


def test_findings_are_kept_by_what_was_asked_and_the_oldest_go(small: Corpus) -> None:
    probed = Probed.of(Experiment(), small, outside_corpus())
    first = probed.findings("a", lambda: counting(1), 1)
    assert probed.findings("a", lambda: counting(9), 9) is first
    for number in range(MOST_FINDINGS - 1):
        probed.findings(number, lambda: counting(1), 1)
        assert probed.findings("a", lambda: counting(9), 9) is first, "what is looked at is not the oldest"
    for number in range(MOST_FINDINGS):
        probed.findings(number, lambda: counting(1), 1)
    assert probed.findings("a", lambda: counting(9), 9) is not first
