"""How the makers of what the threat map says are called, on harms that were drawn."""

from collections.abc import Callable, Iterator
from types import SimpleNamespace
from typing import Any

import numpy as np

from core.attacks.threat_model import CELLS, Controls
from core.probing.harm import Harm
from core.runs.paired import change
from core.telling import threats
from tests.core.telling.oracle import threats as reads_threats

Cases = Iterator[tuple[Callable[[Any, Any], None], Any, SimpleNamespace]]
TRAINING = 4_983  # messages


def harmed(rng: np.random.Generator) -> tuple[Harm, SimpleNamespace]:
    """A harm, and the messages that it was counted on."""
    before, after = rng.random((2, int(rng.choice([1, 2, 1_200])))) < rng.random((2, 1))
    rate, name = str(rng.choice(["fp", "fn"])), None if rng.random() < 0.5 else ("chosen message", "chosen messages")
    poison = None if rng.random() < 0.3 else int(rng.choice([1, 262, 1_234]))
    cell = CELLS[rng.integers(len(CELLS))]
    harm = Harm("Boiling frog", cell, rate, change(before, after), name, poison, Controls.BOTH, TRAINING)
    counted_on = {"before": before.tolist(), "after": after.tolist()}
    return harm, SimpleNamespace(attack=harm.attack, rate=rate, aim_name=name, **counted_on)


def did(_: SimpleNamespace, rng: np.random.Generator) -> Cases:
    harm, raw = harmed(rng)
    yield reads_threats.did, threats.did(harm), raw


def measured(_: SimpleNamespace, rng: np.random.Generator) -> Cases:
    found = [None if rng.random() < 0.2 else harmed(rng)[0] for _ in range(rng.integers(0, 4))]
    raw = SimpleNamespace(filter="SpamBayes", training=TRAINING, amounts=[one.poison for one in found if one])
    yield reads_threats.measured, threats.measured(found, "SpamBayes"), raw


CALLS = {"threats.did": did, "threats.measured": measured}
