"""What the invented people of all scenarios have in common: their age and how chance decides on them."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from core.scenarios.field import Field

Floats = NDArray[np.float64]
Values = dict[str, NDArray[Any]]
"""Name of a field to its raw values, numbers or words, shape (rows,)."""

AGE = Field(name="age", label="Age", unit="years", low=18, high=80, whole=True, edges=(25, 35, 45, 60), group=True)
SEX = Field(name="sex", label="Sex", options=("woman", "man"), group=True)
REGION = Field(name="region", label="Region", options=("north", "east", "south", "west"), group=True)


def ages(rows: int, rng: np.random.Generator) -> Floats:
    """Years, more of them young than old, shape (rows,)."""
    return np.clip(18 + rng.gamma(2.2, 9.5, rows), AGE.low, AGE.high)


def chosen(shares: Mapping[str, float], rows: int, rng: np.random.Generator) -> NDArray[np.object_]:
    """One of the options for each row, as often as the shares (of a sum of 1) say, shape (rows,)."""
    return rng.choice(np.array(list(shares), dtype=object), size=rows, p=list(shares.values()))


def weighed(values: NDArray[np.object_], weights: Mapping[str, float]) -> Floats:
    """The weight of each value, 0 for those that have none, shape (rows,)."""
    return np.array([weights.get(value, 0.0) for value in values], dtype=np.float64)


def rounded(values: Floats, field: Field, step: int = 1) -> NDArray[np.int64]:
    """Values as a form states them: within the plausible range of the field, in whole steps, shape (rows,)."""
    stated: NDArray[np.int64] = np.clip(step * np.round(values / step), field.low, field.high).astype(np.int64)
    return stated


def worst(risk: Floats, share: float, rng: np.random.Generator) -> NDArray[np.bool_]:
    """Who turns out positive, shape (rows,): the `share` of the rows that are worst off by their risk, in units of
    log-odds, and by chance, of which a form says nothing."""
    fate = risk + rng.logistic(size=len(risk))
    positive: NDArray[np.bool_] = np.zeros(len(risk), dtype=np.bool_)
    positive[np.argsort(-fate, kind="stable")[: round(share * len(risk))]] = True
    return positive


def frame_of(fields: tuple[Field, ...], values: Values, positive: NDArray[np.bool_]) -> pd.DataFrame:
    """The columns of the fields in their order, words as text, then `positive`."""
    columns = {field.name: pd.Series(values[field.name], dtype=None if field.is_number else str) for field in fields}
    return pd.DataFrame({**columns, "positive": positive})
