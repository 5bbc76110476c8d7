"""Every message of a campaign, from the beginning on, and what became of it."""

import hashlib
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from core.decisions.own_review import DIGEST
from core.defences._received import text_numbers
from core.mail.encode import stacked, widened
from core.training.rows import nth_of_its_kind

NOT_LEARNED, HAM_LABEL, SPAM_LABEL = -1, 0, 1
BEGINNING, MAIL, POISON, STRIKE = "beginning", "mail", "poison", "strike"

Truths = NDArray[np.bool_]
Ids = NDArray[np.intp]


@dataclass(frozen=True, eq=False)
class Arrivals:
    """Messages that come together, n of them.

    distinct: token counts of the different ones, shape (different ones, words at that time). texts: of these, written
    when somebody reads them. which: of these each message is, shape (n,). came: the week of each;
    0 and less for those of the beginning. spam: what each really is. source: one of the four above. harmless: whether
    it is spam that looks like good mail. person, sender: numbers of who gets and who sends it. coins: see
    `core.feedback.base.JudgedMail`. corpus_row: of each, −1 for what the attacker has written.
    """

    distinct: csr_array
    texts: Sequence[str]
    which: Ids
    came: Ids
    spam: Truths
    source: NDArray[np.object_]
    harmless: Truths
    person: Ids
    sender: Ids
    coins: NDArray[np.float64]
    corpus_row: Ids

    def __len__(self) -> int:
        """Return how many they are."""
        return len(self.spam)

    def rows(self, some: Ids, width: int) -> csr_array:
        """Token counts of some of them in a vocabulary that may have grown, shape (some, width)."""
        which = self.which[some]
        whole = len(which) == self.distinct.shape[0] and bool((which == np.arange(len(which))).all())
        return widened(self.distinct if whole else self.distinct[which], width)


@dataclass(eq=False)
class Ledger:
    """All messages so far, numbered in the order in which they came.

    batches: as they came together. label: with which label each was stored to be learned from, −1 for none. by: who
    gave it. touched: the week in which an intruder turned that round, 0 for never. gone: whether it was deleted, or the
    defender has dropped it. All have shape (messages,).
    """

    batches: list[Arrivals] = field(default_factory=list)
    label: NDArray[np.int8] = field(default_factory=lambda: np.empty(0, dtype=np.int8))
    by: NDArray[np.object_] = field(default_factory=lambda: np.empty(0, dtype=object))
    touched: Ids = field(default_factory=lambda: np.empty(0, dtype=np.intp))
    gone: Truths = field(default_factory=lambda: np.empty(0, dtype=np.bool_))
    ends: list[int] = field(default_factory=lambda: [0])

    def __len__(self) -> int:
        """Return how many messages there are."""
        return self.ends[-1]

    def add(self, arrivals: Arrivals, label: NDArray[np.int8], by: NDArray[np.object_]) -> None:
        self.batches.append(arrivals)
        self.label = np.concatenate([self.label, label])
        self.by = np.concatenate([self.by, by])
        self.touched = np.concatenate([self.touched, np.zeros(len(arrivals), dtype=np.intp)])
        self.gone = np.concatenate([self.gone, np.zeros(len(arrivals), dtype=np.bool_)])
        self.ends.append(self.ends[-1] + len(arrivals))

    def as_it_is(self) -> "Ledger":
        """A copy that stays as it is when more comes."""
        arrays = (self.label.copy(), self.by.copy(), self.touched.copy(), self.gone.copy())
        return Ledger(list(self.batches), *arrays, list(self.ends))

    def known(self, what: Callable[[Arrivals], NDArray]) -> NDArray:  # type: ignore[type-arg]  # of whatever kind it is
        """One property of all messages, such as `lambda batch: batch.came`."""
        return np.concatenate([what(batch) for batch in self.batches])

    @property
    def width(self) -> int:
        """How many words the latest messages are counted in."""
        return max(int(batch.distinct.shape[1]) for batch in self.batches)

    def text(self, at: int) -> str:
        batch = bisect_right(self.ends, at) - 1
        arrivals = self.batches[batch]
        return arrivals.texts[int(arrivals.which[at - self.ends[batch]])]

    def names(self, ids: Ids, words: NDArray[np.object_]) -> NDArray[np.str_]:
        """What names some messages: a digest of the words, of the week, and of which copy it is in that week; shape
        (some,). words: the vocabulary."""
        came = self.known(lambda batch: batch.came)
        every = np.flatnonzero(np.isin(came, came[ids]))
        numbers = text_numbers(words, self.rows(every, len(words)))
        _, alike = np.unique(np.column_stack([numbers, came[every].astype(np.uint64)]), axis=0, return_inverse=True)
        copy = nth_of_its_kind(alike.ravel().astype(np.intp))
        own = np.searchsorted(every, ids)
        said = zip(numbers[own].tolist(), came[ids].tolist(), copy[own].tolist(), strict=True)
        return np.array([hashlib.sha256(repr(one).encode()).hexdigest()[:DIGEST] for one in said], dtype=np.str_)

    def rows(self, ids: Ids, width: int) -> csr_array:
        """Token counts of some messages, ids ascending, shape (some, width)."""
        found = []
        for batch, start, end in zip(self.batches, self.ends, self.ends[1:], strict=False):
            own = ids[(ids >= start) & (ids < end)] - start
            if len(own):
                found.append(batch.rows(own, width))
        if not found:
            return csr_array((0, width))
        return found[0] if len(found) == 1 else stacked(found)
