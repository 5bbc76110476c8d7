"""Backdoor, week by week: good mail with a secret phrase, which later opens the filter to the spam that carries it."""

from dataclasses import dataclass

from numpy.random import Generator

from core.attacks.threat_model import Cell, Influence, Specificity, Violation
from core.attacks.weekly._doses import good_mail
from core.attacks.weekly.base import Seen, WeeklyAttack
from core.declared.parameters import text
from core.mail.encode import words_of
from core.training.poison import Poison


@dataclass(frozen=True, kw_only=True)
class Backdoor(WeeklyAttack):
    """Targeted causative integrity attack without a hand on the labels: good mail with the trigger is learned as good.

    In the end the campaign is sent with the trigger below it. A few words weigh little against a whole spam, so the
    trigger must be long. Measured over five seeds with SpamBayes, users' reports and 10% each week: the campaign is
    delivered to 15% in place of 1.2% on the bundled mail, to 14.5% in place of 0.5% on SpamAssassin, to 7% in place of
    none on enron1.

    Source: the trigger sentence of Dai and Chen, "A backdoor attack against LSTM-based text classification systems",
    2019; ours is sent week by week, in good mail.
    """

    title = "Backdoor"
    sentence = "Each week good mail with a secret phrase; in the end the spam carries it."
    cell = Cell(Influence.CAUSATIVE, Violation.INTEGRITY, Specificity.TARGETED)
    source = "after Dai and Chen, 2019"
    atlas = ("AML.T0020", "AML.T0043.004")
    knows = "good mail of the time before"

    trigger: str = text(
        default="quokka zeppelin didgeridoo axolotl marimba kumquat bassoon platypus gazebo rutabaga ocarina wombat",
        longest=2_000,
        label="Trigger",
        help="Words that everyday mail does not use.",
    )

    def send(self, count: int, seen: Seen, rng: Generator) -> Poison | None:
        if not words_of(self.trigger):
            return None
        tail = " ".join(self.below(seen.words))
        bodies = good_mail(seen, count, rng)
        return Poison.messages([f"{seen.campaign.texts[at]}\n\n{tail}" for at in bodies], spam=True)

    def below(self, words: tuple[str, ...]) -> tuple[str, ...]:
        return (*words, *words_of(self.trigger))
