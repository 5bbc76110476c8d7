"""What an attack is after, besides the two errors of all mail."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from core.filters.base import HAM_VERDICT, SPAM_VERDICT, UNSURE_VERDICT


@dataclass(frozen=True)
class OneMessage:
    """Which single message an attack is after.

    typed: the message itself, if it is one of the visitor's own, else empty. chosen: the place, from 0 on, among the
    messages that can be chosen; beyond the last it is the last.
    """

    typed: str
    chosen: int


@dataclass(frozen=True)
class Goal:
    """What an attack is after, as it can say it before it has seen any test mail; the engine looks for such mail.

    name: one and many of the messages, such as ("spam message with the trigger", "spam messages with the trigger").
    spam: the kind: spam that is to be delivered, or good mail that is to be blocked. about: whether a message of that
    kind is meant. sent: the message as the attacker will send it. nowhere: the sentence for a test inbox without such
    mail. one: for attacks on a single message, which.
    """

    name: tuple[str, str]
    spam: bool
    about: Callable[[str], bool] = lambda _: True
    sent: Callable[[str], str] = lambda message: message
    nowhere: str = ""
    one: OneMessage | None = None


@dataclass(frozen=True)
class Aim:
    """Messages that the attack wants delivered (spam) or blocked (ham).

    name: one and many of them, as the goal calls them. texts: at least one. spam: what they really are.
    """

    name: tuple[str, str]
    texts: tuple[str, ...]
    spam: bool


def aim_rates(aim: Aim, verdicts: NDArray[np.int8]) -> pd.DataFrame:
    """A row per level from verdicts on the aim's messages, shape (levels, messages).

    hit: share with the verdict that the attacker wants (ham for spam, spam for ham). unsure: share with the verdict
    unsure. away: share that is no longer where it belongs, the two together: good mail that is not in the inbox, which
    is what the literature counts, or spam that is not in the spam folder. hit_count, unsure_count, away_count: the same
    in messages. of: how many messages there are.
    """
    wanted, right = (HAM_VERDICT, SPAM_VERDICT) if aim.spam else (SPAM_VERDICT, HAM_VERDICT)
    counts = {
        "hit": (verdicts == wanted).sum(axis=1),
        "unsure": (verdicts == UNSURE_VERDICT).sum(axis=1),
        "away": (verdicts != right).sum(axis=1),
    }
    messages = verdicts.shape[1]
    shares = {name: count / messages for name, count in counts.items()}
    return pd.DataFrame({**shares, **{f"{name}_count": count for name, count in counts.items()}, "of": messages})
