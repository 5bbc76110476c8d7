"""Shills: at once the riskiest applicants, who all pay."""

from collections.abc import Sequence
from dataclasses import dataclass

from numpy.random import Generator

from core.attacks.periodic._disguise import Bands, drawn
from core.attacks.periodic.base import PeriodicAttack, Seen
from core.attacks.threat_model import Cell, Influence, Specificity, Violation


@dataclass(frozen=True, kw_only=True)
class Shills(PeriodicAttack):
    """Indiscriminate causative integrity attack without patience: from the first period on as risky as can be.

    The applications are those of earlier defaulters, of the riskier half, and nobody asks whether they pass. Whoever is
    refused teaches a model nothing that learns only of those whom it accepts.

    Source: after Lam and Riedl, "Shilling Recommender Systems for Fun and Profit", WWW 2004, where made-up customers
    praise all at once.

    Measured as the slow boil is, 10% and 30% of crafted applicants: learning only of those who are accepted, defaulters
    accepted rise from 58 to 58 and 62% on loans and from 60 to 61 and 62% on credit cards, as 12 to 21% of the crafted
    ones are accepted. Where all outcomes become known they do more than the slow boil: from 51 to 66 and 85%, and from
    61 to 65 and 79%. Lots let some more of them in: where 20% of the refused are accepted by lot, 10% of crafted
    applicants make it 4 points on loans and 3 on credit cards.
    """

    title = "Shills"
    sentence = "From the first period on straw men apply with what the riskiest defaulters stated, and pay if accepted."
    cell = Cell(Influence.CAUSATIVE, Violation.INTEGRITY, Specificity.INDISCRIMINATE)
    source = "after Lam and Riedl, WWW 2004"
    knows = "earlier applicants with their outcomes"

    def send(self, count: int, seen: Seen, rng: Generator) -> Sequence[str]:
        bands = Bands.seen(seen)
        bad = bands.by_risk(positive=True)
        return bands.written(bands.past[drawn(bad[len(bad) // 2 :], count, rng)])
