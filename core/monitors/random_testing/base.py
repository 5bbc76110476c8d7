"""What whoever tests a filter sees, and what every kind of test is."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import ClassVar

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray
from scipy.stats import binomtest, fisher_exact

from core.declared.parameters import Declared
from core.filters.base import HAM_VERDICT, SPAM_VERDICT, Learned
from core.monitors.fault import Fault

SURE = 0.01  # of a false finding in all tests of a kind together
TOLERATED = 0.05  # of messages that a sound filter may judge otherwise after a harmless change
SHRINKING = 60  # tests at most, to find the shortest message


@dataclass(eq=False)
class Examiner:
    """Whoever tests a filter in use: they see its verdicts, its scores and its vocabulary, and trusted mail; never the
    poison, nor the mail on which the filter is measured.

    learned: the filter. texts, spam, topics: the trusted mail, what it is, and what it is about ("" if unknown). sound:
    the same kind of filter, learned from the trusted messages at `studied` alone, shape (trusted,). own, about: lines
    that an analyst wants to be sure of, and topics. left: tests that may still be made.
    """

    learned: Learned
    texts: Sequence[str]
    spam: NDArray[np.bool_]
    topics: Sequence[str]
    sound: Learned
    studied: NDArray[np.bool_]
    own: Sequence[str]
    about: Sequence[str]
    left: int
    made: int = 0
    _known: dict[str, NDArray[np.int8]] = field(default_factory=dict)

    def verdicts(self, texts: Sequence[str]) -> NDArray[np.int8]:
        """A test for each text; of those that nobody can pay for any more there is none, shape (≤ texts,)."""
        some = texts[: self.left]
        self._pay(len(some))
        if not some:
            return np.empty(0, dtype=np.int8)
        return self.learned.filter.verdicts(self.learned.scores(self.learned.counts(some)))

    def margins(self, texts: Sequence[str]) -> NDArray[np.float64]:
        """The same, and the scores before they are squeezed."""
        some = texts[: self.left]
        self._pay(len(some))
        return self.learned.margins(self.learned.counts(some)) if some else np.empty(0)

    def _pay(self, tests: int) -> None:
        self.left -= tests
        self.made += tests

    def of_trusted(self) -> NDArray[np.int8]:
        """Verdicts on the trusted mail, which are there anyhow and cost no test, shape (trusted,)."""
        if "trusted" not in self._known:
            counts = self.learned.counts(self.texts)
            self._known["trusted"] = self.learned.filter.verdicts(self.learned.scores(counts))
        return self._known["trusted"]

    def sound_verdicts(self, texts: Sequence[str]) -> NDArray[np.int8]:
        """Those of the filter that has learned from trusted mail alone, which cost no test, shape (texts,)."""
        if not texts:
            return np.empty(0, dtype=np.int8)
        return self.sound.filter.verdicts(self.sound.scores(self.sound.counts(texts)))

    def judged_alike(self, *, spam: bool, rng: Generator) -> list[str]:
        """Messages of one kind that both filters judge rightly and neither has studied, in random order."""
        right = SPAM_VERDICT if spam else HAM_VERDICT
        rows = np.flatnonzero((self.spam == spam) & ~self.studied & (self.of_trusted() == right))
        texts = [self.texts[int(at)] for at in rng.permutation(rows)]
        judged = self.sound_verdicts(texts).tolist()
        return [text for text, verdict in zip(texts, judged, strict=True) if verdict == right]

    def blocked_spam(self) -> NDArray[np.intp]:
        """Trusted spam that is blocked, as it should be."""
        return np.flatnonzero(self.spam & (self.of_trusted() == SPAM_VERDICT))

    def good_in_inbox(self) -> NDArray[np.intp]:
        """Trusted good mail that is delivered, as it should be."""
        return np.flatnonzero(~self.spam & (self.of_trusted() == HAM_VERDICT))

    def shortest(self, words: Sequence[str], is_fault: Callable[[str], bool]) -> str:
        """A text of as few of these words, in their order, as still shows the fault: halves are left out first, then
        single words (Zeller and Hildebrandt, IEEE TSE 28(2), 2002, simplified)."""
        kept, size, tried = list(words), max(1, len(words) // 2), 0
        while size and tried < SHRINKING and self.left:
            at = 0
            while at < len(kept) and tried < SHRINKING and self.left:
                fewer = kept[:at] + kept[at + size :]
                tried += 1
                if fewer and is_fault(" ".join(fewer)):
                    kept = fewer
                else:
                    at += size
            size //= 2
        return " ".join(kept)


@dataclass(frozen=True, kw_only=True)
class Check(Declared, ABC):
    """A kind of test. share: of the budget that it may use. blind: what it cannot find, as a phrase."""

    share: ClassVar[float]
    blind: ClassVar[str]

    @abstractmethod
    def faults(self, examiner: Examiner, rng: Generator) -> Iterator[Fault]:
        """The faults that it finds, each proved by more tests than chance explains."""


def more_than_tolerated(failed: int, of: int, tried: int = 1) -> bool:
    """Whether more messages fail than a sound filter's may, by an exact binomial test; tried: how many such tests are
    made, which must not find anything together more often than `SURE`."""
    return of > 0 and float(binomtest(failed, of, TOLERATED, alternative="greater").pvalue) < SURE / tried


def more_than_beside(failed: int, of: int, beside: int, of_beside: int, tried: int) -> bool:
    """Whether more fail than of the others, by Fisher's exact test; tried: as for `more_than_tolerated`."""
    table = [[failed, of - failed], [beside, of_beside - beside]]
    return of > 0 and float(fisher_exact(table, alternative="greater").pvalue) < SURE / tried
