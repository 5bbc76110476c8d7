"""Edits that an attacker or a reader makes to real messages, and how a filter of trusted mail alone takes them."""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

import numpy as np
from numpy.random import Generator

from core.filters.base import HAM_VERDICT, SPAM_VERDICT
from core.monitors.fault import Fault
from core.monitors.random_testing.base import Check, Examiner, more_than_beside

TRIED_ON = 40  # messages for each edit
WORTH = 0.25  # of them must turn


class Edited(NamedTuple):
    """subject: what was done, as a phrase. spam: whether it was done to spam. texts: the messages after it."""

    subject: str
    spam: bool
    texts: list[str]


@dataclass(frozen=True, kw_only=True)
class Edits(Check, ABC):
    """Every filter that counts words gives way to some edits. One that gives way to more than the same kind of filter
    does that has learned from a part of the trusted mail alone has learned it from the rest.

    edits: how many there are.
    """

    edits: ClassVar[int]

    share = 0.06

    @abstractmethod
    def edited(self, examiner: Examiner, rng: Generator) -> Iterator[Edited]:
        """Messages that neither filter has misjudged, or learned from as trusted mail, after each edit."""

    def faults(self, examiner: Examiner, rng: Generator) -> Iterator[Fault]:
        for subject, spam, texts in self.edited(examiner, rng):
            wrong = HAM_VERDICT if spam else SPAM_VERDICT
            verdicts = examiner.verdicts(texts)
            turned = np.flatnonzero(verdicts == wrong)
            beside = int((examiner.sound_verdicts(texts[: len(verdicts)]) == wrong).sum())
            of = len(verdicts)
            if len(turned) >= WORTH * of and more_than_beside(len(turned), of, beside, of, tried=self.edits):
                message = min((texts[at] for at in turned), key=len)
                yield Fault(self.id, subject, spam, len(turned), of, beside, of, message)
