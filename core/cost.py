"""What an attack costs the attacker."""

from dataclasses import dataclass

import numpy as np

from core.preparation import Prepared


@dataclass(frozen=True)
class Cost:
    """What the attacker writes at one level of poison.

    messages: poison messages, or labels changed. words_a_message: median number of running words in a message.
    distinct_words: how many different words the messages hold together. controls: what must be under the attacker's
    control, such as "content" or "labels". Changed labels hold no words of the attacker's: both numbers of words are 0.
    """

    messages: int
    words_a_message: float
    distinct_words: int
    controls: str


def cost(prepared: Prepared, level: int) -> Cost:
    """The cost of the first `level` poison messages, in words as the filters see them."""
    training = prepared.training
    controls = prepared.experiment.attack.controls.value
    if training.poison.replaces is not None or level == 0:
        return Cost(level, 0.0, 0, controls)
    written = np.unique(training.poison.order[:level])
    rows = training.rows[training.clean :]
    lengths = np.asarray(rows.sum(axis=1))[training.poison.order[:level]]
    return Cost(level, float(np.median(lengths)), len(np.unique(rows[written].indices)), controls)


def cost_in_words(spent: Cost) -> str:
    """The cost as a sentence.

    >>> cost_in_words(Cost(36, 1200.0, 900, "content"))
    '36 messages of about 1,200 words, 900 different ones; the attacker must control content.'
    >>> cost_in_words(Cost(1, 0.0, 0, "labels"))
    '1 changed label and no word; the attacker must control labels.'
    """
    many = "s" * (spent.messages != 1)
    if spent.distinct_words:
        written = (
            f"{spent.messages:,} message{many} of about {spent.words_a_message:,.0f} words, "
            f"{spent.distinct_words:,} different ones"
        )
    else:
        written = f"{spent.messages:,} changed label{many} and no word"
    return f"{written}; the attacker must control {spent.controls}."
