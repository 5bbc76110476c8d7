"""Verdict only: the filter says where the message went, and nothing else."""

from dataclasses import dataclass

from core.games.levels.base import Level
from core.games.rules import Rules
from core.oracle import Feedback


@dataclass(frozen=True, kw_only=True)
class VerdictOnly(Level):
    """What a spammer with an account of their own there sees: the folder."""

    number = 3
    title = "Verdict only"
    sentence = "Get this spam into the inbox when all you are told is which folder it landed in."
    rules = Rules(tells=Feedback.VERDICT)
