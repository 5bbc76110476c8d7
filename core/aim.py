"""What an attack is after, besides the two errors of all mail."""

from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from core.filters.base import HAM_VERDICT, SPAM_VERDICT, UNSURE_VERDICT


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
    wanted = HAM_VERDICT if aim.spam else SPAM_VERDICT
    hits = (verdicts == wanted).sum(axis=1)
    messages = verdicts.shape[1]
    return pd.DataFrame(
        {
            "hit": hits / messages,
            "unsure": (verdicts == UNSURE_VERDICT).sum(axis=1) / messages,
            "hit_count": hits,
            "of": messages,
        }
    )
