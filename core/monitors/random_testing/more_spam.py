"""More spam: another sentence of spam below a spam must not get it through."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.random import Generator

from core.filters.base import HAM_VERDICT
from core.mail.encode import words_of
from core.monitors.fault import Fault
from core.monitors.random_testing.base import Check, Examiner, more_than_tolerated

TRIED_ON = 60  # blocked spam messages
LEAST_WORDS = 3  # of a line, to be a sentence


@dataclass(frozen=True, kw_only=True)
class MoreSpam(Check):
    """Each blocked spam gets a line of another blocked spam below it: a filter that takes that for good mail has
    learned something wrong from spam.

    Source: metamorphic testing, Chen, Cheung and Yiu, HKUST-CS98-01, 1998.
    """

    title = "More spam"
    sentence = "A line of another spam is put below a spam: does it get through then?"
    share = 0.05
    blind = "spam that gets through as it is"

    def faults(self, examiner: Examiner, rng: Generator) -> Iterator[Fault]:
        blocked = examiner.blocked_spam()
        lines = [
            line for at in blocked for line in examiner.texts[at].splitlines() if len(words_of(line)) >= LEAST_WORDS
        ]
        if not lines:
            return
        some = rng.permutation(blocked)[:TRIED_ON]
        drawn = rng.integers(len(lines), size=len(some))
        written = [f"{examiner.texts[int(at)]}\n\n{lines[line]}" for at, line in zip(some, drawn, strict=True)]
        verdicts = examiner.verdicts(written)
        passed = np.flatnonzero(verdicts == HAM_VERDICT)
        if more_than_tolerated(len(passed), len(verdicts)):
            message = min((written[at] for at in passed), key=len)
            yield Fault(self.id, "a line of spam", True, len(passed), len(verdicts), 0, len(verdicts), message)
