"""The engine's fast paths beside the memory's bandwidth and beside the engine of commit 95d4cd1, in one run.

SpamAssassin, 50 levels from 0 to 10% poison, and every whole level between them. Each call is a whole `sweep` with a
seed that the process has not seen: only the encoded mail is warm, so the split, what the attacker knows, the poison and
all else count. The old engine, taken out of the repository's history, is asked the same in a process of its own, turn
and turn about, and learns from the tenth of the mail that is the trusted part today, too. "reads" is how many times
the encoded mail could be read from memory in the time of a sweep. "all pairs" is what each training message does to
each test message's score, by multinomial naive Bayes without it.
"""

import contextlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import numpy as np
import pytest
from scipy.sparse import csr_array, eye_array

from benchmarks._mail import levels_of, spamassassin
from benchmarks.exact_sweep import seconds
from core import Experiment, sweep
from core.filters import filters
from core.mail.corpus import Corpus
from core.runs.preparation import prepare
from core.runs.sweeping import Sweep, growing_sweep
from core.training.mixtures import Mixtures
from tests.real_data import DATA

ROOT = Path(__file__).resolve().parents[1]
OLD = "95d4cd1"
FASTER = {"benign_words": 3, "linear_svm": 2, "logistic_regression": 2}  # than the old engine, at least
MOST_FOR_EVERY = 5  # times as long as 50 levels
MOST_FOR_PAIRS = 0.5  # s
MOST_FOR_FIRST_CURVE = 1.0  # s
TIMES = 5
ROW = "{:<13} {:<20} {:>9} {:>8} {:>9} {:>8} {:>8} {:>13} {:>8} {:>8}"
SEEDS = count(1)
ASK = """
import json, sys, time
from benchmarks._mail import spamassassin
from core import Experiment, sweep
corpus = spamassassin()
corpus.encoding, corpus.groups
print(flush=True)
for line in sys.stdin:
    name, attack, seed, levels = json.loads(line)
    start = time.perf_counter()
    sweep(Experiment(name, attack, seed=seed), corpus, levels)
    print(time.perf_counter() - start, flush=True)
"""


def run() -> None:
    """Print the bandwidth, a row per attack and filter, all pairs, and the forest's first curve."""
    corpus = spamassassin()
    counts, _ = corpus.encoding.counts, corpus.groups
    speed = bandwidth()
    size = counts.data.nbytes + counts.indices.nbytes
    print(f"memory is read at {speed / 1e9:.1f} GB/s, the encoded mail ({size / 1e6:.0f} MB) in {size / speed:.5f} s\n")
    print(
        ROW.format(
            "attack", "filter", "sweep, s", "reads", "old, s", "faster", "target", "every level,s", "× 50", "most"
        )
    )
    with old_engine() as old:
        for attack in ("dictionary", "benign_words"):
            for name, kind in filters().items():
                if name != "random_forest":
                    row = measured(attack, name, corpus, old, every=not kind.refits)
                    row.insert(3, f"{float(row[2]) / (size / speed):.0f}")
                    print(ROW.format(*row), flush=True)
    pairs, shape = all_pairs(corpus)
    print(f"\nall pairs, {shape[0]:,} × {shape[1]:,}: {pairs:.2f} s (target: at most {MOST_FOR_PAIRS})")
    first, all_levels = forest(corpus)
    print(
        f"random forest: first curve {first:.2f} s (target: at most {MOST_FOR_FIRST_CURVE}), "
        f"all levels {all_levels:.1f} s"
    )


def measured(attack: str, name: str, corpus: Corpus, old: subprocess.Popen[str], *, every: bool) -> list[str]:
    """One row of the table but for "reads"."""
    levels = levels_of(corpus)
    ours, theirs = [], []
    for _ in range(TIMES):
        seed = next(SEEDS)
        ours.append(whole_call(attack, name, corpus, levels, seed))
        theirs.append(asked(old, name, attack, seed, levels))
    fast, slow = float(np.median(ours)), float(np.median(theirs))
    target = FASTER.get(name, FASTER.get(attack, 1))
    row = [attack, name, f"{fast:.4f}", f"{slow:.3f}", f"{slow / fast:.1f} ×", f"{target} ×"]
    if not every:
        return [*row, "–", "–", "–"]
    whole = np.arange(levels[-1] + 1)
    all_levels = float(np.median([whole_call(attack, name, corpus, whole, next(SEEDS)) for _ in range(TIMES)]))
    return [*row, f"{all_levels:.4f}", f"{all_levels / fast:.1f} ×", f"{MOST_FOR_EVERY} ×"]


def whole_call(attack: str, name: str, corpus: Corpus, levels: np.ndarray, seed: int) -> float:
    """Seconds of a sweep."""
    taken, _ = seconds(lambda: sweep(Experiment(name, attack, seed=seed), corpus, levels))
    return taken


@contextlib.contextmanager
def old_engine() -> Iterator[subprocess.Popen[str]]:
    """The engine of an old commit in a process of its own, with the mail encoded; it answers a line with a line.

    Skips without the repository's history.
    """
    git = shutil.which("git")
    if (
        git is None
        or subprocess.run([git, "cat-file", "-e", OLD], cwd=ROOT, capture_output=True, check=False).returncode
    ):
        pytest.skip(f"commit {OLD} is in the history of the repository, which is not here")
    with tempfile.TemporaryDirectory() as folder:
        archive = Path(folder) / "old.tar"
        subprocess.run([git, "archive", f"--output={archive}", OLD], cwd=ROOT, check=True)
        shutil.unpack_archive(archive, folder, filter="data")
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
        env = os.environ | {"POISONED_INBOX_DATA": str(DATA)}
        with subprocess.Popen([sys.executable, "-c", ASK], cwd=folder, env=env, **pipes) as process:
            process.stdout.readline()
            yield process
            process.stdin.close()


def asked(old: subprocess.Popen[str], name: str, attack: str, seed: int, levels: np.ndarray) -> float:
    """Seconds that the old engine takes for a sweep."""
    old.stdin.write(json.dumps([name, attack, seed, levels.tolist()]) + "\n")
    old.stdin.flush()
    return float(old.stdout.readline())


def bandwidth() -> float:
    """Bytes a second at which one core reads memory, the best of ten sums over 256 MB."""
    numbers = np.ones(2**25)
    best = min(seconds(numbers.sum)[0] for _ in range(10))
    return numbers.nbytes / best


def all_pairs(corpus: Corpus) -> tuple[float, tuple[int, int]]:
    """Seconds for the scores of all test messages without each training message, and how many there are of each."""
    prepared = prepare(Experiment("multinomial_nb", seed=next(SEEDS)), corpus, 0)
    rows = len(prepared.training.spam)
    without = Mixtures(np.ones(rows), csr_array(-eye_array(rows, format="csr")))
    found = prepared.experiment.filter.sweep
    taken, scores = seconds(lambda: list(found(prepared.training, without, prepared.test_counts)), times=3)
    return taken, (len(scores), len(scores[0][1].scores))


def forest(corpus: Corpus) -> tuple[float, float]:
    """Seconds until the forest's levels make a curve, and until all are there."""
    start = time.perf_counter()
    curves = grown(Experiment("random_forest", seed=next(SEEDS)), corpus)
    first = next(time.perf_counter() - start for levels in curves if levels > 1)
    for _ in curves:
        pass
    return first, time.perf_counter() - start


def grown(experiment: Experiment, corpus: Corpus) -> Iterator[int]:
    """How many levels each growing answer has."""
    for step in growing_sweep(experiment, corpus, levels_of(corpus).tolist()):
        if isinstance(step, Sweep):
            yield len(step.levels)
