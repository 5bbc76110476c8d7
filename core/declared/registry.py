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
    """Name → class for each file of `package`: exactly one concrete subclass of `base` per file.

    Files that start with an underscore, and `base`, hold what the others share.
    Raises `TypeError` with the file's name when a file holds none or several.
    """
    return dict(_discover(package, base))  # type: ignore[arg-type]  # mypy doubts that a class can be hashed


@cache
def _discover(package: str, base: type) -> dict[str, Any]:
    found = {}
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
        found[info.name] = own[0]
    return found


def look_up(package: str, base: type[D], name: str) -> type[D]:
    """The class called `name`. Raises `InputError` that lists the names there are."""
    known = discover(package, base)
    if name not in known:
        kind = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", base.__name__).lower()
        raise InputError(f"There is no {kind} called {name[:40]!r}; choose one of {', '.join(known)}.")
    return known[name]
