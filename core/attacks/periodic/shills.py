"""Shills: at once the riskiest applicants, who all pay."""

from collections.abc import Sequence
from dataclasses import dataclass

from numpy.random import Generator

from core.attacks.periodic._disguise import Bands, drawn
from core.attacks.periodic.base import PeriodicAttack, Seen
from core.attacks.threat_model import Cell, Influence, Specificity, Violation


@dataclass(frozen=True, kw_only=True)
class Shills(PeriodicAttack):
    """Indiscriminate causative integrity attack without patience."""

    title = "Shills"
    sentence = "Straw men with the records of the riskiest defaulters apply at once, and pay where they are accepted."
    cell = Cell(Influence.CAUSATIVE, Violation.INTEGRITY, Specificity.INDISCRIMINATE)
    source = "the lab's own"
    knows = "earlier applicants with their outcomes"

    def send(self, count: int, seen: Seen, rng: Generator) -> Sequence[str]:
        bands = Bands.seen(seen)
        bad = bands.by_risk(positive=True)
        return bands.written(bands.past[drawn(bad[len(bad) // 2 :], count, rng)])
