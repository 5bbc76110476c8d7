"""What an attack says it knows is what its poison is made from, whatever its parameters."""

import inspect
from collections.abc import Iterator
from enum import Enum
from types import FunctionType

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.base import BaseEstimator

from core.attacks.base import CausativeAttack
from core.attacks.causative import causative_attacks
from core.attacks.causative.focused import FocusedAttack
from core.attacks.knowledge import Knowledge, Source
from core.filters import Filter, filters
from core.mail.corpus import Corpus
from core.mail.encode import words_of
from core.mail.split import split
from core.questions.experiment import Experiment
from core.runs.preparation import prepare
from core.training.poison import Poison
from tests.small_mail import any_of, corpus_of, random_corpus, word

KINDS = [pytest.param(kind, id=name) for name, kind in causative_attacks().items()]
of_every_attack = pytest.mark.parametrize("kind", KINDS)
OTHER = [pytest.param(kind, id=name) for name, kind in causative_attacks().items() if hasattr(kind, "mail")]
MAIL = random_corpus(seed=2, messages=150, vocabulary=60)
# half of its words are in the other mail too, or no filter would deliver a message of it
OUTSIDE = corpus_of(
    [" ".join(one if one < "ka" else f"else{one}" for one in text.split()) for text in MAIL.texts],
    list(MAIL.labels),
)
TARGET = "Attention zorbulon: the tender closes on Friday"


TOLD: list[str] = []
TARGETS: list[str] = []


def gibberish(corpus: Corpus, seed: int, *, training: bool = True) -> Corpus:
    """The same corpus with every word of the training mail, or of all other mail, exchanged for another one that is
    nowhere else."""
    train = set(split(corpus.groups, corpus.labels, seed).train.tolist())
    texts = [
        " ".join(f"qq{one}" for one in text.split()) if (at in train) == training else text
        for at, text in enumerate(corpus.texts)
    ]
    return corpus_of(texts, list(corpus.labels))


def crafted(attack: CausativeAttack, corpus: Corpus, seed: int) -> Poison:
    return prepare(Experiment(attack=attack, seed=seed), corpus, 12, OUTSIDE).training.poison


def same(one: Poison, two: Poison) -> bool:
    return (
        one.texts == two.texts and np.array_equal(one.spam, two.spam) and one.frame().to_csv() == two.frame().to_csv()
    )


def with_a_typed_target(attack: CausativeAttack) -> CausativeAttack:
    """The clean filter chooses what can be a target in the inbox, so only a typed one does not depend on it."""
    return type(attack)(**{**vars(attack), "typed": TARGET}) if hasattr(attack, "typed") else attack


@of_every_attack
@settings(max_examples=20)
@given(data=st.data())
def test_training_mail_that_it_does_not_read_may_be_gibberish(kind: type[CausativeAttack], data: st.DataObject) -> None:
    attack = with_a_typed_target(data.draw(any_of(kind)))
    seed = data.draw(st.integers(0, 99))
    if not attack.reads & {Source.TRAINING, Source.FILTER}:
        assert same(crafted(attack, MAIL, seed), crafted(attack, gibberish(MAIL, seed), seed))


@pytest.mark.parametrize("kind", OTHER)
@settings(max_examples=20)
@given(data=st.data())
def test_made_from_other_mail_it_holds_no_word_of_the_training_mail(
    kind: type[CausativeAttack], data: st.DataObject
) -> None:
    """Whoever may ask the filter learns from its verdicts how far to go, and no word."""
    attack = data.draw(any_of(kind))
    attack = with_a_typed_target(kind(**{**vars(attack), "mail": "outside mail"}))
    assert Source.TRAINING not in attack.reads
    known = set(words_of(" ".join(OUTSIDE.texts) + " " + TARGET))
    known |= set(words_of(f"{getattr(attack, 'trigger', '')} {getattr(attack, 'about', '')}"))
    for text in crafted(attack, MAIL, seed=0).texts:
        assert set(words_of(text)) <= known


