"""What happened in one week."""

from dataclasses import dataclass
from enum import Enum

import numpy as np
from numpy.typing import NDArray

from core.campaign.learner import Deployed

Verdicts = NDArray[np.int8]


class Happening(Enum):
    """Something that somebody did, or that happened to the filter."""

    ATTACK = "the attacker begins"
    GIVES_UP = "the attacker gives up"
    STRIKE = "the campaign is sent"
    WAKES = "the sleepers wake"
    RETRAINED = "the filter retrains"
    HELD = "the deployment is held"
    KEPT = "there is mail of one kind only, so the filter stays"
    ROLLED_BACK = "the filter is rolled back"
    DROPPED = "messages are dropped and the filter retrains"
    CORRECTED = "labels are corrected and the filter retrains"
    RELABELLED = "stored messages are relabelled"
    DELETED = "stored messages are deleted"


@dataclass(frozen=True)
class Event:
    """In which week what happened, and to how many messages; 0 where it does not happen to messages."""

    week: int
    happening: Happening
    messages: int = 0


@dataclass(frozen=True, eq=False)
class Week:
    """number: from 1 on. deployed: the filter that judged it. first, end: the week's messages by their numbers in the
    ledger. scores, verdicts: of these, shape (messages,). label, by: what came back of each at the end of the week.
    held: scores of the held-out mail, the campaign's and then the victims', shape (held,). asked: questions to the
    filter in this week. stored: how many messages are kept to be learned from when it ends, and poison: how many of
    these are the attacker's."""

    number: int
    deployed: Deployed
    first: int
    end: int
    scores: NDArray[np.float64]
    verdicts: Verdicts
    label: NDArray[np.int8]
    by: NDArray[np.object_]
    held: NDArray[np.float64]
    asked: int
    events: tuple[Event, ...]
