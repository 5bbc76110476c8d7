"""Pseudospam: each week good mail with as many of the campaign's words as the filter of that week lets pass."""

from dataclasses import dataclass

from numpy.random import Generator

from core.attacks.threat_model import Cell, Influence, Specificity, Violation
from core.attacks.weekly._doses import campaign_words, dosed, good_mail, largest_dose
from core.attacks.weekly.base import Seen, WeeklyAttack
from core.declared.parameters import between, choice
from core.training.poison import Poison


@dataclass(frozen=True, kw_only=True)
class Pseudospam(WeeklyAttack):
    """Targeted causative integrity attack that has no hand on the labels and needs none: the filter gives them.

    Spam foretold: what carries the campaign's words passes, nobody reports it, and it is learned as good mail. Next
    week more of them pass. The attacker sends some messages of each size to an address of their own to see how many
    words still pass; 80% of these must be delivered.

    Source: the pseudospam attack of Nelson et al., "Misleading Learners: Co-opting Your Spam Filter", 2009, sent week
    by week; the words, their order and their number are our own.

    Measured on SpamBayes, bundled mail / SpamAssassin / enron1, means over five seeds with a campaign each, 14 weeks
    with 30% of poison, users' reports: the campaign is delivered to 36 / 70 / 81% (without the attack 1 / 1 / 0) and
    blocked to 30 / 8 / 5% (86 / 88 / 77); other mail fares as before. With right labels the same mail makes the
    campaign easier to block in each of five seeds.
    """

    title = "Spam foretold"
    sentence = "Each week good mail with as many words of the coming spam as still get through."
    cell = Cell(Influence.CAUSATIVE, Violation.INTEGRITY, Specificity.TARGETED)
    source = "after Nelson et al., 2009"
    owasp = ("ML02", "ML08")
    knows = "good mail of the time before, their own campaign, and each week which of their messages arrive"

    pool: int = between(
        10,
        5_000,
        default=1_000,
        step=10,
        label="Campaign words",
        help="How many of the words that the campaign uses more than good mail does are spread at most.",
    )

    dose: str = choice(
        "as many as get through",
        "all",
        label="Words a message",
        help="As many of the campaign's words as still get through this week, or all of them whether they do or not.",
    )

    def send(self, count: int, seen: Seen, rng: Generator) -> Poison:
        words = campaign_words(seen)[: self.pool]
        size = largest_dose(seen, words, rng) if self.dose == "as many as get through" else len(words)
        return dosed(seen, good_mail(seen, count, rng), [words[:size]] * count)
