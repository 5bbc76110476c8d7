"""Peak memory of a process that loads SpamAssassin and sweeps 50 levels of poison from 0 to 10%: under 1 GB."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks._mail import levels_of, spamassassin
from core import Experiment, sweep
from core.attacks.causative import causative_attacks
from core.filters import filters

TARGET = 1_000  # MB
STATUS = Path("/proc/self/status")
ROW = "{:<20} {:<13} {:>12} {:>10}"


def run() -> None:
    """Print a row per filter and attack, each measured in a process of its own."""
    if not STATUS.exists():
        pytest.skip(f"peak memory is read from {STATUS}, which only Linux has")
    spamassassin()
    print(ROW.format("filter", "attack", "peak, MB", "target"))
    for name in filters():
        for attack in causative_attacks():
            command = [sys.executable, "-m", "benchmarks.peak_memory", name, attack]
            peak = float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
            print(ROW.format(name, attack, f"{peak:,.0f}", f"< {TARGET:,}"), flush=True)


def peak_of_a_sweep(name: str, attack: str) -> float:
    """Highest memory of this process so far, MB, after one sweep."""
    corpus = spamassassin()
    levels = levels_of(corpus)
    experiment = Experiment(name, attack)
    sweep(experiment, corpus, levels[levels <= experiment.attack.most(corpus.labels)])
    # not resource.getrusage: its peak begins with that of the process that started this one
    return int(re.search(r"VmHWM:\s+(\d+) kB", STATUS.read_text())[1]) * 1024 / 1e6


if __name__ == "__main__":
    print(peak_of_a_sweep(*sys.argv[1:]))
