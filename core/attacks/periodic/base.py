"""What every attack over periods is: applicants who come so that the model learns how they turn out."""

from abc import ABC
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from core.attacks.knowledge import KnownMail
from core.attacks.threat_model import Cell
from core.declared.parameters import Declared
from core.scenarios.field import Field

Truths = NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class Seen:
    """All that an attacker knows when a period begins.

    period: which, from 1 on. of: how many there are. fields: of an application, in the order of its words. past:
    applicants of the time before the first period, with their outcomes. refused: whether the model of the period
    refuses each of some applications, by their texts, shape (texts,); it says no more than that.
    """

    period: int
    of: int
    fields: tuple[Field, ...]
    past: KnownMail
    refused: Callable[[Sequence[str]], Truths]


@dataclass(frozen=True, kw_only=True)
class PeriodicAttack(Declared, ABC):
    """An attack that goes on for periods.

    cell: its place in the taxonomy; None where nobody attacks. source: where it was published, or how it came to be.
    knows: what the attacker knows, as a phrase. atlas: ids of the techniques of MITRE ATLAS. owasp: ids of the OWASP
    Machine Learning Security Top 10. turns_bad: whether its applicants have the positive outcome, once it is known.
    """

    cell: ClassVar[Cell | None]
    source: ClassVar[str]
    knows: ClassVar[str]
    atlas: ClassVar[tuple[str, ...]] = ("AML.T0020", "AML.T0031")
    owasp: ClassVar[tuple[str, ...]] = ("ML02",)
    turns_bad: ClassVar[bool] = False

    def send(self, count: int, seen: Seen, rng: Generator) -> Sequence[str]:  # noqa: ARG002 - those who send use it
        """The applications of one period, at most `count`.

        Each has one band for each field, and the bands of all fields that applicants do not state themselves are those
        of one past applicant.
        """
        return ()
