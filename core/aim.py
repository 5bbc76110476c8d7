"""What an attack is after, besides the two errors of all mail."""

from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from core.measure import error_rates


@dataclass(frozen=True)
class Aim:
    """Messages that the attack wants delivered (spam) or blocked (ham).

    name: one and many of them, such as ("spam message with the trigger", "spam messages with the trigger").
    texts: at least one. spam: what they really are.
    """

    name: tuple[str, str]
    texts: tuple[str, ...]
    spam: bool


def aim_rates(aim: Aim, verdicts: NDArray[np.int8]) -> pd.DataFrame:
    """A row per level from verdicts on the aim's messages, shape (levels, messages).

    hit: share with the verdict that the attacker wants (ham for spam, spam for ham). unsure: share with the verdict
    unsure. hit_count: the first in messages. of: how many messages there are.
    """
    rates = error_rates(verdicts, np.full(verdicts.shape[1], aim.spam))
    error, kind = ("fn", "spam") if aim.spam else ("fp", "ham")
    return pd.DataFrame(
        {
            "hit": rates[error],
            "unsure": rates[f"{kind}_unsure"],
            "hit_count": rates[f"{error}_count"],
            "of": rates[kind],
        }
    )
