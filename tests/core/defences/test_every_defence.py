"""What every defence keeps to, found by looking: no list of them stands here."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from scipy.sparse import csr_array

from core.defences import defences
from core.defences._received import Trusted
from core.defences.base import Defence, Received
from core.errors import InputError
from core.filters import filters
from core.mail.encode import counter, encode
from core.questions.experiment import Experiment
from core.runs.sweeping import sweep
from tests.core.test_experiment_is_exact import OUTSIDE, assert_same, draw_levels, refitted
from tests.small_mail import any_of, corpora, random_messages

FACTS = ("sender", "recipient", "reporter")
CLEANING = [pytest.param(kind, id=name) for name, kind in defences().items() if kind.cleans()]
WRAPPED = [(name, learner) for name, kind in defences().items() if kind.wraps() for learner in filters()]
# what one that cleans leaves is mail as any other, so that one filter in turn is enough
CLEANED = [
    (name, list(filters())[at % len(filters())])
    for at, name in enumerate(name for name, kind in defences().items() if kind.cleans())
]


@st.composite
def received(draw: st.DrawFn) -> tuple[Received, np.ndarray]:
    """Mail of few words, much of it the same, from a few people over a few days, and which is in each of three sets."""
    rng = np.random.default_rng(draw(st.integers(0, 999), label="mail seed"))
    drawn, _ = random_messages(rng, 25, draw(st.sampled_from([4, 40]), label="vocabulary"), longest=12)
    texts = sorted({" ".join(sorted(text.split())) for text in [*drawn, "baba"]})
    encoding = encode(texts)
    text = rng.integers(len(texts), size=60)
    facts = {name: rng.choice(["", "ann", "bob"], 60) for name in FACTS}
    days = np.datetime64("2020-01-01", "ns") + rng.integers(0, 3, 60) * np.timedelta64(1, "D")
    mail = Received(
        encoding.words,
        encoding.counts,
        text,
        (rng.random(len(texts)) < 1 / 3)[text] ^ (rng.random(60) < 0.2),
        pd.DataFrame({"sent_at": pd.Series(days).dt.tz_localize("UTC"), **facts}),
        trusted(encoding.words, rng),
    )
    return mail, rng.random((3, 60)) < draw(st.sampled_from([0.3, 0.9]), label="share")


def trusted(words: np.ndarray, rng: np.random.Generator) -> Trusted:
    """Enough mail of each kind for every defence, of the same words."""
    texts, spam = random_messages(rng, 160, 40, longest=12)
    return Trusted(csr_array(counter(words).transform(texts), dtype=np.float64), np.array(spam))


def in_order(mail: Received, order: np.ndarray) -> Received:
    facts = mail.facts.iloc[order].reset_index(drop=True)
    return replace(mail, text=mail.text[order], spam=mail.spam[order], facts=facts)


def as_mail(mail: Received, which: np.ndarray) -> list[tuple]:
    """The messages, without their order."""
    arrived = mail.facts["sent_at"].astype(str)
    known = (mail.facts[name][which] for name in FACTS)
    return sorted(zip(mail.text[which], mail.spam[which], arrived[which], *known, strict=True))


@pytest.mark.parametrize("kind", CLEANING)
@settings(max_examples=6)
@given(data=st.data())
def test_what_becomes_of_a_set_depends_on_that_set_alone(kind: type[Defence], data: st.DataObject) -> None:
    defence, (mail, there) = data.draw(any_of(kind)), data.draw(received())
    together = defence.clean(mail, there)
    assert not (together.kept & ~there).any()
    assert not (together.relabelled & ~together.kept).any()
    for at in range(len(there)):
        own = np.flatnonzero(there[at])
        alone = defence.clean(in_order(mail, own), np.ones((1, len(own)), dtype=bool))
        np.testing.assert_array_equal(alone.kept[0], together.kept[at, own])
        np.testing.assert_array_equal(alone.relabelled[0], together.relabelled[at, own])


@pytest.mark.parametrize("kind", CLEANING)
@settings(max_examples=6)
@given(data=st.data())
def test_the_order_of_the_messages_tells_it_nothing(kind: type[Defence], data: st.DataObject) -> None:
    defence, (mail, there) = data.draw(any_of(kind)), data.draw(received())
    order = np.random.default_rng(data.draw(st.integers(0, 99))).permutation(len(mail.text))
    shuffled = in_order(mail, order)
    one, other = defence.clean(mail, there), defence.clean(shuffled, there[:, order])
    for at in range(len(there)):
        for first, second in ((one.kept, other.kept), (one.relabelled, other.relabelled)):
            assert as_mail(mail, first[at]) == as_mail(shuffled, second[at])


@pytest.mark.parametrize(("name", "filter_name"), [*WRAPPED, *CLEANED])
@settings(max_examples=2)
@given(data=st.data())
def test_a_defended_sweep_is_a_refit_from_raw_text(name: str, filter_name: str, data: st.DataObject) -> None:
    attack = data.draw(st.sampled_from(["dictionary", "label_flip", "chaff"]))
    experiment = Experiment(
        filter_name, attack, defence=data.draw(any_of(defences()[name])), seed=data.draw(st.integers(0, 99))
    )
    corpus = data.draw(corpora())
    levels = draw_levels(data.draw, experiment, corpus)
    try:
        result = sweep(experiment, corpus, levels, OUTSIDE)
    except InputError:
        assume(condition=False)
    for at, level in enumerate(levels):
        assert_same(result, at, refitted(result, level))
