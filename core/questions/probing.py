"""What an attacker gets out of a filter that stays as it is: the question of those who may only ask."""

from dataclasses import dataclass, replace
from typing import Self

from core.attacks.exploratory.base import ExploratoryAttack, Need
from core.filters import Filter
from core.oracle import CANDID, Feedback, Reluctance
from core.questions.experiment import Experiment
from core.questions.question import Question
from core.questions.table import ANSWERS, BUDGET, CORPUS, FILTER, OUTSIDE_MAIL, PROBE, SEED, TELLS


@dataclass(frozen=True, init=False)
class Probing(Question):
    """A filter that learned from clean mail, and an attacker with mail of their own who may ask it.

    filter, attack: an instance, or a name for one with default parameters. tells: what an answer says, "verdict",
    "rounded" or "score". budget: most questions, up to a million: for a search in all, for an edit on each message.
    answers: what the filter does against being asked, a name of `core.defences.reluctances` or what it stands for.
    seed: draws the split, the messages on which the attack is measured, and what it draws itself, 0 to 9,999.
    corpus, outside: ids of mail.

    >>> Probing(filter="multinomial_nb", attack="best_n", budget=500).to_query()
    'corpus=sample&filter=multinomial_nb&probe=best_n&queries=500&seed=0&v=2'
    """

    filter: Filter
    attack: ExploratoryAttack
    tells: Feedback
    budget: int
    answers: Reluctance
    seed: int

    parts = (CORPUS, FILTER, PROBE, TELLS, BUDGET, ANSWERS, OUTSIDE_MAIL, SEED)

    def __init__(
        self,
        filter: Filter | str = FILTER.default,  # noqa: A002 - the field's own word
        attack: ExploratoryAttack | str = PROBE.default,
        *,
        tells: Feedback | str = TELLS.default,
        budget: int = BUDGET.default,
        answers: Reluctance | str = ANSWERS.default,
        seed: int = SEED.default,
        corpus: str = CORPUS.default,
        outside: str = OUTSIDE_MAIL.default,
    ) -> None:
        """Raise `InputError` for an unknown name or a number out of range."""
        self._hold(
            filter=filter,
            attack=attack,
            tells=tells,
            budget=budget,
            answers=answers,
            seed=seed,
            corpus=corpus,
            outside=outside,
        )

    @property
    def feedback(self) -> Feedback:
        """What an answer says to this attack: one that needs scores is told them."""
        needs_more = Need.SCORE in self.attack.needs and self.tells is Feedback.VERDICT
        return Feedback.SCORE if needs_more else self.tells

    @property
    def reluctance(self) -> Reluctance:
        """What the filter does against this attack: nothing where it is not asked."""
        return self.answers if self.attack.asks() else CANDID

    @property
    def training(self) -> Experiment:
        """How the filter that is asked came to be: without poison."""
        return Experiment(self.filter, seed=self.seed, corpus=self.corpus, outside=self.outside)

    def essential(self) -> Self:
        """Without what matters only to one who asks, where the attack asks nothing."""
        if self.attack.asks():
            return self
        return replace(self, tells=TELLS.default, budget=BUDGET.default, answers=ANSWERS.default)

    @property
    def stem(self) -> str:
        """How the names of its files begin.

        >>> Probing(attack="acre", seed=3).stem
        'acre-asks-spambayes-seed-3'
        """
        return f"{self.attack.id}-asks-{self.filter.id}-seed-{self.seed}".replace("_", "-")
