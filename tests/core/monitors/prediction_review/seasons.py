"""Seasons without a filter: verdicts are wrong at a given rate, scores and words are drawn."""

import numpy as np
from scipy.sparse import csr_array

from core.monitors.season import Season

WORDS, CANARIES = 60, 80
USUAL = 0.04


def season(seed: int, *, weeks: int = 16, a_week: int = 120, then: float = USUAL, since: int = 9) -> Season:
    """then: the share of errors of both kinds from the week `since` on; before it is the usual one. Errors look as if
    they were right: their scores are those of the other kind."""
    rng = np.random.default_rng(seed)
    week = np.repeat(np.arange(1, weeks + 1), a_week)
    spam = rng.random(len(week)) < 0.4
    judged = spam ^ (rng.random(len(week)) < np.where(week >= since, then, USUAL))
    likely = np.where(spam[:, np.newaxis], np.linspace(0.1, 0.4, WORDS), np.linspace(0.4, 0.1, WORDS))
    sure = rng.random(CANARIES)
    rates = np.where(np.arange(1, weeks + 1) >= since, then, USUAL)[:, np.newaxis]
    return Season(
        week.astype(np.intp),
        spam,
        judged.astype(np.int8),
        np.where(judged, 2, 0).astype(np.int8),
        np.clip(np.where(judged, 0.85, 0.15) + rng.normal(0, 0.1, len(week)), 0, 1),
        np.arange(len(week)) // 2,
        rng.integers(0, 4, len(week)),
        csr_array((rng.random((len(week), WORDS)) < likely).astype(np.float64)),
        sure < rates,
        sure[: CANARIES // 2] < rates,
    )


def halves(*whole: Season) -> tuple[list[Season], list[Season]]:
    """The seasons' messages in two parts that share no group, with as many errors of either kind and like scores in
    both: how often a detector rings follows from these, which two halves by chance do not have alike."""
    kinds = np.unique(np.concatenate([one.groups for one in whole]))
    totals = np.zeros((5, len(kinds)))
    for one in whole:
        of = np.searchsorted(kinds, one.groups)
        errors = (one.missed & one.reads_as_spam, one.blocked & ~one.reads_as_spam)
        every = (*errors, one.reads_as_spam, one.scores, np.ones(len(of)))
        totals += [np.bincount(of, weights=some, minlength=len(kinds)) for some in every]
    order = np.lexsort((totals[3] / totals[4], *totals[2::-1]))
    turn = np.arange(len(order)) % 4  # first, second, second, first: neither part gets the more of each pair
    parts = kinds[order[(turn == 0) | (turn == 3)]], kinds[order[(turn == 1) | (turn == 2)]]
    return tuple([one.only(part) for one in whole] for part in parts)
