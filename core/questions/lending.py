"""What becomes of a model that learns from the applicants whom it accepts, period by period: a question on tables."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Self

from core.attacks.periodic.base import PeriodicAttack
from core.attacks.periodic.none import NoAttack
from core.errors import InputError
from core.filters import Filter
from core.mail.corpus import Corpus
from core.questions.question import Question
from core.questions.table import (
    ADDED,
    ALL_OUTCOMES,
    APPLIES,
    EXPLORED,
    LABELS,
    MODEL,
    OUTSIDE_MAIL,
    PERIODS,
    PERIODS_LEARNED,
    SEED,
    TABLE,
)


@dataclass(frozen=True, init=False)
class Lending(Question):
    """A model that is retrained after each period on those whose outcomes are known, and an attacker who knows that.

    filter, attack: an instance, or a name for one with default parameters. volume: crafted applicants of each period,
    in percent of those who apply anyhow; the last number stands for all periods that follow. periods: 3 to 24. labels:
    "all outcomes become known" or "only of those who are accepted". explored: how many of the refused are accepted all
    the same, by lot, in percent, 0 to 20. window: from how many periods the model learns, 0 for all; what was known
    before the first counts as one. seed: draws all that is drawn, 0 to 9,999. corpus: id of a table.

    >>> Lending(volume=(0, 10), explored=5).to_query()
    'corpus=loan&filter=naive_bayes&applies=boiling_frog&volume=0-10&periods=10&explored=5&seed=0&v=2'
    """

    filter: Filter
    attack: PeriodicAttack
    volume: tuple[int, ...]
    periods: int
    labels: str
    explored: int
    window: int
    seed: int
    outside: str = field(init=False, default=OUTSIDE_MAIL.default, repr=False)  # no table comes from elsewhere

    parts = (TABLE, MODEL, APPLIES, ADDED, PERIODS, LABELS, EXPLORED, PERIODS_LEARNED, SEED)

    def __init__(
        self,
        filter: Filter | str = MODEL.default,  # noqa: A002 - the field's own word
        attack: PeriodicAttack | str = APPLIES.default,
        *,
        volume: Sequence[int] | int = ADDED.default,
        periods: int = PERIODS.default,
        labels: str = LABELS.default,
        explored: int = EXPLORED.default,
        window: int = PERIODS_LEARNED.default,
        seed: int = SEED.default,
        corpus: str = TABLE.default,
    ) -> None:
        """Raise `InputError` for an unknown name or a number out of range."""
        given = dict(locals())
        self._hold(**{part.name: given[part.name] for part in self.parts})

    def volume_in(self, period: int) -> float:
        """Crafted applicants of a period, from 1 on, as a share of the others."""
        return self.volume[min(period, len(self.volume)) - 1] / 100

    @property
    def all_known(self) -> bool:
        """Whether the outcomes of those who are refused become known too."""
        return self.labels == ALL_OUTCOMES

    @property
    def is_attacked(self) -> bool:
        return self.attack.cell is not None and any(self.volume[: self.periods])

    @property
    def without_attack(self) -> Self:
        """The same periods where nobody attacks."""
        return replace(self, attack=NoAttack())

    def essential(self) -> Self:
        """Without crafted applicants where there are none, and without periods that never come."""
        return replace(self, volume=self.volume[: self.periods] if self.attack.cell else ADDED.default)

    def asked_on(self, corpus: Corpus, outside: Corpus | None = None) -> Self:  # noqa: ARG002 - no table is from elsewhere
        """The same question with the id of the table that it is asked on. Raises `InputError` if it names another, or
        what is not for tables."""
        if corpus.holds != "applications":
            raise InputError("Periods are of applications, not of mail: choose a table.")
        named = replace(self, corpus=TABLE.agreed(self.corpus, corpus))
        if not MODEL.fits(self.filter, corpus):
            choices = ", ".join(MODEL.choices(corpus))
            raise InputError(f"{self.filter.title} is not for {corpus.holds}; as the filter there is {choices}.")
        return named

    @property
    def stem(self) -> str:
        """How the names of its files begin.

        >>> Lending(seed=3).stem
        'lending-boiling-frog-on-naive-bayes-seed-3'
        """
        return f"lending-{self.attack.id}-on-{self.filter.id}-seed-{self.seed}".replace("_", "-")
