"""What learners enter for a league: an attack with its amount of poison, and a defence, both by their settings."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

from core.attacks.base import CausativeAttack
from core.defences.base import Defence
from core.errors import InputError
from core.filters import Filter
from core.mail.corpus import Corpus
from core.mail.split import split
from core.questions.experiment import Experiment

MOST_ENTRIES = 200  # of each kind
BUDGET = 0.02  # of all training mail, poison included


@dataclass(frozen=True, kw_only=True)
class Rules:
    """What is the same for all who meet: filter, seed (0 to 9,999) and mail (ids).

    budget: the most poison messages that an attack may send, at least one. Raises `InputError` for a number out of
    range.
    """

    filter: Filter
    budget: int
    seed: int = 0
    corpus: str = Experiment().corpus
    outside: str = Experiment().outside

    def __post_init__(self) -> None:
        if type(self.budget) is not int or self.budget < 1:
            raise InputError(f"The budget must be a whole number from 1 on. Got {self.budget!r:.40}.")
        self.meeting(Experiment().attack, 0, Experiment().defence)

    @classmethod
    def usual(cls, chosen: Filter, seed: int, corpus: Corpus) -> Self:
        """Those of a room: on this mail, with poison up to the share `BUDGET` of all training mail."""
        clean = len(split(corpus.groups, corpus.labels, seed).train)
        return cls(filter=chosen, budget=max(1, round(BUDGET / (1 - BUDGET) * clean)), seed=seed, corpus=corpus.id)

    def meeting(self, attack: CausativeAttack, poison: int, defence: Defence) -> Experiment:
        """The lab's own question that a cell of the league answers. Raises `InputError` as an experiment does."""
        mail = {"corpus": self.corpus, "outside": self.outside}
        return Experiment(self.filter, attack, defence=defence, poison=poison, seed=self.seed, **mail)


@dataclass(frozen=True)
class Sent:
    """The settings of an attack: what is sent, and how many messages of it, at least one. Those with the same settings
    are equal."""

    attack: CausativeAttack
    poison: int


@dataclass(frozen=True)
class AttackEntry:
    """learner: what the room calls whoever entered it; a stranger's text."""

    learner: str
    sent: Sent

    @classmethod
    def of(cls, learner: str, experiment: Experiment) -> Self:
        """The attack of an experiment and its poison. One that knows of the experiment's defence is crafted against
        that one, whichever it meets."""
        return cls(learner, Sent(experiment.adapted, experiment.poison))

    def check(self, rules: Rules) -> None:
        """Raises `InputError` where it sends no poison, or more than the budget."""
        if not 1 <= self.sent.poison <= rules.budget:
            raise InputError(
                f"An attack sends 1 to {rules.budget:,} poison messages in this league. "
                f"{self.sent.attack.title} was entered with {self.sent.poison:,}."
            )


@dataclass(frozen=True)
class DefenceEntry:
    """The same for a defence."""

    learner: str
    defence: Defence

    @classmethod
    def of(cls, learner: str, experiment: Experiment) -> Self:
        """The defence of an experiment."""
        return cls(learner, experiment.defence)

    def check(self) -> None:
        """Raises `InputError` where it guards no training."""
        if not self.defence.guards_training():
            raise InputError(f"{self.defence.title} guards no training, so it cannot take part in a league.")


@dataclass(frozen=True)
class Field:
    """All who take part. Equal settings are one row, or one column, in the order in which they first came.

    attacks, defences: settings → who entered them, in order.
    """

    attacks: dict[Sent, tuple[str, ...]]
    defences: dict[Defence, tuple[str, ...]]

    @classmethod
    def of(cls, rules: Rules, attacks: Iterable[AttackEntry], defences: Iterable[DefenceEntry]) -> Self:
        """Raises `InputError` for an attack over the budget or without poison, for a defence that does not guard
        training, where one side is empty, and for more entries than a league can hold."""
        of_attack: dict[Sent, tuple[str, ...]] = {}
        of_defence: dict[Defence, tuple[str, ...]] = {}
        for entry in attacks:
            entry.check(rules)
            of_attack[entry.sent] = (*of_attack.get(entry.sent, ()), entry.learner)
        for guard in defences:
            guard.check()
            of_defence[guard.defence] = (*of_defence.get(guard.defence, ()), guard.learner)
        for what, entered in (("attacks", of_attack), ("defences", of_defence)):
            if not 0 < (many := sum(map(len, entered.values()))) <= MOST_ENTRIES:
                raise InputError(f"A league takes 1 to {MOST_ENTRIES} {what}. Got {many:,}.")
        return cls(of_attack, of_defence)
