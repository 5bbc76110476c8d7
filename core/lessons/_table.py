"""One table of a lesson's file, field by field; whatever is wrong is said with file, line and field."""

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from core.declared.parameters import Parameter
from core.errors import InputError
from core.lessons.lesson import Words
from core.mail.readers.shown import shown

LONGEST_NAME, LONGEST_SAID, MOST_WORDS = 60, 4_000, 30
# what a browser would act on, or fetch: markup, links, pictures, other control characters than the end of a line
_ACTIVE = re.compile(
    r"<[a-zA-Z/!?]|\]\s*[(\[]|!\[|&#?\w+;|(?i:javascript:|https?:|data:|www\.)|[\x00-\x09\x0b-\x1f\x7f]"
)


class Table:
    """found: the table as TOML has it. file: its name, to be shown. source: the whole text, to find lines in. path: the
    tables in which it lies, with its number among those of one name. Fields that were asked for are `nothing_else`."""

    def __init__(
        self, found: Mapping[str, Any], file: str, source: str, path: tuple[tuple[str, int], ...] = ()
    ) -> None:
        self._found, self._file, self._source, self._path = found, file, source, path
        self._asked: set[str] = set()

    def error(self, field: str, why: str) -> InputError:
        """What is wrong with a field, as a sentence; with the whole table for an empty one."""
        named = [*(name for name, _ in self._path), *([field] if field else [])]
        where = ".".join(name[:LONGEST_NAME] for name in named)
        called = f" {shown(where)}" if where else ""
        return InputError(f"{self._file}, line {self._line(field)}:{called} {why}.")

    def names(self) -> tuple[str, ...]:
        """All fields."""
        self._asked |= set(self._found)
        return tuple(self._found)

    def nothing_else(self) -> None:
        """Raise `InputError` for a field that nobody has asked for."""
        if more := [name for name in self._found if name not in self._asked]:
            raise self.error(more[0], f"is no field of this place; there is {', '.join(sorted(self._asked))}")

    def text(self, field: str, longest: int, *, required: bool = True) -> str:
        """Plain words; empty only where it is not required."""
        value = self._get(field, "" if not required else None)
        return self._plain(field, value, longest, required=required)

    def texts(self, field: str, longest: int, *, least: int = 1, most: int) -> tuple[str, ...]:
        """A list of plain words."""
        value = self._get(field, [] if not least else None)
        if not isinstance(value, list) or not least <= len(value) <= most:
            raise self.error(field, f"must be a list of {least} to {most} texts")
        return tuple(self._plain(field, one, longest) for one in value)

    def number(self, field: str, low: float, high: float, *, whole: bool = True, default: float | None = None) -> Any:
        """A number in a range."""
        value = self._get(field, default)
        kinds = (int,) if whole else (int, float)
        if value == default and default is not None:
            return value
        if isinstance(value, bool) or not isinstance(value, kinds) or not low <= value <= high:
            raise self.error(field, f"must be a {'whole ' * whole}number from {low:g} to {high:g}")
        return value

    def one_of(self, field: str, known: Collection[str], *, required: bool = True) -> str:
        """One of a few names."""
        value = self._get(field, None if required else "")
        if not isinstance(value, str) or value not in known:
            raise self.error(field, f"must be one of {', '.join(map(repr, dict.fromkeys(known)))}")
        return value

    def ruled(self, parameter: Parameter) -> Any:
        """What a declared parameter accepts, or its default."""
        value = self._get(parameter.name, parameter.default)
        if not parameter.rule.accepts(value):
            raise self.error(parameter.name, f"must be {parameter.rule.rule}")
        return value

    def table(self, field: str, *, required: bool = True) -> "Table":
        """A table in this one."""
        value = self._get(field, None if required else {})
        if not isinstance(value, dict):
            raise self.error(field, f"must be a table: write [{field}] and its fields below")
        return Table(value, self._file, self._source, (*self._path, (field, 0)))

    def tables(self, field: str, *, least: int = 1, most: int) -> Iterator["Table"]:
        """Some tables of one name."""
        value = self._get(field, [] if not least else None)
        if (
            not isinstance(value, list)
            or not least <= len(value) <= most
            or not all(isinstance(one, dict) for one in value)
        ):
            raise self.error(field, f"must be {least} to {most} tables: write [[{field}]] above each")
        for number, one in enumerate(value):
            yield Table(one, self._file, self._source, (*self._path, (field, number)))

    def words(self) -> Words:
        """All fields as the words of an address."""
        found = _flat(self._found)
        self._asked |= set(self._found)
        if len(found) > MOST_WORDS:
            raise self.error("", f"has more than {MOST_WORDS} words")
        for name, value in found.items():
            is_good = isinstance(value, (str, int, float)) and not isinstance(value, bool)
            if not is_good or len(str(value)) > LONGEST_SAID or len(name) > LONGEST_NAME:
                raise self.error(name, "must be a text or a number, as it stands in an address")
        return tuple((name, str(value)) for name, value in found.items())

    def _get(self, field: str, default: Any) -> Any:
        self._asked.add(field)
        value = self._found.get(field, default)
        if value is None:
            raise self.error(field, "is missing; write it")
        return value

    def _plain(self, field: str, value: Any, longest: int, *, required: bool = True) -> str:
        if not isinstance(value, str) or len(value) > longest or (required and not value.strip()):
            raise self.error(field, f"must be a text of 1 to {longest:,} characters")
        if found := _ACTIVE.search(value):
            raise self.error(field, f"must be plain words, without markup or links; take out {shown(found.group())}")
        return value.strip()

    def _line(self, field: str) -> int:
        """Where the field stands, or else the table that it should be in; 1 where neither is to be found."""
        lines = self._source.split("\n")
        at, name = 0, ""
        for part, number in self._path:
            name = f"{name}.{part}" if name else part
            heads = [line for line in range(at, len(lines)) if _names(lines[line], name)]
            at = heads[min(number, len(heads) - 1)] if heads else at
        begins = re.compile(rf"\s*[\"']?{re.escape(field)}[\"']?\s*=")
        for line in range(at + bool(self._path), len(lines) if field else 0):
            if self._path and lines[line].startswith("["):
                break
            if begins.match(lines[line]) or _names(lines[line], field):
                return line + 1
        return at + 1


def _names(line: str, name: str) -> bool:
    """Whether a line begins the table of this name."""
    return line.strip().strip("[]").strip() == name and line.strip().startswith("[")


def _flat(found: Mapping[str, Any]) -> dict[str, Any]:
    """Tables in a table as words with a dot: `attack.words = …` of an address is one of those."""
    flat: dict[str, Any] = {}
    for name, value in found.items():
        if isinstance(value, dict):
            flat |= {f"{name}.{inside}": said for inside, said in value.items()}
        else:
            flat[name] = value
    return flat
