"""The check that a visitor can ask for: plain scikit-learn, refitted from raw text."""

import time
from dataclasses import dataclass

import numpy as np

from core.filters.base import spam_scores, verdicts
from core.runs.sweeping import Sweep


@dataclass(frozen=True)
class Verification:
    """How a plain refit compares with the sweep at one level: verdicts that agree, of how many, and its seconds."""

    agree: int
    total: int
    seconds: float


def verify(sweep: Sweep, at: int) -> Verification:
    """Fit the sweep's pipeline on the raw texts of the level at position `at` and compare every verdict."""
    texts, labels = sweep.raw_training_mail(int(sweep.levels[at]))
    start = time.perf_counter()
    pipeline = sweep.pipeline().fit(texts, labels)
    scores = spam_scores(pipeline, sweep.prepared.test_texts)
    seconds = time.perf_counter() - start
    found = verdicts(scores, np.array(sweep.prepared.filter.cutoffs_after(pipeline)))
    return Verification(int((found == sweep.verdicts[at]).sum()), len(found), seconds)
