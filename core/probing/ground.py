"""Where a probe is measured: a trained filter and test mail."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Self

import numpy as np
from numpy.typing import NDArray

from core.errors import InputError
from core.filters.base import HAM_VERDICT, SPAM_VERDICT, Learned
from core.oracle import Oracle
from core.runs.preparation import Prepared
from core.scoring.scorer import Scorer

MOST_MESSAGES = 100  # more would not move a share that a chart can show


@dataclass(frozen=True, eq=False)
class Ground:
    """A filter and mail that it has not learned from.

    texts, spam: the test mail and its labels, shape (tests,). line: blocks from this margin on in place of the filter's
    own cut-offs. seed: draws the messages on which a probe is measured.
    """

    learned: Learned
    texts: Sequence[str]
    spam: NDArray[np.bool_]
    seed: int = 0
    line: float | None = None

    @classmethod
    def of(cls, prepared: Prepared, level: int = 0) -> Self:
        """The filter of an experiment after training with so much poison; 0 for the clean one."""
        return cls(prepared.learn(level), prepared.test_texts, prepared.test_spam, prepared.experiment.seed)

    @cached_property
    def scorer(self) -> Scorer:
        return self.learned.filter.scorer(self.learned)

    def oracle(self, **how: object) -> Oracle:
        """The filter to be asked, with the arguments of `Oracle`."""
        return Oracle(learned=self.learned, scorer=self.scorer, line=self.line, **how)  # type: ignore[arg-type]

    @cached_property
    def margins(self) -> NDArray[np.float64]:
        """Of the test mail, shape (tests,)."""
        return self.scorer.margins(self.learned.counts(self.texts))

    def with_false_positives(self, share: float = 0.1) -> Self:
        """The same filter with its threshold moved to where the share of good test mail that is blocked comes nearest
        to this one; a filter with few different scores may not come near.

        Source: Lowd and Meek, CEAS 2005, compare filters so, at 10%.
        """
        good = np.sort(self.margins[~self.spam])
        lines = np.unique(good)
        blocked = 1 - np.searchsorted(good, lines) / len(good)
        return replace(self, line=float(lines[np.argmin(np.abs(blocked - share))]))

    @property
    def false_positives(self) -> float:
        """Share of good test mail that is blocked."""
        return float((self.oracle().truth(self.margins[~self.spam]) == SPAM_VERDICT).mean())

    def about(self, topics: Sequence[str], topic: str) -> Self:
        """The same filter on all good mail and the spam of one topic; `topics` has one per test message."""
        kept = [at for at, its in enumerate(topics) if not self.spam[at] or its == topic]
        return replace(self, texts=[self.texts[at] for at in kept], spam=self.spam[kept])

    def targets(self, wanted: int) -> list[str]:
        """Messages on which the attack can succeed, at most 100: spam that is blocked, for an attacker who wants it
        delivered (`wanted` 0), or good mail that is delivered, for one who wants it blocked (2).

        Raises `InputError` when there is none.
        """
        spam, verdict = (True, SPAM_VERDICT) if wanted == HAM_VERDICT else (False, HAM_VERDICT)
        rows = np.flatnonzero((self.spam == spam) & (self.oracle().truth(self.margins) == verdict))
        if not len(rows):
            what = "blocks no spam" if spam else "lets through no good mail"
            raise InputError(f"The filter {what} of the test mail, so there is nothing to attack; take another filter.")
        drawn = np.random.default_rng(self.seed).permutation(rows)[:MOST_MESSAGES]
        return [self.texts[row] for row in np.sort(drawn)]
