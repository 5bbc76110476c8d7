"""What poison does to a filter that learns from it: the lab's own question."""

from dataclasses import dataclass, replace
from typing import Self

from core.attacks.base import CausativeAttack
from core.defences.base import Defence
from core.filters import Filter
from core.questions.question import Question
from core.questions.table import ATTACK, CORPUS, DEFENCE, FILTER, KNOWS_DEFENCE, OUTSIDE_MAIL, POISON, SEED


@dataclass(frozen=True, init=False)
class Experiment(Question):
    """One question to the lab; the same experiment on the same mail has the same answer everywhere.

    filter, attack, defence: an instance, or a name for one with default parameters. aware: whether the attacker knows
    of the defence and goes around it, if the attack has a way (`adapted`). seed: draws the split and the
    poison, 0 to 9,999. poison: the number of poison messages under the slider's knob, up to a million. corpus, outside:
    ids of mail.

    >>> Experiment(filter="spambayes", attack="dictionary", poison=24).to_query()
    'corpus=sample&filter=spambayes&attack=dictionary&poison=24&seed=0&v=2'
    """

    filter: Filter
    attack: CausativeAttack
    defence: Defence
    aware: bool
    seed: int
    poison: int

    parts = (CORPUS, FILTER, ATTACK, DEFENCE, KNOWS_DEFENCE, OUTSIDE_MAIL, POISON, SEED)

    def __init__(
        self,
        filter: Filter | str = FILTER.default,  # noqa: A002 - the field's own word
        attack: CausativeAttack | str = ATTACK.default,
        *,
        defence: Defence | str = DEFENCE.default,
        aware: bool | str = KNOWS_DEFENCE.default,
        seed: int = SEED.default,
        poison: int = POISON.default,
        corpus: str = CORPUS.default,
        outside: str = OUTSIDE_MAIL.default,
    ) -> None:
        """Raise `InputError` for an unknown name or a number out of range."""
        chosen = {"filter": filter, "attack": attack, "defence": defence, "aware": aware}
        self._hold(**chosen, seed=seed, poison=poison, corpus=corpus, outside=outside)

    @property
    def adapted(self) -> CausativeAttack:
        """The attack as it is made: by somebody who knows of the defence, if the attacker does."""
        return self.attack.against(self.defence) if self.aware else self.attack

    def essential(self) -> Self:
        """Without cut-offs and the slider's place: the scores of a sweep are the same."""
        return replace(self, filter=self.filter.at_default_cutoffs(), poison=POISON.default)

    @property
    def has_way_around(self) -> bool:
        """Whether the attack has one around the defence."""
        return self.attack.against(self.defence) != self.attack

    @property
    def stem(self) -> str:
        """How the names of its files begin.

        >>> Experiment(seed=3, poison=36).stem
        'dictionary-on-spambayes-36-seed-3'
        """
        behind = f"-behind-{self.defence.id}" if DEFENCE.is_said(self.defence) else ""
        behind += "-and-aware" if self.aware else ""
        named = f"{self.attack.id}-on-{self.filter.id}{behind}-{self.poison}-seed-{self.seed}"
        return named.replace("_", "-")
