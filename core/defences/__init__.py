"""What a defender does, against poison or against being asked, one defence per file."""

from core.declared.registry import discover, look_up
from core.defences.base import Defence
from core.errors import InputError
from core.oracle.reluctance import CANDID, Reluctance


def defences() -> dict[str, type[Defence]]:
    """Id → class of every defence."""
    return discover("core.defences", Defence)


def defence_named(name: str) -> type[Defence]:
    """Raises `InputError` that lists the ids there are."""
    return look_up("core.defences", Defence, name)


def training_defences() -> dict[str, type[Defence]]:
    """Id → class of those for a filter that learns, and of none."""
    return {name: kind for name, kind in defences().items() if kind.guards_training()}


def table_defences() -> dict[str, type[Defence]]:
    """Id → class of those among them that can read the rows of a table."""
    return {name: kind for name, kind in training_defences().items() if not kind.not_on_tables}


def training_defence_named(name: str) -> type[Defence]:
    """Raises `InputError` that lists the ids there are, and for a defence that only answers."""
    kind = defence_named(name)
    if not kind.guards_training():
        known = ", ".join(training_defences())
        raise InputError(f"{kind.title} is a defence against being asked, not against poison; choose one of {known}.")
    return kind


def reluctances() -> dict[str, Reluctance]:
    """Name → what a filter may do against being asked: nothing, or a defence that answers, as it stands by default."""
    return {"None": CANDID} | {kind.title: kind() for kind in defences().values() if kind.answers()}
