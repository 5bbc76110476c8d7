"""Training mail as whoever defends a filter has it: all but which of it is poison."""

import hashlib
import weakref
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Any

import numpy as np
import pandas as pd
from datasketch import MinHash
from numpy.typing import NDArray
from scipy.sparse import csr_array

PERMUTATIONS = 128  # of a MinHash: with so many, the share of words in common is told to about 4 points


@dataclass(frozen=True, eq=False)
class Trusted:
    """Messages that the defender vouches for; no filter learns from them.

    counts: token counts in the columns of what was received, shape (messages, words). spam: what they are, shape
    (messages,).
    """

    counts: csr_array
    spam: NDArray[np.bool_]

    def lacks(self, of_each: int) -> str:
        """What is missing where a defence needs so many of each kind, as a phrase; empty where nothing is."""
        spam = int(self.spam.sum())
        good = len(self.spam) - spam
        if min(good, spam) >= of_each:
            return ""
        return f"{of_each:,} trusted examples of each kind (there are {good:,} and {spam:,})"


@dataclass(frozen=True, eq=False)
class Received:
    """Messages that came in, in an order that tells nothing.

    words: the vocabulary, shape (words,). counts: token counts of the different texts, shape (texts, words). text:
    which of the texts each message has, shape (messages,). spam: the label that each came with, shape (messages,).
    facts: a row per message, with sent_at (UTC or NaT), sender, recipient and reporter, who gave the label (str, "" if
    unknown). trusted: mail that the defender vouches for.
    """

    words: NDArray[np.object_]
    counts: csr_array
    text: NDArray[np.intp]
    spam: NDArray[np.bool_]
    facts: pd.DataFrame
    trusted: Trusted

    @cached_property
    def first_to_last(self) -> NDArray[np.intp]:
        """The messages in the order of their arrival, shape (messages,); those that came at once, or at a time that
        nobody knows, in the order of their texts' numbers, of the other facts and of their labels."""
        arrived = self.facts["sent_at"].to_numpy(dtype="datetime64[ns]").astype(np.int64)
        numbers = text_numbers(self.words, self.counts)[self.text]
        others = [pd.factorize(self.facts[name], sort=True)[0] for name in ("reporter", "recipient", "sender")]
        return np.lexsort((self.spam, *others, numbers, arrived)).astype(np.intp)

    @cached_property
    def minhashes(self) -> list[MinHash]:
        """Sketches of the texts' words, which agree in about the share of words that two texts have in common."""
        of_word = (word_numbers(self.words) & np.uint64(0xFFFFFFFF)).tolist()
        held = (self.counts.indices[start:end].tolist() for start, end in pairwise(self.counts.indptr))
        return list(MinHash.generator(held, num_perm=PERMUTATIONS, hashfunc=of_word.__getitem__))


def text_numbers(words: NDArray[np.object_], counts: csr_array) -> NDArray[np.uint64]:
    """A number for each text that depends on nothing but which words it holds how often, shape (texts,).

    It is the sum of its words' numbers, modulo 2⁶⁴.
    """
    whole = csr_array((counts.data.astype(np.uint64), counts.indices, counts.indptr), shape=counts.shape)
    numbers: NDArray[np.uint64] = whole @ word_numbers(words)[: counts.shape[1]]
    return numbers


_NUMBERS: dict[int, tuple[weakref.ref[Any], NDArray[np.uint64]]] = {}


def word_numbers(words: NDArray[np.object_]) -> NDArray[np.uint64]:
    """The first eight bytes of each word's SHA-256 as a number, shape (words,); known as long as the vocabulary, which
    nobody may change, is there.

    >>> word_numbers(np.array(["ham", "spam"], dtype=object))
    array([1066506651855016305, 5636407435780480141], dtype=uint64)
    """
    key = id(words)
    known = _NUMBERS.get(key)
    if known is not None and known[0]() is words:
        return known[1]
    digests = b"".join(hashlib.sha256(word.encode()).digest()[:8] for word in words)
    numbers = np.frombuffer(digests, dtype=">u8").astype(np.uint64)
    numbers.setflags(write=False)
    _NUMBERS[key] = weakref.ref(words, lambda _: _NUMBERS.pop(key, None)), numbers
    return numbers
