"""What attackers over periods share: how risky bands look from outside, and what applicants may state themselves."""

from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from core.attacks.periodic.base import Seen

Applications = NDArray[np.intp]
"""The number of the band of each field, shape (applications, fields)."""
TRIED = 3  # applications for each that is sent


@dataclass(frozen=True, eq=False)
class Bands:
    """The bands that past applicants had, and the log ratio of both outcomes in each.

    words, risks: per field, of the bands that occur, the safest first. past: of the past applicants, in these numbers.
    positive: how they turned out, shape (past,). stated: which fields applicants state themselves, shape (fields,).
    """

    words: tuple[tuple[str, ...], ...]
    risks: tuple[NDArray[np.float64], ...]
    past: Applications
    positive: NDArray[np.bool_]
    stated: NDArray[np.bool_]

    @classmethod
    def seen(cls, seen: Seen) -> Self:
        columns = list(zip(*(text.split() for text in seen.past.texts), strict=True))
        positive = seen.past.spam
        words, risks, past = [], [], []
        for column in columns:
            own, at = np.unique(np.array(column, dtype=str), return_inverse=True)
            counts = [np.bincount(at[kind], minlength=len(own)) + 1.0 for kind in (positive, ~positive)]
            risk = np.log(counts[0] / counts[0].sum()) - np.log(counts[1] / counts[1].sum())
            order = np.argsort(risk, kind="stable")
            words.append(tuple(own[order].tolist()))
            risks.append(risk[order])
            past.append(np.argsort(order)[at])
        stated = np.array([field.invented for field in seen.fields], dtype=np.bool_)
        return cls(tuple(words), tuple(risks), np.column_stack(past), positive, stated)

    def risk(self, rows: Applications) -> NDArray[np.float64]:
        """How risky applications look, shape (applications,)."""
        risk: NDArray[np.float64] = np.sum([own[rows[:, at]] for at, own in enumerate(self.risks)], axis=0)
        return risk

    def written(self, rows: Applications) -> list[str]:
        return [" ".join(self.words[at][band] for at, band in enumerate(row)) for row in rows.tolist()]

    def by_risk(self, *, positive: bool) -> NDArray[np.intp]:
        """The past applicants of one outcome, those who look safest first."""
        own = np.flatnonzero(self.positive == positive)
        return own[np.argsort(self.risk(self.past[own]), kind="stable")]


def passing(bands: Bands, rows: Applications, seen: Seen) -> tuple[Applications, NDArray[np.bool_]]:
    """The same applicants, who state something safer, field by field, until the model would accept them, and whether it
    does. What changes least comes first, so that they end just inside of its boundary."""
    rows = rows.copy()
    refused = seen.refused(bands.written(rows))
    fields = np.flatnonzero(bands.stated)
    while True:
        gain = np.full((len(rows), len(fields)), np.inf)
        for at, field in enumerate(fields.tolist()):
            risk, own = bands.risks[field], rows[:, field]
            gain[:, at] = np.where(own > 0, risk[own] - risk[own - 1], np.inf)
        movable = refused & (gain < np.inf).any(axis=1) if len(fields) else np.zeros(len(rows), dtype=np.bool_)
        moved = np.flatnonzero(movable)
        if not len(moved):
            return rows, ~refused
        rows[moved, fields[np.argmin(gain[moved], axis=1)]] -= 1
        refused[moved] = seen.refused(bands.written(rows[moved]))


def just_accepted(bands: Bands, pool: NDArray[np.intp], count: int, seen: Seen, rng: np.random.Generator) -> list[str]:
    """So many applications out of a pool of past applicants: of several times as many those that the model accepts and
    that look worst, then what it refuses."""
    rows, accepted = passing(bands, bands.past[drawn(pool, TRIED * count, rng)], seen)
    order = np.lexsort((-bands.risk(rows), ~accepted))
    return bands.written(rows[order[:count]])


def drawn(pool: NDArray[np.intp], count: int, rng: np.random.Generator) -> NDArray[np.intp]:
    """So many of a pool, each as often as any other as far as that goes."""
    rounds = -(-count // len(pool))
    return np.concatenate([rng.permutation(pool) for _ in range(rounds)])[:count]
