"""The inbox shows messages that the sweep moves, each with the verdict that it really gets."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import Experiment, sweep
from core.filters.base import HAM_VERDICT, SPAM_VERDICT
from core.insight.inbox import inbox, messages_to_watch
from core.mail.corpus import Corpus
from core.mail.first_line import first_line
from core.runs.sweeping import Sweep
from tests.core.made_up import made_up_sweep

FOLDERS = ["Inbox", "Unsure", "Spam folder"]


@pytest.fixture(scope="module")
def flooded(small: Corpus) -> Sweep:
    return sweep(Experiment(filter="spambayes", attack="dictionary"), small, [0, 5, 20, 60])


def changed(found: Sweep, rows: np.ndarray) -> np.ndarray:
    return (found.verdicts[:, rows] != found.verdicts[0, rows]).any(axis=0)


@pytest.mark.parametrize(
    ("levels", "moving"),
    [
        ([(0, 0, 0, 0), (50, 0, 0, 0), (100, 100, 0, 0)], 8),
        ([(0, 0, 0, 0), (3, 0, 0, 0), (5, 0, 0, 0)], 5),
        ([(0, 0, 0, 0), (0, 1, 0, 0), (2, 1, 0, 0)], 3),
        ([(0, 0, 0, 0), (0, 0, 0, 0), (0, 0, 0, 0)], 0),
    ],
)
def test_what_moves_is_watched_first_and_the_rest_fills_up(levels: list, moving: int) -> None:
    found = made_up_sweep(*levels, poison=(0, 10, 20))
    watched = messages_to_watch(found)
    assert len(set(watched.tolist())) == 8
    assert changed(found, watched).sum() == moving


def test_both_kinds_are_watched_where_both_move() -> None:
    found = made_up_sweep((0, 0, 0, 0), (60, 0, 0, 0), (100, 3, 0, 0), poison=(0, 10, 20))
    watched = messages_to_watch(found)
    assert changed(found, watched).all()
    assert found.prepared.test_spam[watched].sum() == 2
    first = np.argmax(found.verdicts[:, watched] != found.verdicts[0, watched], axis=0)
    assert set(first) == {1, 2}, "from both levels, so that the slider has something to show at each"


def test_rows_say_what_the_sweep_says(flooded: Sweep) -> None:
    watched = messages_to_watch(flooded)
    for at in range(len(flooded.levels)):
        table = inbox(flooded, watched, at)
        assert list(table["clean"]) == list(flooded.verdicts[0, watched])
        assert list(table["now"]) == list(flooded.verdicts[at, watched])
        assert list(table["score"]) == list(flooded.scores[at, watched])
        labels = flooded.test["label"].iloc[watched]
        assert list(table["spam"]) == [label == "spam" for label in labels]
        assert list(table["message"]) == [first_line(body) for body in flooded.test["text"].iloc[watched]]


def test_at_zero_poison_nothing_has_moved(flooded: Sweep) -> None:
    table = inbox(flooded, messages_to_watch(flooded), 0)
    assert list(table["clean"]) == list(table["now"])


def test_the_clean_column_finds_the_clean_level_wherever_it_stands() -> None:
    found = made_up_sweep((100, 100, 0, 0), (0, 0, 0, 0), poison=(20, 0))
    table = inbox(found, np.arange(4), 0)
    assert list(table["clean"]) == [SPAM_VERDICT if spam else HAM_VERDICT for spam in table["spam"]]
    assert list(table["now"]) == [HAM_VERDICT if spam else SPAM_VERDICT for spam in table["spam"]]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", "(empty)"),
        (" \n\t\n", "(empty)"),
        ("Subject:\n\nbody", "(no subject)"),
        ("\n\n  Hello there \nSecond", "Hello there"),
        ("x" * 90, "x" * 90),
        ("x" * 91, "x" * 89 + "…"),
    ],
)
def test_first_line(text: str, line: str) -> None:
    assert first_line(text) == line


@given(st.text(), st.integers(1, 100))
def test_first_line_is_one_short_line(text: str, longest: int) -> None:
    line = first_line(text, longest=longest)
    assert line
    assert len(line.splitlines()) == 1
    assert len(line) <= longest
