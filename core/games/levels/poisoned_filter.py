"""Poisoned filter: the words that used to be safe are not any more."""

from dataclasses import dataclass

from core.attacks.causative.benign_words import BenignWordsAttack
from core.games.levels.base import Level
from core.games.rules import Rules


@dataclass(frozen=True, kw_only=True)
class PoisonedFilter(Level):
    """Somebody else was here before: spam with everyday words in it taught the filter to distrust these."""

    number = 6
    title = "Poisoned filter"
    sentence = "Get this spam into the inbox of a filter that poison has taught to distrust everyday words."
    rules = Rules()
    attack = BenignWordsAttack()
