"""Which attacks lie in which cell of the taxonomy, found by looking into the folders of attacks."""

import importlib
from importlib.util import find_spec
from typing import ClassVar, Protocol

from core.attacks.causative import causative_attacks
from core.threat_model import CELLS, Cell


class OnTheMap(Protocol):
    """What the map reads off a class of attacks; `core.attacks.base` says what each word means."""

    title: ClassVar[str]
    sentence: ClassVar[str]
    cell: ClassVar[Cell]
    source: ClassVar[str]
    atlas: ClassVar[tuple[str, ...]]
    owasp: ClassVar[tuple[str, ...]]


def exploratory_attacks() -> dict[str, type[OnTheMap]]:
    """Name → class of every attack that leaves the training mail alone."""
    if find_spec("core.attacks.exploratory") is None:
        return {}
    found: dict[str, type[OnTheMap]] = importlib.import_module("core.attacks.exploratory").exploratory_attacks()
    return found


def threat_map() -> dict[Cell, dict[str, type[OnTheMap]]]:
    """Each of the eight cells → name → class of its attacks, by title."""
    attacks: dict[str, type[OnTheMap]] = {**causative_attacks(), **exploratory_attacks()}
    ordered = sorted(attacks.items(), key=lambda entry: entry[1].title)
    return {cell: {name: attack for name, attack in ordered if attack.cell == cell} for cell in CELLS}


def why_empty(cell: Cell) -> str:
    """Why the map has no attack in a cell."""
    return cell.rare or "This lab has no attack of this kind yet; the literature has."


def cell_at(key: str) -> Cell:
    """The cell that an address names. Raises `KeyError` for a word that is none."""
    return {cell.key: cell for cell in CELLS}[key]
