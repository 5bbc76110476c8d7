"""What every attack in the folder owes: declared knowledge, poison that nests, the same from the same seed."""

import re

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.attacks.base import CausativeAttack
from core.attacks.causative import causative_attacks
from core.attacks.threat_model import Cell, Controls, Influence
from core.mail.corpus import Corpus
from core.questions.experiment import Experiment
from core.runs.preparation import prepare
from core.runs.sweeping import slider_levels
from tests.small_mail import any_of, random_corpus

KINDS = [pytest.param(kind, id=name) for name, kind in causative_attacks().items()]
of_every_attack = pytest.mark.parametrize("kind", KINDS)
CORPUS = random_corpus(seed=2, messages=250, vocabulary=60)
OUTSIDE = random_corpus(seed=3, messages=100, vocabulary=80)


@of_every_attack
@settings(max_examples=25)
@given(data=st.data())
def test_more_poison_begins_with_the_same(kind: type[CausativeAttack], data: st.DataObject) -> None:
    experiment = Experiment(attack=data.draw(any_of(kind)), seed=data.draw(st.integers(0, 9_999)))
    few, many = sorted(data.draw(st.lists(st.integers(1, 20), min_size=2, max_size=2)))
    less, more = (prepare(experiment, CORPUS, count, OUTSIDE).training.poison.frame() for count in (few, many))
    assert (len(less), len(more)) == (few, many)
    pd.testing.assert_frame_equal(less, more[:few], check_dtype=False)


@of_every_attack
def test_declares_its_place_and_sources(kind: type[CausativeAttack]) -> None:
    assert isinstance(kind.cell, Cell)
    assert kind.cell.influence is Influence.CAUSATIVE
    assert re.search(r"\b(19|20)\d\d\b", kind.source)
    assert kind.atlas
    assert all(re.fullmatch(r"AML\.T\d{4}(\.\d{3})?", technique) for technique in kind.atlas)
    assert kind.owasp
    assert all(re.fullmatch(r"ML\d\d", risk) for risk in kind.owasp)
    assert 0 < kind.reach <= 1


@of_every_attack
def test_writes_what_it_says_it_controls(kind: type[CausativeAttack], small: Corpus) -> None:
    """Whoever controls labels alone sends no mail; whoever controls content alone changes no label."""
    poison = prepare(Experiment(attack=kind()), small, 20).training.poison
    if kind.controls is Controls.LABELS:
        assert poison.changes_labels
        assert not poison.written
    if kind.controls is Controls.CONTENT:
        assert not poison.changes_labels


@of_every_attack
def test_can_go_as_far_as_the_slider(kind: type[CausativeAttack], small: Corpus) -> None:
    labels = prepare(Experiment(attack=kind()), small, 0).training.spam
    last = int(slider_levels(kind(), labels)[-1])
    assert len(prepare(Experiment(attack=kind()), small, last).training.poison) == last > 0
