"""Lists of words that an attacker can write down from mail of their own, without a single question."""

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from core.attacks.knowledge import KnownMail

FREQUENT, RATIO, RANDOM = "most frequent in good mail", "highest ratio", "random words"
ORDERS = (FREQUENT, RATIO, RANDOM)


def word_list(mail: KnownMail, order: str, rng: Generator, *, spam: bool = False) -> NDArray[np.object_]:
    """The different words of the mail in one of the ORDERS; with `spam`, ham and spam change places.

    "most frequent": by how many good messages hold the word. "highest ratio": by its share of good mail over its share
    of spam, each counted with half a message more, so that a word seen once does not come first.
    """
    if order == RANDOM:
        words: NDArray[np.object_] = rng.permutation(mail.words[np.bincount(mail.counts.indices) > 0])
        return words
    in_ham, in_spam = mail.messages_with_word
    own, other = (in_spam, in_ham) if spam else (in_ham, in_spam)
    owns, others = (mail.spam.sum(), (~mail.spam).sum()) if spam else ((~mail.spam).sum(), mail.spam.sum())
    ratio = ((own + 0.5) / (owns + 1)) / ((other + 0.5) / (others + 1))
    rank = own if order == FREQUENT else np.where(own > 0, ratio, 0.0)
    best = np.argsort(-rank, kind="stable")
    return mail.words[best[: np.count_nonzero(rank)]]


def seen_in(mail: KnownMail, *, spam: bool = False) -> dict[str, str]:
    """Word → in how many of the attacker's good messages (or spam) it is, in words."""
    ham, junk = mail.messages_with_word
    held = junk if spam else ham
    kind, many = ("spam", mail.spam.sum()) if spam else ("good messages", (~mail.spam).sum())
    return {word: f"in {int(count):,} of {int(many):,} {kind}" for word, count in zip(mail.words, held, strict=True)}
