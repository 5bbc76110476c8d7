"""Poison out of words that the attacker has read: counted at once, written when somebody looks."""

from collections.abc import Sequence
from functools import partial

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from core.attacks.knowledge import KnownMail
from core.errors import InputError
from core.mail.encode import narrow
from core.training.poison import Poison

Columns = NDArray[np.int32]


def listing(mail: KnownMail, words: Columns, *, spam: bool, count: int) -> Poison:
    """`count` times the same message, which lists these words of the mail, each at most once.

    Raises `InputError` when there is no word to list.
    """
    if len(words) == 0:
        raise InputError("The mail has no word to make a list from: bring mail that has words.")
    counts = partial(_once_each, [words], mail.counts.shape[1])
    text = mail.composed(1, counts, lambda _: " ".join(mail.words[words]))
    return Poison.composed(text, np.zeros(count, dtype=np.intp), spam=spam)


def listings(mail: KnownMail, words: Sequence[Columns], *, spam: bool) -> Poison:
    """A message for each list of words of the mail, each word at most once in it."""
    texts = mail.composed(
        len(words),
        lambda: _once_each(words, mail.counts.shape[1]),
        lambda at: " ".join(mail.words[words[at]]),
    )
    return Poison.composed(texts, np.arange(len(words)), spam=spam)


def carrying(mail: KnownMail, carriers: Sequence[int], words: Sequence[Columns], *, spam: bool) -> Poison:
    """Messages of the mail, each with words of the mail below it, none twice; all with one label.

    carriers: a position in the mail for each message. words: the words' columns for each.
    """
    number: dict[tuple[str, bytes], int] = {}
    said = [(mail.texts[carrier], below.tobytes()) for carrier, below in zip(carriers, words, strict=True)]
    order = np.array([number.setdefault(message, len(number)) for message in said], dtype=np.intp)
    _, first = np.unique(order, return_index=True)
    bodies, below = [carriers[at] for at in first], [words[at] for at in first]
    texts = mail.composed(
        len(first),
        lambda: mail.counts[bodies] + _once_each(below, mail.counts.shape[1]),
        lambda at: f"{mail.texts[bodies[at]]}\n\n{' '.join(mail.words[below[at]])}",
    )
    return Poison.composed(texts, order, spam=spam)


def _once_each(words: Sequence[Columns], width: int) -> csr_array:
    """A row per message in which each of its words counts once."""
    ends = np.cumsum([0, *map(len, words)])
    # row by row: scipy's own sorting of rows takes four times as long
    columns = np.concatenate([*map(np.sort, words), np.empty(0, dtype=np.int32)])
    return narrow(csr_array((np.ones(len(columns)), columns, ends), shape=(len(words), width)))
