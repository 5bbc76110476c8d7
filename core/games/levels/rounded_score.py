"""Rounded score: small changes no longer show."""

from dataclasses import dataclass

from core.games.levels.base import Level
from core.games.rules import Rules
from core.oracle import Feedback


@dataclass(frozen=True, kw_only=True)
class RoundedScore(Level):
    """One digit after the point: a word that helps a little cannot be told from one that does nothing."""

    number = 2
    title = "Rounded score"
    sentence = "Get this spam into the inbox while the filter rounds the score that it tells you."
    rules = Rules(tells=Feedback.ROUNDED)