@of_every_attack
def test_training_mail_that_it_reads_shows_in_its_poison(kind: type[CausativeAttack]) -> None:
    attack = with_a_typed_target(kind())
    reads = bool(attack.reads & {Source.TRAINING, Source.FILTER})
    assert same(crafted(attack, MAIL, 0), crafted(attack, gibberish(MAIL, 0), 0)) != reads


@of_every_attack
@settings(max_examples=20)
@given(data=st.data())
def test_what_it_reads_is_what_it_says_it_knows(kind: type[CausativeAttack], data: st.DataObject) -> None:
    attack = data.draw(any_of(kind))
    for source in (Source.TRAINING, Source.OUTSIDE):
        assert (source.value in attack.knows) == (source in attack.reads)
    assert ("verdicts" in attack.knows or "scores" in attack.knows or "weight" in attack.knows) == (
        Source.FILTER in attack.reads
    )


def test_every_attack_that_writes_mail_can_write_it_out_of_other_mail() -> None:
    for kind in causative_attacks().values():
        choices = [
            kind(**{parameter.name: option})
            for parameter in kind.parameters()
            for option in getattr(parameter.rule, "options", [])
        ]
        if kind.controls.value != "labels":
            assert any(attack.reads == {Source.OUTSIDE} or not attack.reads & {Source.TRAINING} for attack in choices)


@of_every_attack
@settings(max_examples=20)
@given(data=st.data())
def test_test_mail_may_be_gibberish_whatever_it_reads(kind: type[CausativeAttack], data: st.DataObject) -> None:
    attack, seed = with_a_typed_target(data.draw(any_of(kind))), data.draw(st.integers(0, 99))
    assert same(crafted(attack, MAIL, seed), crafted(attack, gibberish(MAIL, seed, training=False), seed))


def reached(thing: object, seen: set[int]) -> Iterator[str]:
    """Every text that somebody who holds the thing can come to by public names."""
    if id(thing) in seen or isinstance(thing, (type, int, float, bool, Enum, FunctionType, BaseEstimator, Filter)):
        return
    seen.add(id(thing))
    if isinstance(thing, str):
        yield thing
    elif isinstance(thing, dict):
        yield from reached([*thing, *thing.values()], seen)
    elif isinstance(thing, (list, tuple)) or (isinstance(thing, np.ndarray) and thing.dtype == object):
        for one in thing:
            yield from reached(one, seen)
    elif type(thing).__module__.startswith("core."):
        for name in dir(thing):
            if not name.startswith("_") and not inspect.ismethod(value := getattr(thing, name)):
                yield from reached(value, seen)


class Spy(FocusedAttack):
    """Looks at all that an attack is given, and at the filter that has learned its poison, and keeps what it reads."""

    def craft(self, knowledge: Knowledge, count: int, rng: np.random.Generator) -> Poison:
        poison = super().craft(knowledge, count, rng)
        TOLD[:] = reached([knowledge, knowledge.asked.learn(poison)], set())
        TARGETS[:] = [knowledge.target]
        return poison


@pytest.mark.parametrize("name", list(filters()))
def test_no_attack_can_come_to_test_mail_or_a_word_of_it_but_the_one_target(name: str) -> None:
    test = set(split(MAIL.groups, MAIL.labels, 3).test.tolist())
    groups = MAIL.groups  # what is alike stays alike, so that the split is the same
    texts = [f"{text} qq{word(groups[at])}" if at in test else text for at, text in enumerate(MAIL.texts)]
    corpus = corpus_of(texts, list(MAIL.labels))
    prepare(Experiment(name, Spy(), seed=3), corpus, 5, OUTSIDE)
    target = set(words_of(TARGETS[0]))
    assert any(one.startswith("qq") for one in target)
    told = {one for text in TOLD for one in words_of(text)}
    assert len(told) > 50
    assert {one for one in told - target if one.startswith("qq")} == set()
