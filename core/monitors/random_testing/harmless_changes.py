"""Harmless changes: a signature, capitals, blank lines or another order must not turn a verdict."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.random import Generator

from core.filters.base import HAM_VERDICT, SPAM_VERDICT
from core.monitors.fault import Fault
from core.monitors.random_testing.base import Check, Examiner, more_than_tolerated

TRIED_ON = 40  # messages of each kind
SIGNATURE = "\n\n-- \nKind regards\nSent from my phone"
CHANGES: Mapping[str, Callable[[str], str]] = {
    "a polite signature": lambda text: text + SIGNATURE,
    "capitals": str.upper,
    "blank lines": lambda text: text.replace("\n", "\n\n\n"),
    "its lines in the opposite order": lambda text: "\n".join(reversed(text.splitlines())),
}


@dataclass(frozen=True, kw_only=True)
class HarmlessChanges(Check):
    """Metamorphic relations: what no reader would judge otherwise, no filter may.

    Source: metamorphic testing, Chen, Cheung and Yiu, HKUST-CS98-01, 1998.
    """

    title = "Harmless changes"
    sentence = "A signature, capitals, blank lines, lines in another order: does any of them turn a verdict?"
    share = 0.1
    blind = "faults that lie in the order or the place of words, of which a filter that counts words sees nothing"

    def faults(self, examiner: Examiner, rng: Generator) -> Iterator[Fault]:
        for rows, right, wrong in (
            (examiner.good_in_inbox(), HAM_VERDICT, SPAM_VERDICT),
            (examiner.blocked_spam(), SPAM_VERDICT, HAM_VERDICT),
        ):
            some = [examiner.texts[int(at)] for at in rng.permutation(rows)[:TRIED_ON]]
            for name, change in CHANGES.items():
                verdicts = examiner.verdicts([change(text) for text in some])
                turned = np.flatnonzero(verdicts == wrong)
                if more_than_tolerated(len(turned), len(verdicts), tried=2 * len(CHANGES)):
                    message = change(some[int(turned[0])])
                    is_spam = right == SPAM_VERDICT
                    yield Fault(self.id, name, is_spam, len(turned), len(verdicts), 0, len(verdicts), message)
