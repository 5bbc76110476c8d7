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
    own = mail.messages_with_word[int(spam)]
    rank = own if order == FREQUENT else np.where(own > 0, _ratio(mail, spam=spam), 0.0)
    best = np.argsort(-rank, kind="stable")
    return mail.words[best[: np.count_nonzero(rank)]]


def spamminess(mail: KnownMail) -> dict[str, float]:
    """Word → logarithm of the ratio of its shares of spam and of good mail: above 0 for a spammy word."""
    return dict(zip(mail.words, np.log(_ratio(mail, spam=True)).tolist(), strict=True))


def _ratio(mail: KnownMail, *, spam: bool) -> NDArray[np.float64]:
    """Share of the mail of one kind that holds each word over its share of the other kind, shape (words,)."""
    held, messages = mail.messages_with_word, ((~mail.spam).sum(), mail.spam.sum())
    own, other = ((held[kind] + 0.5) / (messages[kind] + 1) for kind in (spam, not spam))
    ratio: NDArray[np.float64] = own / other
    return ratio


def seen_in(mail: KnownMail, *, spam: bool = False) -> dict[str, str]:
    """Word → in how many of the attacker's good messages (or spam) it is, in words."""
    ham, junk = mail.messages_with_word
    held = junk if spam else ham
    kind, many = ("spam", mail.spam.sum()) if spam else ("good messages", (~mail.spam).sum())
    return {word: f"in {int(count):,} of {int(many):,} {kind}" for word, count in zip(mail.words, held, strict=True)}
