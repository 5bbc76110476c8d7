"""What an attack says it knows is what its poison is made from, whatever its parameters."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.attacks.base import CausativeAttack
from core.attacks.causative import causative_attacks
from core.attacks.knowledge import Source
from core.mail.corpus import Corpus
from core.mail.encode import words_of
from core.mail.split import split
from core.questions.experiment import Experiment
from core.runs.preparation import prepare
from core.training.poison import Poison
from tests.small_mail import any_of, corpus_of, random_corpus

KINDS = [pytest.param(kind, id=name) for name, kind in causative_attacks().items()]
of_every_attack = pytest.mark.parametrize("kind", KINDS)
OTHER = [pytest.param(kind, id=name) for name, kind in causative_attacks().items() if hasattr(kind, "mail")]
MAIL = random_corpus(seed=2, messages=150, vocabulary=60)
# half of its words are in the other mail too, or no filter would deliver a message of it
OUTSIDE = corpus_of(
    [" ".join(word if word < "ka" else f"else{word}" for word in text.split()) for text in MAIL.texts],
    list(MAIL.labels),
)
TARGET = "Attention zorbulon: the tender closes on Friday"


def gibberish(corpus: Corpus, seed: int) -> Corpus:
    """The same corpus with every word of the training mail exchanged for another one that is nowhere else."""
    train = set(split(corpus.groups, corpus.labels, seed).train.tolist())
    texts = [
        " ".join(f"qq{word}" for word in text.split()) if at in train else text for at, text in enumerate(corpus.texts)
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
