"""Boiling frog: each week a few words more of the campaign, without asking whether they pass."""

from dataclasses import dataclass

from numpy.random import Generator

from core.attacks.threat_model import Cell, Influence, Specificity, Violation
from core.attacks.weekly._doses import campaign_words, dosed, good_mail
from core.attacks.weekly.base import Seen, WeeklyAttack
from core.declared.parameters import between
from core.training.poison import Poison


@dataclass(frozen=True, kw_only=True)
class BoilingFrog(WeeklyAttack):
    """Targeted causative integrity attack by a rising stair: no week differs much from the one before.

    The number of campaign words in each message grows evenly from week to week until the strike. Nobody is asked and
    nobody tells, so a stair that is too steep is blocked.

    Source: the slow poisoning of Rubinstein et al., "ANTIDOTE", IMC 2009, of a detector of odd network traffic. Ours
    is the transfer to words.

    Measured on SpamBayes, bundled mail / SpamAssassin / enron1, means over five seeds with a campaign each, from 2% of
    poison in the first week to 20% from the tenth on, users' reports: the campaign is delivered to 14 / 30 / 40%
    (without the attack 1 / 1 / 0) and blocked to 41 / 45 / 38% (86 / 88 / 77).
    """

    title = "Slow boil"
    sentence = "Each week good mail with a few words more of the coming spam than the week before."
    cell = Cell(Influence.CAUSATIVE, Violation.INTEGRITY, Specificity.TARGETED)
    source = "after Rubinstein et al., IMC 2009"
    atlas = ("AML.T0020", "AML.T0031", "AML.T0042")
    owasp = ("ML02", "ML08")
    knows = "good mail of the time before, and their own campaign"

    words: int = between(
        5,
        2_000,
        default=300,
        step=5,
        label="Campaign words in the last week",
        help="How many words of the campaign each message carries in the last week before the strike.",
    )

    def send(self, count: int, seen: Seen, rng: Generator) -> Poison:
        words = campaign_words(seen)
        size = max(1, round(self.words * min(seen.week, seen.of) / max(1, seen.of)))
        return dosed(seen, good_mail(seen, count, rng), [words[:size]] * count)
