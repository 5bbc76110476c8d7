"""The strategies that are compared in the view of good words, and the one that is asked about."""

from dataclasses import replace

from core import Probing
from core.attacks.exploratory import strategies
from core.attacks.exploratory.base import GOOD_WORDS, ExploratoryAttack, WordSearch
from core.attacks.exploratory.fewest_words import FewestWords
from core.probing.findings import STRATEGIES
from pages.ui import state


def strategy(probing: Probing) -> str:
    """What the attack that is asked about is called among the others."""
    attack = probing.attack
    return attack.name if isinstance(attack, WordSearch) else attack.title


def beside(probing: Probing) -> dict[str, WordSearch]:
    """The search that is asked about, by name, where its own parameters make it another than the usual ones."""
    attack = probing.attack
    if not isinstance(attack, WordSearch) or attack.name in strategies():
        return {}
    return {attack.name: attack}


def attacks(probing: Probing) -> dict[str, ExploratoryAttack]:
    """Name → attack of all that can be asked about here."""
    known: dict[str, ExploratoryAttack] = {**strategies(), FewestWords.title: FewestWords()}
    return {name: known[name] for name in STRATEGIES} | beside(probing)


def key(probing: Probing) -> str:
    """What the comparison depends on: of the attack only where it is none of the usual ones."""
    chosen = next(iter(beside(probing).values()), None)
    told = (probing.tells.name, probing.budget, probing.answers)
    return f"{told} {replace(probing, attack=chosen).key if chosen else ''}"


def choose(attack: ExploratoryAttack) -> None:
    """Ask about another, seen beside the others."""
    state.ask(attack=attack)
    state.open_view("view", GOOD_WORDS, attack.view())
