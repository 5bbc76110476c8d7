"""What attacks in rounds share: send, wait until the filter has learned it, and send again."""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass

from numpy.random import Generator

from core.attacks.causative._from_mail import FromMailAttack
from core.attacks.knowledge import Asked, Knowledge
from core.filters.base import Learned
from core.training.poison import Poison


@dataclass(frozen=True, kw_only=True)
class RoundsAttack(FromMailAttack, ABC):
    """An attack whose messages, all learned as ham, answer what the filter has become by those before them."""

    @abstractmethod
    def next_round(self, today: Learned, knowledge: Knowledge, rng: Generator) -> list[str]:
        """The messages of one round against the filter of the day; always the whole round, at least one message."""

    def asked(self, knowledge: Knowledge) -> Asked:
        """The filter that the rounds answer to: the one under attack."""
        return knowledge.asked

    def crafting(self, knowledge: Knowledge, count: int, rng: Generator) -> Iterator[Poison]:
        sent: list[str] = []
        while len(sent) < count:
            so_far = Poison.messages(sent, spam=False)
            yield so_far
            sent += self.next_round(self.asked(knowledge).learn(so_far), knowledge, rng)
        yield Poison.messages(sent[:count], spam=False)

    def craft(self, knowledge: Knowledge, count: int, rng: Generator) -> Poison:
        *_, poison = self.crafting(knowledge, count, rng)
        return poison
