"""Boiling frog: each period applicants a little riskier than those before, as far as the model of the day lets them."""

from collections.abc import Sequence
from dataclasses import dataclass

from numpy.random import Generator

from core.attacks.periodic._disguise import Bands, just_accepted
from core.attacks.periodic.base import PeriodicAttack, Seen
from core.attacks.threat_model import Cell, Influence, Specificity, Violation


@dataclass(frozen=True, kw_only=True)
class BoilingFrog(PeriodicAttack):
    """Indiscriminate causative integrity attack by a rising stair, each step of which passes.

    Straw men with the records of earlier defaulters, the less risky ones first, state just so much that the model of
    the day accepts them, and pay. What they stated is then a little less suspicious, and defaulters who come later with
    the same are accepted.

    Source: the slow poisoning of Rubinstein et al., "ANTIDOTE", IMC 2009, of a detector of odd network traffic. Ours
    is the transfer to applicants.

    Measured with naive Bayes on the invented loans / credit cards, means over five seeds, after ten periods with 10%
    and 30% of crafted applicants each, learning only of those who are accepted: defaulters accepted rise from 58 to 70
    and 83% / from 60 to 64 and 66%, good customers refused fall from 9 to 6 and 3% / from 13 to 11 and 8%. Nearly all
    of the crafted ones are accepted. Where all outcomes become known it does less: 51 to 58 and 69% / 61 to 62 and 63%.
    On credit cards applicants state three fields of thirteen only.
    """

    title = "Slow boil"
    sentence = "Each period applicants come who are just accepted, a little riskier than before, and pay."
    cell = Cell(Influence.CAUSATIVE, Violation.INTEGRITY, Specificity.INDISCRIMINATE)
    source = "after Rubinstein et al., IMC 2009"
    knows = "earlier applicants with their outcomes, and whether the model of the day accepts an application"
    owasp = ("ML02", "ML08")

    def send(self, count: int, seen: Seen, rng: Generator) -> Sequence[str]:
        bands = Bands.seen(seen)
        bad = bands.by_risk(positive=True)
        reach = max(1, round(len(bad) * seen.period / seen.of))
        return just_accepted(bands, bad[reach // 2 : reach], count, seen, rng)
