"""Who applies when: what is known before, the periods, and whom the models are measured on."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.errors import InputError
from core.questions.lending import Lending
from core.scenarios.table import Table

BEGINNING = HELD = 0.2  # of the rows

Rows = NDArray[np.intp]


@dataclass(frozen=True, eq=False)
class Deal:
    """Rows of the table; each is in exactly one of these places.

    beginning: all outcomes are known before the first period. periods: who applies in each. held: never apply; every
    model is measured on them.
    """

    beginning: Rows
    periods: tuple[Rows, ...]
    held: Rows


def deal(question: Lending, table: Table) -> Deal:
    """Draw it from the seed, either outcome spread evenly. Raises `InputError` for a table that is too small."""
    rng = np.random.default_rng([question.seed, 1])
    places = np.empty(len(table))
    for kind in (False, True):
        own = np.flatnonzero(table.labels == kind)
        places[own] = (rng.permutation(len(own)) + rng.random(len(own))) / max(1, len(own))
    order = np.argsort(places, kind="stable").astype(np.intp)
    first, held = round(BEGINNING * len(order)), round(HELD * len(order))
    beginning, measured, rest = np.split(order, [first, first + held])
    both = all(0 < table.labels[some].sum() < len(some) for some in (beginning, measured))
    if len(rest) < question.periods or not both:
        raise InputError(
            f"This table has too few rows for {question.periods} periods: bring more cases of both outcomes, or choose "
            "fewer periods."
        )
    return Deal(beginning, tuple(np.array_split(rest, question.periods)), measured)
