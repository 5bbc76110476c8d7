"""What a grid asks, as a TOML file says it: each value may be a list, and every combination is a question."""

import re
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from itertools import product
from pathlib import Path
from typing import Any

from core.declared.parameters import Declared
from core.errors import InputError
from core.grid.mail import Which
from core.grid.task import Level, Share, Task, engine
from core.mail.corpus import OUTSIDE, SAMPLE, Corpus, load_corpus, outside_corpus, sample_corpus
from core.questions.campaign import Campaign
from core.questions.experiment import Experiment
from core.questions.parts import Bars, Idea, Mail, Name, Option, Part
from core.questions.probing import Probing
from core.questions.question import Question
from core.questions.table import POISON

BUNDLED = {SAMPLE: sample_corpus, OUTSIDE: outside_corpus}
KINDS: dict[str, type[Question]] = {"experiment": Experiment, "probing": Probing, "campaign": Campaign}
TABLES = " or ".join(f"[[{kind}]]" for kind in KINDS)
_RANGE = re.compile(r"(\d{1,4})-(\d{1,4})")
_SHARE = re.compile(r"(\d{1,2}(?:\.\d{1,9})?)%")


@dataclass(frozen=True)
class Grid:
    """All tasks of a specification, in its order, and the mail that they are about, by its key; each once."""

    tasks: list[Task]
    mail: dict[str, Corpus]


@dataclass(frozen=True)
class Sources:
    """Mail by its name in a specification, read once. Paths start at the folder of the specification."""

    folder: Path
    read: dict[str, Corpus] = field(default_factory=dict)

    def named(self, name: object) -> Iterator[Which]:
        if not isinstance(name, str):
            raise InputError(f"Mail is given by its path, or is {SAMPLE!r}. Got {name!r:.40}.")
        if name not in self.read:
            self.read[name] = BUNDLED[name]() if name in BUNDLED else load_corpus(self.folder / name)
        yield Which.of(name, self.read[name])


def grid_of(file: Path) -> Grid:
    """The grid of a TOML file. Raises `InputError`, one sentence that names the line or the key to change."""
    try:
        given = tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise InputError(f"{file.name} is not TOML: {error}.") from error
    for key in given:
        if key not in KINDS:
            raise InputError(f"{file.name} has {key!r} outside of a table {TABLES}: put it into one, or take it out.")
    if not given:
        raise InputError(f"{file.name} asks nothing: write a table {TABLES}.")
    sources = Sources(file.resolve().parent)
    tasks: dict[str, Task] = {}
    for name, tables in given.items():
        for number, table in enumerate(tables if isinstance(tables, list) else [tables], start=1):
            where = f"{file.name}, {name} {number}"
            tasks |= {task.name: task for task in _tasks(KINDS[name], table, where, sources)}
    return Grid(list(tasks.values()), {Which.of(name, corpus).key: corpus for name, corpus in sources.read.items()})


def _tasks(kind: type[Question], table: object, where: str, sources: Sources) -> Iterator[Task]:
    if not isinstance(table, dict):
        raise InputError(f"{where}: this is no table; write it as {TABLES}. Got {table!r:.40}.")
    parts = {part.name: part for part in kind.parts if part != POISON}
    others = ["levels"] if POISON in kind.parts else []
    for key in table:
        if key not in {*parts, *others}:
            raise InputError(f"{where}: there is no key {key!r}; it takes {', '.join([*parts, *others])}.")
    choices = [
        _each(table.get(name, part.default), _reading(part, sources), f"{where}, {name}")
        for name, part in parts.items()
    ]
    levels = tuple(_each(table["levels"], _level, f"{where}, levels")) if "levels" in table else None
    for values in product(*choices):
        chosen = dict(zip(parts, values, strict=True))
        corpus, outside = chosen["corpus"], chosen["outside"]
        question = kind(**chosen | {"corpus": corpus.id, "outside": outside.id})
        yield Task(question, levels, corpus, outside, engine())


def _reading(part: Part, sources: Sources) -> Callable[[Any], Iterator[Any]]:
    """How one value in a specification is read as values of this part."""
    if isinstance(part, Idea):
        return partial(_ideas, part)
    if isinstance(part, Mail):
        return sources.named
    if isinstance(part, Bars):
        return partial(_bars, part)
    if isinstance(part, Option | Name):
        return lambda given: iter([part.checked(given)])
    return partial(_numbers, part)


def _each(given: Any, read: Callable[[Any], Iterator[Any]], where: str) -> list[Any]:
    """What is given, one or a list, read one by one; what is wrong with it is said with the place before it."""
    values = given if isinstance(given, list) else [given]
    if not values:
        raise InputError(f"{where}: The list is empty: write a value into it, or take the key out.")
    try:
        return [found for value in values for found in read(value)]
    except InputError as error:
        raise InputError(f"{where}: {error}") from error


def _ideas(part: Idea, given: object) -> Iterator[Declared]:
    """An idea by its id, or several by a table with the id and parameters, each of which may be a list."""
    table: dict[str, Any] = given if isinstance(given, dict) else {"id": given}
    if not isinstance(table.get("id"), str):
        raise InputError(f'It is given by its id, such as "{part.default}", or as {{ id = … }}. Got {given!r:.60}.')
    kind = part.named(table["id"])
    known = [parameter.name for parameter in kind.parameters()]
    parameters = {name: value for name, value in table.items() if name != "id"}
    for name in parameters:
        if name not in known:
            raise InputError(f"{kind.id} has no parameter {name!r}; it has {', '.join(known)}.")
    for values in product(*(value if isinstance(value, list) else [value] for value in parameters.values())):
        yield kind(**dict(zip(parameters, values, strict=True)))


def _numbers(part: Part, given: object) -> Iterator[int]:
    """A number, or all from one to another."""
    ends = _RANGE.fullmatch(given) if isinstance(given, str) else None
    first, last = (int(ends[1]), int(ends[2])) if ends else (given, given)
    low, high = part.checked(first), part.checked(last)
    if low > high:
        raise InputError(f'A range goes from the smaller to the larger, such as "0-9". Got {given!r:.40}.')
    yield from range(low, high + 1)


def _bars(part: Bars, given: object) -> Iterator[tuple[int, ...]]:
    """One number for all places, or one for each with hyphens between them, such as "0-10-30"."""
    places = given.split("-") if isinstance(given, str) else []
    yield part.checked([int(place) for place in places] if places and all(map(str.isdecimal, places)) else given)


def _level(given: object) -> Iterator[Level]:
    """A number of poison messages, or a share of the training mail."""
    if type(given) is int and given >= 0:
        yield given
    elif isinstance(given, str) and (share := _SHARE.fullmatch(given)):
        yield Share(float(share[1]) / 100)
    else:
        raise InputError(f'A level is a number of messages, such as 24, or a share, such as "1%". Got {given!r:.40}.')
