"""Saboteur: applicants who look like good customers, and default on purpose."""

from collections.abc import Sequence
from dataclasses import dataclass

from numpy.random import Generator

from core.attacks.periodic._disguise import Bands, just_accepted
from core.attacks.periodic.base import PeriodicAttack, Seen
from core.attacks.threat_model import Cell, Influence, Specificity, Violation


@dataclass(frozen=True, kw_only=True)
class Saboteur(PeriodicAttack):
    """Indiscriminate causative availability attack: good customers are to be refused.

    Straw men with the records of earlier good customers, of the riskier half, state just so much that the model of the
    day accepts them, and do not pay. Copies of the safer half, far from the boundary, hardly move it: with 10% of them
    0.5 points more of the good customers are refused on loans, and 2.7 fewer on credit cards.

    Measured with naive Bayes on the invented loans / credit cards, means over five seeds, after ten periods with 10%
    and 30% of crafted applicants each, learning only of those who are accepted: good customers refused rise from 9 to
    19 and 34% / from 13 to 24 and 37%, defaulters accepted fall from 58 to 42 and 25% / from 60 to 49 and 39%. Where
    all outcomes become known they rise from 12 to 17 and 26% / from 11 to 15 and 24%. It hits unevenly: of all below 25
    years 16% get a loan in the place of 50% (10% of crafted applicants).
    """

    title = "Saboteurs"
    sentence = "Applicants who look like good customers are accepted, and default on purpose."
    cell = Cell(Influence.CAUSATIVE, Violation.AVAILABILITY, Specificity.INDISCRIMINATE)
    source = "the lab's own"
    knows = "earlier applicants with their outcomes, and whether the model of the day accepts an application"
    turns_bad = True

    def send(self, count: int, seen: Seen, rng: Generator) -> Sequence[str]:
        bands = Bands.seen(seen)
        good = bands.by_risk(positive=False)
        return just_accepted(bands, good[len(good) // 2 :], count, seen, rng)
