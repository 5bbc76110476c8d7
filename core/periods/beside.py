"""Periods beside the same ones in which something is otherwise, on the same held-out applicants."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from core.attacks.threat_model import Violation
from core.periods.lent import Lent
from core.periods.playing import lending
from core.questions.lending import Lending
from core.questions.table import ALL_OUTCOMES
from core.runs.measure import Rate
from core.runs.paired import Change, change
from core.scenarios.table import Table
from core.work.turns import Progress


@dataclass(frozen=True)
class Attacked:
    """What an attack has come to by a period. rate: the error that it is after. change: of that, from the same periods
    where nobody attacks to these. attacked: whether anybody attacks in these."""

    period: int
    rate: Rate
    change: Change
    attacked: bool


@dataclass(frozen=True)
class Selective:
    """What comes of outcomes that nobody learns. rate: the same error. change: of that, from the same periods where all
    outcomes become known to these. all_known: whether they do in these. explored: percent of the refused whose outcomes
    become known by lot."""

    rate: Rate
    change: Change
    all_known: bool
    explored: int


@dataclass(frozen=True)
class Costs:
    """What errors on a thousand applicants cost where nobody attacks and here. attacked: whether anybody does here."""

    currency: str
    without: float
    here: float
    attacked: bool


@dataclass(frozen=True, eq=False)
class Beside:
    """lent: the periods as they were asked for. without: the same where nobody attacks. known: the same, attack and
    all, where the outcomes of the refused become known too. Each deals the same applicants."""

    lent: Lent
    without: Lent
    known: Lent

    @cached_property
    def rate(self) -> Rate:
        """The error that the attack is after; positives who are accepted, where nobody attacks."""
        cell = self.lent.question.attack.cell
        return "fp" if cell is not None and cell.violation is Violation.AVAILABILITY else "fn"

    def attacked(self, period: int) -> Attacked:
        """Raises `InputError` for a period that there is not, as the other two do."""
        return Attacked(period, self.rate, self._change(self.without, period), self.lent.question.is_attacked)

    def selective(self, period: int) -> Selective:
        question = self.lent.question
        return Selective(self.rate, self._change(self.known, period), question.all_known, question.explored)

    def costs(self, period: int) -> Costs:
        at = self.lent.period(period).number - 1
        without, here = (float(one.frame["money"].iloc[at]) for one in (self.without, self.lent))
        return Costs(self.lent.table.scenario.currency, without, here, self.lent.question.is_attacked)

    def _change(self, other: Lent, period: int) -> Change:
        return change(self._wrong(other, period), self._wrong(self.lent, period))

    def _wrong(self, lent: Lent, period: int) -> NDArray[np.bool_]:
        """Whether the model errs on each held-out applicant of the kind that the rate counts."""
        refused, positive = lent.period(period).refused, lent.table.labels[lent.deal.held]
        wrong: NDArray[np.bool_] = ~refused[positive] if self.rate == "fn" else refused[~positive]
        return wrong


def beside(question: Lending, table: Table) -> Iterator[Progress | Beside]:
    """Play all three; how far that is. Raises `InputError` as `core.periods.playing.lending` does."""
    found: list[Lent] = []
    every = question, question.without_attack, replace(question, labels=ALL_OUTCOMES)
    for number, one in enumerate(every):
        for step in lending(one, table):
            if isinstance(step, Progress):
                yield Progress("Playing the periods", number * step.of + step.done, len(every) * step.of)
            else:
                found.append(step)
    yield Beside(*found)
