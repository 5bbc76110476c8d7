"""Attacks on a filter that is asked and not trained, one per file."""

from core.attacks.exploratory.base import MOST_WORDS, ExploratoryAttack, WordSearch
from core.declared.registry import discover, look_up
from core.filters.base import HAM_VERDICT


def exploratory_attacks() -> dict[str, type[ExploratoryAttack]]:
    """Name → class of every exploratory attack."""
    return discover("core.attacks.exploratory", ExploratoryAttack)


def exploratory_attack_named(name: str) -> type[ExploratoryAttack]:
    """Raises `InputError` that lists the names there are."""
    return look_up("core.attacks.exploratory", ExploratoryAttack, name)


def strategies(most_words: int = MOST_WORDS, *, wanted: int = HAM_VERDICT) -> dict[str, WordSearch]:
    """Name → attack of all searches for words after this verdict that are compared: passive ones first."""
    kinds = [kind for kind in exploratory_attacks().values() if issubclass(kind, WordSearch)]
    kinds = sorted((kind for kind in kinds if kind.wanted() == wanted), key=lambda kind: kind.asks())
    return {name: attack for kind in kinds for name, attack in kind.strategies(most_words).items()}
