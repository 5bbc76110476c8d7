"""Pseudospam: harmless-looking mail that carries the coming campaign's words and is learned as good mail."""

from dataclasses import dataclass

from numpy.random import Generator

from core.attacks.base import CausativeAttack
from core.attacks.knowledge import Knowledge
from core.parameters import between
from core.poison import Poison
from core.threat_model import Cell, Controls, Influence, Specificity, Violation


@dataclass(frozen=True, kw_only=True)
class PseudospamAttack(CausativeAttack):
    """Indiscriminate causative integrity attack: the words of spam become words of good mail.

    Each poison message is a plausible good message with words of the campaign to come mixed in, and it ends up with
    the label ham (nobody marks it as spam). After retraining the campaign itself passes.

    Source: the pseudospam attack of Nelson et al., "Misleading Learners: Co-opting Your Spam Filter", 2009.
    """

    title = "Pseudospam"
    sentence = "Harmless-looking mail with the words of the coming spam, learned as good mail."
    cell = Cell(Influence.CAUSATIVE, Violation.INTEGRITY, Specificity.INDISCRIMINATE)
    source = "after Nelson et al., 2009"
    atlas = ("AML.T0020", "AML.T0031")
    owasp = ("ML02", "ML08")
    controls = Controls.BOTH
    knows = "ordinary good mail, and the words of the spam to come"
    reach = 0.1

    words: int = between(
        10,
        2_000,
        default=1_000,
        step=10,
        label="Campaign words a message",
        help="Words of spam in each poison message.",
    )
    pool: int = between(
        100,
        10_000,
        default=2_000,
        step=100,
        label="Drawn from",
        help="How many of the commonest words of spam the campaign uses.",
    )

    def craft(self, knowledge: Knowledge, count: int, rng: Generator) -> Poison:
        carriers = knowledge.training.messages(spam=False)
        campaign = knowledge.training.commonest_words_of(spam=True)[: self.pool]
        size = min(self.words, len(campaign))
        return Poison.messages(
            [
                carriers[rng.integers(len(carriers))] + "\n\n" + " ".join(rng.choice(campaign, size, replace=False))
                for _ in range(count)
            ],
            spam=False,
        )
