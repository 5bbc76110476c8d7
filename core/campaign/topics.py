"""What a campaign is about, and what its victims write about: a topic of the mail, or messages that are like one."""

from dataclasses import dataclass

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from core.mail.corpus import Corpus
from core.questions.parts import LONGEST_WORD

LEAST = 40  # messages that a topic must have to be drawn
NEAREST = 80  # messages that stand for a topic where the mail has none


@dataclass(frozen=True, eq=False)
class Topic:
    """rows: of the corpus, ascending. name: what the mail calls it; empty for messages that are like one."""

    name: str
    rows: NDArray[np.intp]


def campaign_topic(asked: str, corpus: Corpus, rng: Generator, notes: list[str]) -> Topic:
    """The spam that the attacker wants to get through."""
    return _topic(asked, corpus, corpus.labels, rng, notes)


def victims_topic(asked: str, corpus: Corpus, rng: Generator, notes: list[str]) -> Topic:
    """The good mail that an attacker may want to have blocked."""
    return _topic(asked, corpus, ~corpus.labels, rng, notes)


def topics(corpus: Corpus, *, spam: bool) -> list[str]:
    """Names of the topics of one kind that have enough mail, in alphabetical order."""
    counts = corpus.frame["topic"][corpus.labels == spam].value_counts()
    return sorted(str(name) for name, count in counts.items() if name and count >= LEAST)


def _topic(asked: str, corpus: Corpus, kind: NDArray[np.bool_], rng: Generator, notes: list[str]) -> Topic:
    spam = bool(corpus.labels[kind].any())
    known = topics(corpus, spam=spam)
    draw = int(rng.integers(2**31))  # one number whatever is asked, so that all other draws stay as they were
    if asked and asked not in known:
        what = "spam" if spam else "good mail"
        notes.append(f"There is no topic “{asked[:LONGEST_WORD]}” of {what} with {LEAST} messages; another was drawn.")
    if not known:
        return Topic("", _nearest(corpus, np.flatnonzero(kind), draw))
    name = asked if asked in known else known[draw % len(known)]
    return Topic(name, np.flatnonzero(kind & (corpus.frame["topic"] == name).to_numpy()))


def _nearest(corpus: Corpus, rows: NDArray[np.intp], draw: int) -> NDArray[np.intp]:
    """The messages that have most words in common with one of them, rare words counting more: cosine of presence
    weighed by inverse document frequency."""
    present = corpus.encoding.counts[rows].sign()
    held = np.asarray(corpus.encoding.counts.sign().sum(axis=0))
    weights = np.log(len(corpus) / np.maximum(held, 1)) ** 2
    lengths = np.sqrt(np.maximum(present @ weights, 1e-12))
    with_words = np.flatnonzero(np.diff(present.indptr) >= min(20, np.diff(present.indptr).max()))
    one = with_words[draw % len(with_words)]
    near = (present @ (present[[one]].toarray()[0] * weights)) / lengths
    size = max(2, min(NEAREST, len(rows) // 4))
    return np.sort(rows[np.argsort(-near, kind="stable")[:size]])
