"""Peak memory of a process that loads SpamAssassin and sweeps 50 levels of poison from 0 to 10%: under 1 GB."""

import subprocess
import sys

import pytest

from benchmarks._mail import levels_of, spamassassin
from core import Experiment, sweep
from core.attacks.causative import causative_attacks
from core.filters import filters

TARGET = 1_000  # MB
ROW = "{:<20} {:<13} {:>12} {:>10}"


def run() -> None:
    """Print a row per filter and attack, each measured in a process of its own."""
    if sys.platform == "win32":
        pytest.skip("peak memory is read from resource.getrusage, which Windows does not have")
    spamassassin()
    print(ROW.format("filter", "attack", "peak, MB", "target"))
    for name in filters():
        for attack in causative_attacks():
            command = [sys.executable, "-m", "benchmarks.peak_memory", name, attack]
            peak = float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
            print(ROW.format(name, attack, f"{peak:,.0f}", f"< {TARGET:,}"), flush=True)


def peak_of_a_sweep(name: str, attack: str) -> float:
    """Highest memory of this process so far, MB, after one sweep."""
    import resource  # noqa: PLC0415 - Windows does not have it

    corpus = spamassassin()
    levels = levels_of(corpus)
    experiment = Experiment(name, attack)
    sweep(experiment, corpus, levels[levels <= experiment.attack.most(corpus.labels)])
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6


if __name__ == "__main__":
    print(peak_of_a_sweep(*sys.argv[1:]))
