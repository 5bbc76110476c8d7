"""A sweep over 50 levels of poison against refitting a plain scikit-learn pipeline from raw text at each level.

SpamAssassin, 80 : 20, 0 to 10% poison. Each refit fits on all raw texts and scores the test mail, as the sweep does.
Refits are timed in the middle of three equal stretches of the levels and scaled to 50, since their cost is a straight
line over the poison. "sweep" is the whole call with a seed that the process has not seen, on mail that is
encoded once per corpus (printed apart); "of it poison" is the part that splits the mail and crafts the poison. The
targets are for the dictionary attack.
"""

import time
from collections.abc import Callable
from itertools import count
from typing import Any

import numpy as np

from benchmarks._mail import LEVELS, levels_of, spamassassin
from core import Experiment, sweep
from core.filters import filters
from core.mail.corpus import Corpus
from core.runs.preparation import prepare
from core.runs.sweeping import Sweep

TARGETS = {
    "multinomial_nb": 10_000,
    "complement_nb": 10_000,
    "bernoulli_nb": 10_000,
    "spambayes": 4_000,
    "logistic_regression": 10,
    "linear_svm": 10,
    "random_forest": 10,
}
ATTACKS = ("dictionary", "benign_words")
STRETCHES = 3
SEEDS = count(1)
ROW = "{:<13} {:<20} {:>8} {:>10} {:>9} {:>11} {:>8} {:>8} {:>9}"


def run() -> None:
    """Print a row per attack and filter."""
    corpus = spamassassin()
    encoding, _ = seconds(lambda: corpus.encoding)
    grouping, _ = seconds(lambda: corpus.groups)
    levels = levels_of(corpus)
    print(
        f"once per corpus: encoding {encoding:.2f} s, finding near-duplicates {grouping:.2f} s; "
        f"poison from 0 to {levels[-1]} messages\n"
    )
    print(ROW.format("attack", "filter", "sweep", "of it", "refit", "refits", "ratio", "target", "verdicts"))
    print(ROW.format("", "", "s", "poison s", "s", f"{LEVELS}, s", "", "", "the same"))
    for attack in ATTACKS:
        for name in filters():
            print(ROW.format(*measured(attack, name, corpus, levels)), flush=True)


def measured(attack: str, name: str, corpus: Corpus, levels: np.ndarray) -> list[str]:
    """One row of the table."""
    times = 1 if filters()[name].refits else 5
    fast, result = seconds(lambda: sweep(Experiment(name, attack, seed=next(SEEDS)), corpus, levels), times)
    poison, _ = seconds(lambda: prepare(Experiment(name, attack, seed=next(SEEDS)), corpus, int(levels[-1])), times)
    middles = [int((at + 0.5) * LEVELS / STRETCHES) for at in range(STRETCHES)]
    refits, same = zip(*(refit(result, at) for at in middles), strict=True)
    slow = float(np.mean(refits)) * LEVELS
    figures = [f"{fast:.3f}", f"{poison:.3f}", f"{np.mean(refits):.2f}", f"{slow:,.0f}", f"{slow / fast:,.0f}×"]
    target = f"{TARGETS[name]:,}×" if attack == "dictionary" else "–"
    return [attack, name, *figures, target, f"{np.mean(same):.2%}"]


def refit(result: Sweep, at: int) -> tuple[float, float]:
    """(seconds to refit and score at one level, share of verdicts that equal the sweep's)."""
    texts, labels = result.raw_training_mail(int(result.levels[at]))
    test = list(result.test["text"])

    def scores() -> np.ndarray:
        pipeline = result.pipeline().fit(texts, labels)
        return (
            pipeline.predict_proba(test)[:, 1]
            if hasattr(pipeline, "predict_proba")
            else pipeline.decision_function(test)
        )

    needed, slow = seconds(scores)
    return needed, float((result.experiment.filter.verdicts(slow) == result.verdicts[at]).mean())


def seconds(work: Callable[[], Any], times: int = 1) -> tuple[float, Any]:
    """(median time that `work` takes, its last answer)."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        answer = work()
        taken.append(time.perf_counter() - start)
    return float(np.median(taken)), answer
