"""Noisy answers: near its cut-offs the filter answers at random."""

from dataclasses import dataclass

from core.games.levels.base import Level
from core.games.rules import Rules


@dataclass(frozen=True, kw_only=True)
class NoisyAnswers(Level):
    """The same message may be delivered now and blocked a minute later, so no number of changes is the least."""

    number = 7
    title = "Noisy answers"
    sentence = "Get this spam into the inbox of a filter that answers at random when it is nearly undecided."
    rules = Rules(guard="blur")
