"""Greetings: spam that is nothing but a polite greeting, so that politeness becomes a sign of spam."""

from dataclasses import dataclass

from numpy.random import Generator

from core.attacks.base import CausativeAttack
from core.attacks.knowledge import Knowledge, Source
from core.attacks.threat_model import Cell, Controls, Influence, Specificity, Violation
from core.declared.parameters import between
from core.training.poison import Poison


@dataclass(frozen=True, kw_only=True)
class Greetings(CausativeAttack):
    """Indiscriminate causative availability attack by somebody who has read no mail."""

    title = "Polite greetings"
    deed = "Wish everybody well"
    sentence = "Spam that only greets, so that good manners look like spam."
    cell = Cell(Influence.CAUSATIVE, Violation.AVAILABILITY, Specificity.INDISCRIMINATE)
    source = "made up for a test, 2026"
    atlas = ("AML.T0020",)
    owasp = ("ML02",)
    controls = Controls.CONTENT
    reach = 0.1
    reads = frozenset[Source]()
    knows = "how people greet"

    times: int = between(1, 50, default=5, step=1, label="Greetings", help="How often each message greets.")

    def craft(self, knowledge: Knowledge, count: int, rng: Generator) -> Poison:  # noqa: ARG002 - it reads nothing
        return Poison.repeat(" ".join(["hello dear friends"] * self.times), spam=True, count=count)
