"""Headless and on the page the same is found: of every kind of attack, in one call."""

from dataclasses import replace

import nbformat
import numpy as np
import pytest

from core import InputError, Probing, probe
from core.attacks.exploratory import exploratory_attacks, strategies
from core.attacks.exploratory.base import Attacker, Inference, MessageEdit, WordSearch
from core.mail.corpus import Corpus
from core.probing.asked import Asked
from core.probing.fewest_changes import fewest_changes
from core.probing.probe import answered
from core.probing.strategies import measured
from core.take_home.probing import finding_sentence, probed_csv, probing_notebook, probing_snippet
from tests.small_mail import random_corpus

CHEAP = {"filter": "multinomial_nb", "seed": 3}


@pytest.fixture(scope="module")
def outside() -> Corpus:
    return random_corpus(seed=7, messages=200, vocabulary=300)


@pytest.mark.parametrize("attack", sorted(exploratory_attacks()))
def test_every_attack_is_measured_by_its_kind_and_can_be_taken_home(
    attack: str, small: Corpus, outside: Corpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = Probing(attack=attack, budget=300, **CHEAP)
    try:
        found = probe(asked, small, outside)
    except InputError as refused:  # the small mail has too few candidates for one attack
        assert "Too little mail" in str(refused)  # noqa: PT017
        assert issubclass(exploratory_attacks()[attack], Inference)
        return
    assert (found.probing.corpus, found.probing.outside) == (small.id, outside.id)
    kind = exploratory_attacks()[attack]
    columns = {WordSearch: "passing", MessageEdit: "passes", Inference: "member"}
    assert {name in found.frame for base, name in columns.items() if issubclass(kind, base)} == {True}
    assert any(figure.isdigit() for figure in finding_sentence(found))
    assert probed_csv(found).count(b"\n") >= len(found.frame)
    assert finding_sentence(found).encode() in probing_notebook(found).replace(b"\\u2026", b"")
    names: dict = {}
    monkeypatch.setattr("core.load_corpus", lambda name: {"mail.csv": small, "outside.csv": outside}[name])
    exec(probing_snippet(found.probing), names)  # noqa: S102 - what a visitor would do
    assert names["result"].frame.equals(found.frame)


def test_it_is_what_the_attacker_finds_who_asks_by_hand(small: Corpus, outside: Corpus) -> None:
    question = Probing(attack="first_n", budget=60, answers="Lies to suspected probers", **CHEAP)
    asked = Asked.of(question, small, outside)
    oracle = asked.ground.oracle(budget=60, reluctance=question.answers, seed=3)
    search = strategies()["First-N"]
    by_hand = measured(asked.ground, "First-N", search, Attacker.seeded(oracle, asked.mail, 3))
    found = answered(question, asked).found
    assert found.search == by_hand.search
    np.testing.assert_array_equal(found.passes, by_hand.passes)


def test_each_message_has_the_whole_budget_of_an_edit(small: Corpus, outside: Corpus) -> None:
    question = Probing(attack="acre", budget=9, **CHEAP)
    asked = Asked.of(question, small, outside)
    by_hand = list(fewest_changes(asked.ground, asked.mail, question.attack, budget=9))
    queries = answered(question, asked).frame["queries"].tolist()
    assert queries == [one.attempt.queries for one in by_hand]
    assert max(queries) == 9
    assert len(queries) > 1


def test_the_question_and_its_mail_agree(small: Corpus) -> None:
    with pytest.raises(InputError, match=r"^The question's corpus is “0123456789abcdef”"):
        probe(Probing(corpus="0123456789abcdef"), small)


def test_its_notebook_runs_and_finds_the_same(small: Corpus, outside: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    found = probe(Probing(attack="best_n", budget=300, **CHEAP), small, outside)
    monkeypatch.setattr("core.load_corpus", lambda name: {"mail.csv": small, "outside.csv": outside}[name])
    cells = nbformat.reads(probing_notebook(found).decode(), 4).cells
    code = [cell.source for cell in cells if cell.cell_type == "code"]
    names: dict = {}
    exec("\n".join(code[:-1]), names)  # noqa: S102 - what a visitor would do
    assert eval(code[-1], names) is True  # noqa: S307 - the cell that compares
    names["result"] = found.__class__(found.probing, replace(found.found, passes=found.found.passes[:, :-1]))
    assert eval(code[-1], names) is False  # noqa: S307 - and can fail
