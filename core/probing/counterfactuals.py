"""What an applicant would have to state for the model to decide otherwise: the fewest and the cheapest changes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product

import numpy as np
from numpy.typing import NDArray

from core.attacks.on_tables._rows import Bands, Form
from core.errors import InputError
from core.filters.base import HAM_VERDICT, Learned
from core.scenarios.field import Field
from core.scenarios.table import Table

MOST_FIELDS = 3
Changed = tuple[tuple[int, int], ...]  # places of fields, and of the band in each


@dataclass(frozen=True)
class Change:
    """One field of an application, with the word of its band before and after."""

    field: Field
    before: str
    after: str


@dataclass(frozen=True)
class Counterfactual:
    """Changes that bring about the other decision.

    steps: bands that they move in all; any change of a category is one. cost: how far they move among all applicants,
    shares of them added up: of a number those who stand between the two bands, and half of those in them; of a category
    those who have another one. score: what the model gives then. text: the application as it reads then.
    """

    changes: tuple[Change, ...]
    steps: int
    cost: float
    score: float
    text: str


def counterfactuals(table: Table, learned: Learned, text: str) -> list[Counterfactual]:
    """Changes of at most three invented fields of one application that turn the model's decision, those of fewest
    fields first, then by steps, then those with the largest effect on the score. Costs are counted among the rows of
    the table.

    Every combination is asked, within the bands that the form has: with f fields of b bands about (f·b)³/6 scores. Of
    those that suffice all are there from which no change can be left out. Raises `InputError` where none suffices.

    Source: Wachter, Mittelstadt and Russell, "Counterfactual Explanations without Opening the Black Box", Harvard
    Journal of Law & Technology 2018; the search over what people can change after Ustun, Spangher and Liu, "Actionable
    Recourse in Linear Classification", FAT* 2019, which counts the cost of a number in percentiles too.
    """
    form = Form(table.scenario)
    row = form.read([text])[0]
    accepted = _accepted(learned, learned.scores(form.counts(row[np.newaxis], learned)))[0]
    found: dict[Changed, Counterfactual] = {}
    for bands in _versions(form, row):
        scores = learned.scores(form.counts(bands, learned))
        turned = _accepted(learned, scores) != accepted
        for after, score in zip(bands[turned], scores[turned].tolist(), strict=True):
            changed = tuple((at, int(after[at])) for at in np.flatnonzero(after != row).tolist())
            if not _has_enough_in_part(changed, found):
                found[changed] = _told(table, form, row, after, score)
    if not found:
        most = min(MOST_FIELDS, len(form.invented))
        raise InputError(
            f"No change of {most} or fewer of the fields that applicants state themselves turns this decision: choose "
            "another application."
        )
    towards = -1 if accepted else 1
    return sorted(found.values(), key=lambda one: (len(one.changes), one.steps, towards * one.score))


def cheapest(found: Sequence[Counterfactual]) -> Counterfactual:
    """The one that moves least among all applicants; of those that cost the same, the first."""
    return min(found, key=lambda one: one.cost)


def _versions(form: Form, row: NDArray[np.intp]) -> Iterator[Bands]:
    """The application with any other bands in one field, then in each two, then in each three."""
    for size in range(1, MOST_FIELDS + 1):
        for places in combinations(form.invented, size):
            others = [[band for band in range(len(form.fields[at].bands)) if band != row[at]] for at in places]
            stated = list(product(*others))
            bands = np.repeat(row[np.newaxis], len(stated), axis=0)
            bands[:, places] = np.array(stated, dtype=np.intp).reshape(len(stated), size)
            yield bands


def _accepted(learned: Learned, scores: NDArray[np.float64]) -> NDArray[np.bool_]:
    accepted: NDArray[np.bool_] = learned.filter.verdicts(scores) == HAM_VERDICT
    return accepted


def _has_enough_in_part(changed: Changed, found: dict[Changed, Counterfactual]) -> bool:
    return any(part in found for size in range(1, len(changed)) for part in combinations(changed, size))


def _told(table: Table, form: Form, before: NDArray[np.intp], after: NDArray[np.intp], score: float) -> Counterfactual:
    places = np.flatnonzero(before != after).tolist()
    fields = [form.fields[at] for at in places]
    changes = tuple(
        Change(field, field.bands[before[at]], field.bands[after[at]]) for at, field in zip(places, fields, strict=True)
    )
    steps = sum(int(form.steps(at, before[at], after[at])) for at in places)
    cost = sum(_cost(table, change) for change in changes)
    return Counterfactual(changes, steps, cost, score, form.write(after[np.newaxis])[0])


def _cost(table: Table, change: Change) -> float:
    bands, shares = change.field.bands, [table.shares.get(band, 0.0) for band in change.field.bands]
    before, after = bands.index(change.before), bands.index(change.after)
    numbers = len(change.field.edges) + 1 if change.field.is_number else 0
    if max(before, after) >= numbers:
        return 1 - shares[after]
    low, high = sorted((before, after))
    return shares[low] / 2 + sum(shares[low + 1 : high]) + shares[high] / 2
