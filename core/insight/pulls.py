"""How far each word of one message pulls its verdict."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from core.filters.base import Learned
from core.mail.encode import narrow

AT_ONCE = 2_000_000  # words of versions of a message that are scored together, so that memory stays small


@dataclass(frozen=True)
class Pulls:
    """of_word: what each known word of a message does to the filter's margin; positive speaks for spam.

    adds_up: whether these are the terms of a sum. Else each is by how much the margin falls when the word is left out
    and all the others stay, and together they are no sum.
    """

    of_word: dict[str, float]
    adds_up: bool


def pulls_on(learned: Learned, message: csr_array) -> Pulls:
    """The pulls of the words of one message, a row of token counts in the columns of the corpus."""
    if learned.filter.adds_up:
        return Pulls(learned.pulls(message), adds_up=True)
    known = np.zeros(len(learned.words), dtype=np.bool_)
    known[learned.known] = True
    asked = np.flatnonzero(known[message.indices])
    whole, size = learned.margins(message)[0], max(1, len(message.indices))
    step = max(1, AT_ONCE // size)
    pulled = [whole - learned.margins(_without(message, asked[at : at + step])) for at in range(0, len(asked), step)]
    words = learned.words[message.indices[asked]].tolist()
    return Pulls(dict(zip(words, np.concatenate([np.empty(0), *pulled]).tolist(), strict=True)), adds_up=False)


def _without(message: csr_array, left_out: NDArray[np.intp]) -> csr_array:
    """A row for each of these entries of a row, which lacks it."""
    size, many = len(message.indices), len(left_out)
    stays = np.ones((many, size), dtype=np.bool_)
    stays[np.arange(many), left_out] = False
    entries = np.tile(np.arange(size), many)[stays.ravel()]
    ends = np.arange(many + 1) * (size - 1)
    return narrow(csr_array((message.data[entries], message.indices[entries], ends), shape=(many, message.shape[1])))
