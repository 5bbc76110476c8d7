"""What a folder of one-idea files contains, found by looking."""

import importlib
import pkgutil
import re
from functools import cache
from typing import Any, TypeVar

from core.declared.parameters import Declared
from core.errors import InputError

D = TypeVar("D", bound=Declared)


def discover(package: str, base: type[D]) -> dict[str, type[D]]:
    """Id → class for each file of `package`, sorted: exactly one concrete subclass of `base` per file.

    Files that start with an underscore, and `base`, hold what the others share.
    Raises `TypeError` with the file's name when a file holds none or several, and with both names when two classes
    share an id or an alias.
    """
    return {kind.id: kind for kind in _discover(package, base)}  # type: ignore[arg-type]  # mypy doubts that a class can be hashed


@cache
def _discover(package: str, base: type) -> tuple[Any, ...]:
    found: list[Any] = []
    for info in pkgutil.iter_modules(importlib.import_module(package).__path__):
        if info.ispkg or info.name.startswith("_") or info.name == "base":
            continue
        module = importlib.import_module(f"{package}.{info.name}")
        own = [
            thing
            for thing in vars(module).values()
            if isinstance(thing, type)
            and issubclass(thing, base)
            and thing.__module__ == module.__name__
            and not thing.__name__.startswith("_")
        ]
        if len(own) != 1:
            raise TypeError(f"{module.__file__} must hold exactly one {base.__name__}; it holds {len(own)}.")
        found += own
    return tuple(sorted(_with_ids_of_their_own(found), key=lambda kind: str(kind.id)))


def _with_ids_of_their_own(kinds: list[Any]) -> list[Any]:
    called: dict[str, Any] = {}
    for kind in kinds:
        for name in (kind.id, *kind.aliases):
            if (other := called.setdefault(name, kind)) is not kind:
                raise TypeError(f"{other.__module__} and {kind.__module__} are both called {name!r}.")
    return kinds


def look_up(package: str, base: type[D], name: str, *others: str) -> type[D]:
    """The class with this id or alias, in the package or in others. Raises `InputError` that lists the ids."""
    known = {one: kind for place in (package, *others) for one, kind in discover(place, base).items()}
    for kind in known.values():
        if name in (kind.id, *kind.aliases):
            return kind
    called = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", base.__name__).lower()
    raise InputError(f"There is no {called} called {name[:40]!r}; choose one of {', '.join(known)}.")
