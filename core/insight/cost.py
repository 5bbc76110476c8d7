"""What an attack costs the attacker."""

from dataclasses import dataclass

import numpy as np

from core.attacks.threat_model import Controls
from core.runs.preparation import Prepared
from core.training.poison import NOTHING


@dataclass(frozen=True)
class Cost:
    """What the attacker writes at one level of poison.

    messages: poison messages, or labels changed. words_a_message: median number of running words in a message.
    distinct_words: how many different words the messages hold together. controls: what must be under the attacker's
    control. Changed labels hold no words of the attacker's: both numbers of words are 0.
    """

    messages: int
    words_a_message: float
    distinct_words: int
    controls: Controls


def cost(prepared: Prepared, level: int) -> Cost:
    """The cost of the first `level` poison messages, in words as the filters see them."""
    training = prepared.training
    controls = prepared.experiment.attack.controls
    sent = training.poison.order[:level]
    written = sent[training.poison.replaces[sent] == NOTHING]
    if len(written) == 0:
        return Cost(level, 0.0, 0, controls)
    rows = training.rows[training.clean :]
    lengths = np.asarray(rows.sum(axis=1))[written]
    return Cost(level, float(np.median(lengths)), len(np.unique(rows[np.unique(written)].indices)), controls)
