"""Saboteur: applicants who look as good as can be, and default on purpose."""

from collections.abc import Sequence
from dataclasses import dataclass

from numpy.random import Generator

from core.attacks.periodic._disguise import Bands, just_accepted
from core.attacks.periodic.base import PeriodicAttack, Seen
from core.attacks.threat_model import Cell, Influence, Specificity, Violation


@dataclass(frozen=True, kw_only=True)
class Saboteur(PeriodicAttack):
    """Indiscriminate causative availability attack: good customers are to be refused."""

    title = "Saboteurs"
    sentence = "Applicants who look like good customers are accepted, and default on purpose."
    cell = Cell(Influence.CAUSATIVE, Violation.AVAILABILITY, Specificity.INDISCRIMINATE)
    source = "the lab's own"
    knows = "earlier applicants with their outcomes"
    turns_bad = True

    def send(self, count: int, seen: Seen, rng: Generator) -> Sequence[str]:
        bands = Bands.seen(seen)
        good = bands.by_risk(positive=False)
        return just_accepted(bands, good[len(good) // 2 :], count, seen, rng)
