"""The mix of defences whose worst cost is least, and the attack that is the best answer to it."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import linprog


@dataclass(frozen=True, eq=False)
class Mix:
    """mix: how often each defence is put up, shape (defences,), adding up to 1. worst: what the mix costs under the
    attack that makes most of it, on average. answer: that attack's row. alone: the defence that is best alone, and
    alone_worst: what it costs under its worst attack."""

    mix: NDArray[np.float64]
    worst: float
    answer: int
    alone: int
    alone_worst: float


def minimax(cost: NDArray[np.float64]) -> Mix:
    """For a table of costs, shape (attacks, defences), without gaps.

    The defender's mixed strategy of a game with two sides, of which one wins what the other loses, as a linear
    programme: least v with cost @ mix ≤ v for every attack (von Neumann 1928; Dantzig 1951).
    """
    attacks, defences = cost.shape
    solved = linprog(
        c=np.append(np.zeros(defences), 1.0),
        A_ub=np.column_stack([cost, -np.ones(attacks)]),
        b_ub=np.zeros(attacks),
        A_eq=np.append(np.ones(defences), 0.0)[np.newaxis],
        b_eq=[1.0],
        bounds=[(0.0, None)] * defences + [(None, None)],
    )
    mix = np.clip(solved.x[:-1], 0, None)
    mix = mix / mix.sum()
    against = cost @ mix
    worst_of_each = cost.max(axis=0)
    alone = int(worst_of_each.argmin())
    return Mix(mix, float(against.max()), int(against.argmax()), alone, float(worst_of_each[alone]))
