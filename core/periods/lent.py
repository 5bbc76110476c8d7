"""Periods, played: who applied, who was accepted, what became known, what the models make of held-out applicants."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from sklearn.pipeline import Pipeline

from core.campaign.ledger import NOT_LEARNED
from core.errors import InputError
from core.periods.dealing import Deal
from core.periods.model import State
from core.questions.lending import Lending
from core.scenarios.table import Table
from core.training.poison import LABELS

Truths = NDArray[np.bool_]
BEGINNING, APPLICANTS, POISON = "beginning", "applicants", "poison"


@dataclass(frozen=True, eq=False)
class Period:
    """number: from 1 on. trained: at the end of which period its model was; 0 for the first one. state: what that model
    has learned from. refused: whom it refuses among the held-out applicants, shape (held,). asked: applications about
    which the attacker asked it."""

    number: int
    trained: int
    state: State
    refused: Truths
    asked: int


@dataclass(frozen=True, eq=False)
class Lent:
    """All periods of a question.

    question: with the id of its table. stream: a row per applicant in the order in which they came, those of the
    beginning first: text, positive, source ("beginning", "applicants" or "poison"), came (the period; 0 for the
    beginning), row (of the table; −1 for crafted ones), score, refused (by the model), lot (accepted all the same),
    accepted, known (whether the outcome became known). What nobody decided on counts as accepted, at score NaN.
    """

    question: Lending
    table: Table
    deal: Deal
    stream: pd.DataFrame
    periods: tuple[Period, ...]

    def came(self, period: int) -> pd.DataFrame:
        """Who applied in a period: these rows of the stream."""
        number = self.period(period).number
        return self.stream[self.stream["came"] == number]

    def learned(self, period: int) -> pd.DataFrame:
        """What the model that decides in a period has learned from, in the order in which they came: text, label,
        source and came; `pipeline` fitted on these is that model."""
        state = self.period(period).state
        ids = np.flatnonzero(state != NOT_LEARNED)
        learned = self.stream.iloc[ids]
        return pd.DataFrame({"text": learned["text"], "label": LABELS[state[ids]]}).join(learned[["source", "came"]])

    def pipeline(self) -> Pipeline:
        """The model as an unfitted plain scikit-learn pipeline from raw texts."""
        return self.question.filter.pipeline()

    def period(self, period: int) -> Period:
        """Raises `InputError` for one that there is not."""
        if not 1 <= period <= len(self.periods):
            raise InputError(f"The period must be from 1 to {len(self.periods)}. Got {str(period)[:20]}.")
        return self.periods[period - 1]

    @cached_property
    def groups(self) -> dict[str, str]:
        """Column of the frame to how the band of the first group field reads; empty where there is no such field."""
        groups = self.table.scenario.groups[:1]
        return {_GROUP + token: field.said(token) for field in groups for token in field.bands}

    @cached_property
    def frame(self) -> pd.DataFrame:
        """A row per period.

        Counts of the period: applicants, refused (by the model), explored (of these, accepted by lot), accepted;
        poison, poison_accepted; known (outcomes that became known, crafted ones too), poison_known; asked. Of the model
        that decided: learned (rows), poison_learned, positive_learned (share of the rows), staged (share of the rows
        whose outcome the attacker brought about), retrained (since the period before). On held-out applicants, as
        shares: wrong (decisions), fn, fp, accepted_share, and `groups` (NaN where nobody belongs to it); money: what
        the errors cost, per 1,000 applicants. period_money: what the decisions on the period's own applicants cost, by
        lot or not, per 1,000.
        """
        return pd.DataFrame([self._row(period) for period in self.periods])

    def _row(self, period: Period) -> dict[str, object]:
        came = self.came(period.number)
        own, poison = came["source"] == APPLICANTS, came["source"] == POISON
        row: dict[str, object] = {"period": period.number, "applicants": int(own.sum())}
        row |= {name: int((own & came[of]).sum()) for name, of in _COUNTED.items()}
        row |= {"poison": int(poison.sum()), "poison_accepted": int((poison & came["accepted"]).sum())}
        row |= {"known": int(came["known"].sum()), "poison_known": int((poison & came["known"]).sum())}
        row |= {"asked": period.asked} | self._on_learned(period) | self._on_held_out(period)
        applied = came[own]
        errors = _errors(~applied["accepted"].to_numpy(), applied["positive"].to_numpy())
        return row | {"period_money": self._money(*errors, len(applied))}

    def _on_learned(self, period: Period) -> dict[str, object]:
        state, source = period.state, self.stream["source"].to_numpy()
        ids = np.flatnonzero(state != NOT_LEARNED)
        poison = int((source[ids] == POISON).sum())
        return {
            "learned": len(ids),
            "poison_learned": poison,
            "positive_learned": float((state[ids] == 1).mean()),
            "staged": poison / len(ids),
            "retrained": period.trained == period.number - 1,
        }

    def _on_held_out(self, period: Period) -> dict[str, object]:
        held, refused = self.deal.held, period.refused
        positive = self.table.labels[held]
        missed, blocked = _errors(refused, positive)
        row: dict[str, object] = {
            "wrong": (missed + blocked) / len(held),
            "fn": missed / positive.sum(),
            "fp": blocked / (~positive).sum(),
            "accepted_share": float((~refused).mean()),
            "money": self._money(missed, blocked, len(held)),
        }
        for column, of in self._held_of_group.items():
            row[column] = float((~refused[of]).mean()) if of.any() else float("nan")
        return row

    @cached_property
    def _held_of_group(self) -> dict[str, Truths]:
        """Column of the frame to who of the held-out applicants belongs to the group, shape (held,)."""
        tokens = [set(self.table.texts[at].split()) for at in self.deal.held]
        return {column: np.array([column.removeprefix(_GROUP) in own for own in tokens]) for column in self.groups}

    def _money(self, missed: int, blocked: int, applicants: int) -> float:
        scenario = self.table.scenario
        return 1_000 * (missed * scenario.price_fn + blocked * scenario.price_fp) / applicants


_GROUP = "accepted_"
_COUNTED = {"refused": "refused", "explored": "lot", "accepted": "accepted"}


def _errors(refused: Truths, positive: Truths) -> tuple[int, int]:
    """Positives who are accepted, and negatives who are refused."""
    return int((~refused & positive).sum()), int((refused & ~positive).sum())
