"""Any mixture of messages, label changes, dropped, relabelled and windowed rows is a refit from raw text."""

from dataclasses import dataclass

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from scipy.sparse import csr_array

from core.filters import filters
from core.filters._counting import CountingFilter
from core.filters.base import spam_scores
from core.mail.encode import encode
from core.training.mixtures import Mixtures
from core.training.poison import Poison
from core.training.rows import Training

WORDS = ["offer", "meeting", "cash", "agenda", "win", "lunch", "prize", "report"]
SAME_SCORE = {True: 1e-3, False: 1e-9}  # by whether the filter refits: an optimiser stops near its goal, a sum is exact

texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(" ".join)


@dataclass
class Message:
    """What a plain list of mail holds: text, label, and the row that it came from."""

    text: str
    spam: bool
    row: int


@dataclass
class Mail:
    """The same training mail twice: encoded, and as plain lists of messages, one for each level."""

    training: Training
    mixtures: Mixtures
    lists: list[list[Message]]
    test: csr_array
    test_texts: list[str]


@st.composite
def mail(draw: st.DrawFn) -> Mail:
    """Clean mail of both kinds, poison of messages and label changes in any order, at a few levels."""
    ham, spam = (draw(st.lists(texts, min_size=4, max_size=8)) for _ in range(2))
    clean, test_texts = [*ham, *spam], draw(st.lists(texts, min_size=2, max_size=5))
    labels = np.array([False] * len(ham) + [True] * len(spam))
    encoding = encode([*clean, *test_texts])
    written = draw(st.lists(st.tuples(texts, st.booleans()), max_size=6))
    changed = draw(st.lists(st.integers(0, len(clean) - 1), max_size=3, unique=True))
    messages = Poison.labelled([text for text, _ in written], spam=np.array([kind for _, kind in written], dtype=bool))
    flips = Poison.flips(np.array(changed, dtype=int), [clean[row] for row in changed], spam=~labels[changed])
    poison = messages + flips if draw(st.booleans()) else flips + messages
    training = Training.of(encoding, np.arange(len(clean)), labels, poison)
    levels = draw(st.lists(st.integers(0, len(poison)), min_size=1, max_size=3))
    lists = []
    for level in levels:
        lists.append(
            [Message(text, bool(kind), row) for row, (text, kind) in enumerate(zip(clean, labels, strict=True))]
        )
        for item in poison.order[:level]:
            message = Message(poison.texts[item], bool(poison.spam[item]), len(clean) + int(item))
            place = int(poison.replaces[item])
            if place >= 0:
                lists[-1][place] = message
            else:
                lists[-1].append(message)
    return Mail(training, Mixtures.prefixes(training, levels), lists, encoding.counts[len(clean) :], test_texts)


def truth_values(draw: st.DrawFn, *shape: int) -> np.ndarray:
    return np.random.default_rng(draw(st.integers(0, 999))).random(shape) < draw(st.sampled_from([0.2, 0.5, 0.9]))


@st.composite
def treated(draw: st.DrawFn) -> Mail:
    """Mail of which some is dropped everywhere, or in each level by itself, is kept in part, or gets other labels."""
    found = draw(mail())
    for what in draw(st.lists(st.sampled_from(["drop", "drop each", "part", "window"]), max_size=2)):
        rows = len(found.training.spam)
        kept = truth_values(draw, len(found.lists), rows)
        if what == "drop each":
            found.mixtures = found.mixtures.keeping_each(kept)
        elif what == "part":
            parts = np.arange(rows) % 3
            kept = np.tile(parts != 1, (len(kept), 1))
            found.mixtures = Mixtures.weighted(
                found.mixtures.part(parts, 0).all_weights + found.mixtures.part(parts, 2).all_weights
            )
        else:
            kept[:] = kept[0] if what == "drop" else np.arange(rows) >= draw(st.integers(0, 5))
            found.mixtures = found.mixtures.keeping(kept[0])
        found.lists = [[one for one in own if keeps[one.row]] for own, keeps in zip(found.lists, kept, strict=True)]
    which = truth_values(draw, len(found.lists), len(found.training.spam))
    if draw(st.booleans()):
        which[:] = which[0]
    chosen = which[0] if (which == which[0]).all() and draw(st.booleans()) else which
    found.training, found.mixtures = found.mixtures.relabelled(found.training, chosen)
    for own, changes in zip(found.lists, which, strict=True):
        for one in own:
            one.spam ^= bool(changes[one.row])
    assume(all(len({one.spam for one in own}) == 2 for own in found.lists))
    return found


@pytest.mark.parametrize("name", list(filters()))
@settings(max_examples=25)
@given(found=treated())
def test_any_mixture_is_a_refit_from_raw_text(name: str, found: Mail) -> None:
    kind = filters()[name]()
    judged = dict(kind.sweep(found.training, found.mixtures, found.test))
    for at, own in enumerate(found.lists):
        spam = np.array([one.spam for one in own])
        pipeline = kind.pipeline().fit([one.text for one in own], np.where(spam, "spam", "ham"))
        expected = spam_scores(pipeline, found.test_texts)
        np.testing.assert_allclose(judged[at].scores, expected, rtol=0, atol=SAME_SCORE[kind.refits])
        assert judged[at].cutoffs == kind.cutoffs


@given(found=treated())
def test_messages_are_listed_in_their_order(found: Mail) -> None:
    clean = found.training.clean
    source = np.append(np.arange(clean + len(found.training.poison.texts)), found.training.twins)
    for at, own in enumerate(found.lists):
        rows = found.training.listing(found.mixtures.weights(at))
        assert [(source[row], found.training.spam[row]) for row in rows] == [(one.row, one.spam) for one in own]


@pytest.mark.parametrize("name", [name for name, kind in filters().items() if issubclass(kind, CountingFilter)])
@settings(max_examples=25)
@given(found=treated(), number=st.integers(0, 2))
def test_sums_of_parts_are_the_sums_of_the_whole(name: str, found: Mail, number: int) -> None:
    kind = filters()[name]()
    parts = np.arange(len(found.training.spam)) % 3
    judged = dict(kind.sweep(found.training, found.mixtures, found.test))
    for at in range(len(found.mixtures)):
        weights = found.mixtures.weights(at)
        whole, part, rest = (
            kind.sums(found.training, weights * chosen) for chosen in (True, parts == number, parts != number)
        )
        for one, other in ((part + rest, whole), (whole - part, rest)):
            np.testing.assert_array_equal(one.messages, other.messages)
            np.testing.assert_array_equal(one.words, other.words)
        np.testing.assert_allclose(kind.judge(part + rest, found.test).scores, judged[at].scores, rtol=0, atol=1e-12)
