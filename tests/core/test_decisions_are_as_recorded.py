"""A number that decides something changes only on purpose: limits, declared parameters and their ranges, reaches.

Links and lessons that people have kept depend on them. After a change that is meant, name it in CHANGELOG.md, then:
python -m tests.core.test_decisions_are_as_recorded
"""

import ast
import dataclasses
import importlib
import inspect
import json
import pkgutil
from collections.abc import Iterator
from pathlib import Path
from types import FunctionType, ModuleType
from typing import Any

import core

RECORDED = Path(__file__).with_name("decisions.json")


def modules() -> Iterator[ModuleType]:
    for info in pkgutil.walk_packages(core.__path__, "core."):
        yield importlib.import_module(info.name)


def decisions() -> dict[str, dict[str, str]]:
    """Module → name → value: constants, defaults of functions, attributes of classes, fields with their rules."""
    found = {}
    for module in modules():
        own = {name: repr(vars(module)[name]) for name in assigned(module) if _is_number(vars(module)[name])}
        for name, thing in vars(module).items():
            if isinstance(thing, type) and thing.__module__ == module.__name__:
                own |= {f"{name}.{what}": said for what, said in _of_class(thing)}
            elif inspect.isfunction(thing) and thing.__module__ == module.__name__:
                own |= {f"{name}({what})": said for what, said in _of_function(thing)}
        if own:
            found[module.__name__] = dict(sorted(own.items()))
    return found


def assigned(module: ModuleType) -> set[str]:
    """Names of constants that the file itself gives a value."""
    tree = ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8"))
    names = {name.id for name in ast.walk(tree) if isinstance(name, ast.Name) and isinstance(name.ctx, ast.Store)}
    return {name for name in names if name.isupper() and name in vars(module)}


def _of_class(kind: type) -> Iterator[tuple[str, str]]:
    for name, value in vars(kind).items():
        if not name.startswith("__") and _is_number(value):
            yield name, repr(value)
    if dataclasses.is_dataclass(kind):
        params = kind.__dataclass_params__
        yield "dataclass", f"frozen={params.frozen}, eq={params.eq}"
        for field in dataclasses.fields(kind):
            rule = field.metadata.get("rule")
            if rule is not None:
                yield field.name, f"{field.default!r:.40}, {rule.rule}, {field.metadata['needs']}"
            if field.kw_only:
                yield f"{field.name} is", "keyword only"


def _of_function(function: FunctionType) -> Iterator[tuple[str, str]]:
    for name, parameter in inspect.signature(function).parameters.items():
        if _is_number(parameter.default):
            yield name, repr(parameter.default)


def _is_number(value: Any) -> bool:
    """A number, a truth value, or a tuple with one in it."""
    return isinstance(value, int | float) or (isinstance(value, tuple) and any(_is_number(inside) for inside in value))


def test_every_number_that_decides_is_as_recorded() -> None:
    assert decisions() == json.loads(RECORDED.read_text(encoding="utf-8"))


if __name__ == "__main__":
    RECORDED.write_text(json.dumps(decisions(), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
