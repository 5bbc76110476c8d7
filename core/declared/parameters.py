"""Parameters declared once: the same declaration checks a value, draws its control and names it in an address."""

import dataclasses
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, Self

from core.errors import InputError


@dataclass(frozen=True)
class Choice:
    """One of a few named options."""

    options: tuple[str, ...]
    help: str

    @property
    def rule(self) -> str:
        return "one of " + ", ".join(repr(option) for option in self.options)

    def accepts(self, value: object) -> bool:
        return isinstance(value, str) and value in self.options

    def nearest(self, text: str, default: Any) -> str:
        return text if text in self.options else str(default)


@dataclass(frozen=True)
class Between:
    """A number in a closed range; whole if the range is."""

    low: float
    high: float
    step: float
    help: str

    @property
    def whole(self) -> bool:
        return isinstance(self.step, int)

    @property
    def rule(self) -> str:
        return f"a {'whole ' if self.whole else ''}number from {self.low} to {self.high}"

    def accepts(self, value: object) -> bool:
        kind = int if self.whole else (int, float)
        return isinstance(value, kind) and not isinstance(value, bool) and self.low <= value <= self.high

    def nearest(self, text: str, default: Any) -> float:
        try:
            number = float(text)
        except ValueError:
            return float(default) if not self.whole else int(default)
        if number != number:  # noqa: PLR0124 - not a number is the one value that differs from itself
            return float(default) if not self.whole else int(default)
        number = min(max(number, self.low), self.high)
        return round(number) if self.whole else number


@dataclass(frozen=True)
class Text:
    """Free text up to a length in characters."""

    longest: int
    help: str

    @property
    def rule(self) -> str:
        return f"a text of at most {self.longest:,} characters"

    def accepts(self, value: object) -> bool:
        return isinstance(value, str) and len(value) <= self.longest

    def nearest(self, text: str, default: Any) -> str:  # noqa: ARG002 - every rule is asked the same way
        return text[: self.longest]


Rule = Choice | Between | Text


@dataclass(frozen=True)
class Parameter:
    """A declared parameter of an attack, a filter or a defence.

    `needs` names another parameter of the same owner and the values of it for which this one matters.
    `moves_scores` is false for a cut-off of a filter: its verdicts depend on it, its scores do not.
    """

    name: str
    default: Any
    rule: Rule
    label: str
    needs: tuple[str, tuple[str, ...]] | None
    moves_scores: bool


def _declare(
    default: Any, rule: Rule, label: str, needs: tuple[str, tuple[str, ...]] | None, *, moves_scores: bool = True
) -> Any:
    metadata = {"rule": rule, "label": label, "needs": needs, "moves_scores": moves_scores}
    return dataclasses.field(default=default, metadata=metadata)


def choice(*options: str, label: str, help: str, needs: tuple[str, tuple[str, ...]] | None = None) -> Any:  # noqa: A002
    """Declare one of `options`; the first is the default."""
    return _declare(options[0], Choice(options, help), label, needs)


def between(
    low: float,
    high: float,
    *,
    default: float,
    step: float,
    label: str,
    help: str,  # noqa: A002 - the word that the screen uses too
    needs: tuple[str, tuple[str, ...]] | None = None,
    moves_scores: bool = True,
) -> Any:
    """Declare a number in [low, high]; it is whole if `step` is an int."""
    return _declare(default, Between(low, high, step, help), label, needs, moves_scores=moves_scores)


def text(*, default: str, longest: int, label: str, help: str, needs: tuple[str, tuple[str, ...]] | None = None) -> Any:  # noqa: A002
    """Declare free text of at most `longest` characters."""
    return _declare(default, Text(longest, help), label, needs)


@dataclass(frozen=True, kw_only=True)
class Declared:
    """Anything with declared parameters.

    id: what addresses and code call it, and what the random draws of an attack are made from: the name of its file,
    unless its class says another. Whoever renames a file says the old name here, so that no link and no figure changes.
    aliases: ids under which it is found as well. like: id of the one that does the same to other things, such as to
    applications in the place of mail; empty for none.
    Raises `InputError` when a parameter is outside its declared rule.
    """

    id: ClassVar[str]
    aliases: ClassVar[tuple[str, ...]] = ()
    like: ClassVar[str] = ""
    title: ClassVar[str]
    sentence: ClassVar[str]

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        cls.id = vars(cls).get("id", cls.__module__.rpartition(".")[2])
        cls.aliases = vars(cls).get("aliases", ())

    def __post_init__(self) -> None:
        for parameter in self.parameters():
            value = getattr(self, parameter.name)
            if not parameter.rule.accepts(value):
                raise InputError(
                    f"The '{parameter.name}' parameter of {self.id} must be {parameter.rule.rule}. "
                    f"Got {str(value)[:60]!r} instead."
                )

    @classmethod
    def full_title(cls) -> str:
        """How a list calls it that one chooses from."""
        return cls.title

    @classmethod
    def parameters(cls) -> tuple[Parameter, ...]:
        return tuple(
            Parameter(
                name=field.name,
                default=field.default,
                rule=field.metadata["rule"],
                label=field.metadata["label"],
                needs=field.metadata["needs"],
                moves_scores=field.metadata["moves_scores"],
            )
            for field in dataclasses.fields(cls)
            if "rule" in field.metadata
        )

    def changed(self) -> Iterator[tuple[str, Any]]:
        """Names and values of the parameters that differ from their defaults."""
        for parameter in self.parameters():
            if (value := getattr(self, parameter.name)) != parameter.default:
                yield parameter.name, value

    @classmethod
    def clamped(cls, words: Mapping[str, str]) -> tuple[Self, list[str]]:
        """Build from untrusted words; what does not fit is brought into range and named in the list of notes."""
        values, notes = {}, []
        for parameter in cls.parameters():
            if (word := words.get(parameter.name)) is None:
                continue
            value = parameter.rule.nearest(word, parameter.default)
            if str(value) != word and not _same_number(word, value):
                notes.append(f"“{parameter.label}” must be {parameter.rule.rule}; it is now {value!s:.40}.")
            values[parameter.name] = value
        return cls(**values), notes


def _same_number(word: str, value: object) -> bool:
    try:
        return isinstance(value, (int, float)) and float(word) == value
    except ValueError:
        return False
