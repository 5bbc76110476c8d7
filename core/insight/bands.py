"""What a model makes of the bands of one field, or of two, with everything else about people as it is."""

from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from core.filters.base import SPAM_VERDICT, Learned
from core.runs.preparation import Prepared
from core.scenarios.field import Field
from core.scenarios.table import Table

MOST_ASKED = 200  # test rows, so that two fields are asked about in well under a second


def table_of(prepared: Prepared) -> Table:
    """Raise `TypeError` for mail."""
    if not isinstance(prepared.corpus, Table):
        raise TypeError("only applications have fields")
    return prepared.corpus


def refused_by_band(prepared: Prepared, learned: tuple[Learned, Learned], field: Field) -> pd.DataFrame:
    """A row per band of a field: band (as it reads), before and now: the share of the test rows that each of two models
    would refuse if all of them were in this band (partial dependence: Friedman, Annals of Statistics 29, 2001, by
    verdicts)."""
    place = table_of(prepared).scenario.fields.index(field)
    rows = _asked(prepared)
    shares: dict[str, list[float]] = {name: [] for name in ("before", "now")}
    for token in field.bands:
        texts = [" ".join([*row[:place], token, *row[place + 1 :]]) for row in rows]
        for name, one in zip(shares, learned, strict=True):
            shares[name].append(_refused(one, texts))
    return pd.DataFrame({"band": [field.said(token) for token in field.bands], **shares})


@dataclass(frozen=True, eq=False)
class Boundary:
    """Two fields at once. before, now: the share of the test rows that would be refused in each pair of bands, shape
    (bands of the second, bands of the first). poison: how many rows of the poison lie in each, same shape."""

    first: Field
    second: Field
    before: NDArray[np.float64]
    now: NDArray[np.float64]
    poison: NDArray[np.intp]


def boundary(prepared: Prepared, learned: tuple[Learned, Learned], level: int, first: Field, second: Field) -> Boundary:
    """How two models decide on two different fields, with the first `level` rows of the poison."""
    fields = table_of(prepared).scenario.fields
    at, other = fields.index(first), fields.index(second)
    rows, shape = _asked(prepared), (len(second.bands), len(first.bands))
    shares = [np.zeros(shape), np.zeros(shape)]
    for down, below in enumerate(second.bands):
        for along, token in enumerate(first.bands):
            texts = []
            for row in rows:
                changed = list(row)
                changed[at], changed[other] = token, below
                texts.append(" ".join(changed))
            for share, one in zip(shares, learned, strict=True):
                share[down, along] = _refused(one, texts)
    poison = np.zeros(shape, dtype=np.intp)
    crafted = prepared.training.poison
    for number in crafted.order[:level]:
        words = crafted.texts[number].split()
        poison[second.bands.index(words[other]), first.bands.index(words[at])] += 1
    return Boundary(first, second, shares[0], shares[1], poison)


def _asked(prepared: Prepared) -> list[list[str]]:
    """The words of some test rows, spread over all of them."""
    texts = prepared.test_texts
    chosen = np.linspace(0, len(texts) - 1, min(MOST_ASKED, len(texts))).round().astype(int)
    return [texts[at].split() for at in chosen]


def _refused(learned: Learned, texts: list[str]) -> float:
    verdicts = learned.filter.verdicts(learned.scores(learned.counts(texts)))
    return float((verdicts == SPAM_VERDICT).mean())
