"""Fewer questions: whoever asks too often is noticed."""

from dataclasses import dataclass

from core.games.levels.base import Level
from core.games.rules import Rules
from core.oracle import Feedback


@dataclass(frozen=True, kw_only=True)
class FewQuestions(Level):
    """The verdict alone, and five of them: guess well rather than often."""

    number = 4
    title = "Fewer questions"
    sentence = "Get this spam into the inbox before your few questions are spent."
    rules = Rules(tells=Feedback.VERDICT, budget=5)
