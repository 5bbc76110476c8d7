"""Which attacks lie in which cell of the taxonomy, found by looking into the folders of attacks."""

from core.attacks.base import CausativeAttack
from core.attacks.causative import causative_attacks
from core.attacks.exploratory import exploratory_attacks
from core.attacks.exploratory.base import ExploratoryAttack
from core.attacks.threat_model import CELLS, Cell, Purpose

Attacks = dict[str, type[CausativeAttack | ExploratoryAttack]]


def threat_map() -> dict[Cell, Attacks]:
    """Each of the eight cells → name → class of its attacks, by title."""
    return {cell: _declaring(cell) for cell in CELLS}


def by_purpose() -> dict[Purpose, list[type[CausativeAttack]]]:
    """What attackers through the training data are after → the attacks, by title."""
    known = sorted(causative_attacks().values(), key=lambda kind: kind.title)
    return {purpose: [kind for kind in known if kind.cell.purpose is purpose] for purpose in Purpose}


def attacks_to_choose() -> dict[str, type[CausativeAttack]]:
    """Name → class of every attack through the training data, purpose by purpose."""
    return {kind.id: kind for kinds in by_purpose().values() for kind in kinds}


def outside_the_map() -> Attacks:
    """Attacks on privacy, which is none of the eight cells: name → class, by title."""
    return _declaring(None)


def why_empty(cell: Cell) -> str:
    """Why the map has no attack in a cell."""
    return cell.rare or "This lab has no attack of this kind yet; the literature has."


def cell_at(key: str) -> Cell:
    """The cell that an address names. Raises `KeyError` for a word that is none."""
    return {cell.key: cell for cell in CELLS}[key]


def _declaring(cell: Cell | None) -> Attacks:
    attacks: Attacks = {**causative_attacks(), **exploratory_attacks()}
    inside = {name: attack for name, attack in attacks.items() if attack.cell == cell}
    return dict(sorted(inside.items(), key=lambda entry: entry[1].title))
