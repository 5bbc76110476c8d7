"""What a question is put together from, and how each part stands in code and in an address."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any

from core.declared.parameters import Declared, Text
from core.errors import InputError
from core.mail.corpus import Corpus

LONGEST_MAIL_ID = 40
LONGEST_WORD = 40  # of a stranger's, in a note

Words = Mapping[str, str]
"""The words of an address: name → what it says, both a stranger's."""


@dataclass(frozen=True)
class Part(ABC):
    """One part of a question.

    name: its keyword in code, and its word in an address unless that is another (`word`). label: on the screen.
    default: what it is where nothing is said of it. quiet: whether addresses and code leave it out where it is at its
    default.
    """

    name: str
    label: str
    default: Any
    quiet: bool = False
    word: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "word", self.word or self.name)

    @abstractmethod
    def checked(self, value: Any) -> Any:
        """What the question holds for `value`. Raises `InputError` if it cannot be this part."""

    @abstractmethod
    def written(self, value: Any) -> dict[str, str]:
        """The words that say it in an address."""

    @abstractmethod
    def read(self, words: Words) -> tuple[Any, list[str]]:
        """What untrusted words say it is, brought into range, and a note for each that had to be changed."""

    def reads(self, words: Words) -> set[str]:  # noqa: ARG002 - what else it reads may depend on what they say
        """The names of all words that it would read among these."""
        return {self.word}

    def in_code(self, value: Any) -> Any:
        """What stands for it in code: itself, or what `checked` takes for it."""
        return value

    def is_said(self, value: Any) -> bool:
        """Whether addresses and code name it."""
        return not self.quiet or value != self.checked(self.default)

    def is_own(self, value: Any) -> bool:  # noqa: ARG002 - a number is nobody's
        """Whether it holds something that a visitor brought: mail or typed text, which nobody else may be shown."""
        return False


@dataclass(frozen=True, kw_only=True)
class Idea(Part):
    """A filter, an attack or the like, with parameters of its own.

    base: what all of its kind are. known: id → class of each that mail can have, of_tables: of each that applications
    can, usual_of_tables: id of the usual one. named: the class of an id or alias; raises `InputError`.
    """

    base: type[Declared]
    known: Callable[[], Mapping[str, type[Declared]]]
    named: Callable[[str], type[Declared]]
    of_tables: Callable[[], Mapping[str, type[Declared]]] = dict
    usual_of_tables: str = ""

    def choices(self, corpus: Corpus) -> Mapping[str, type[Declared]]:
        """Id → class of those that there are for what a corpus holds."""
        return self.of_tables() if corpus.holds == "applications" else self.known()

    def usual(self, corpus: Corpus) -> str:
        """The id of the usual one for what a corpus holds."""
        return self.usual_of_tables if corpus.holds == "applications" else self.default

    def alike(self, value: Declared, corpus: Corpus) -> Declared | None:
        """Of those for what a corpus holds the one that is most like another, else the usual one; None for none."""
        choices = self.choices(corpus)
        like = (kind for kind in choices.values() if kind.like == value.id or value.like == kind.id)
        kind = next(like, choices.get(self.usual(corpus)))
        return None if kind is None else kind()

    def fits(self, value: Declared, corpus: Corpus) -> bool:
        """Whether it is for what a corpus holds; somebody's own kind, which nobody knows, is for all."""
        everybodys = {*self.known().values(), *self.of_tables().values()}
        return type(value) in self.choices(corpus).values() or type(value) not in everybodys

    def checked(self, value: Any) -> Declared:
        """An instance, or one with default parameters for a name."""
        chosen = self.named(value)() if isinstance(value, str) else value
        if not isinstance(chosen, self.base):
            raise InputError(f"The {self.name} must be a name or a {self.base.__name__}. Got {value!r:.60}.")
        return chosen

    def written(self, value: Declared) -> dict[str, str]:
        return {self.word: value.id} | {f"{self.word}.{name}": str(given) for name, given in value.changed()}

    def read(self, words: Words) -> tuple[Declared, list[str]]:
        kind, notes = self._kind(words)
        own = {word.partition(".")[2]: said for word, said in words.items() if word.startswith(f"{self.word}.")}
        chosen, more = kind.clamped(own)
        return chosen, [*notes, *more]

    def reads(self, words: Words) -> set[str]:
        kind, _ = self._kind(words)
        return {self.word, *(f"{self.word}.{parameter.name}" for parameter in kind.parameters())}

    def is_own(self, value: Declared) -> bool:
        texts = [parameter for parameter in value.parameters() if isinstance(parameter.rule, Text)]
        return any(getattr(value, parameter.name) != parameter.default for parameter in texts)

    def _kind(self, words: Words) -> tuple[type[Declared], list[str]]:
        said = words.get(self.word, self.default)
        try:
            return self.named(said), []
        except InputError:
            kind = self.named(self.default)
            return kind, [f"There is no {self.name} called “{said[:LONGEST_WORD]}”; this is {kind.title}."]


@dataclass(frozen=True, kw_only=True)
class Number(Part):
    """A whole number from `least` to `most`.

    what: how errors call it; "" for its name. far: whether the end is so far off that only who passes it is told.
    """

    most: int
    least: int = 0
    what: str = ""
    far: bool = False

    def checked(self, value: Any) -> int:
        whole = type(value) is int and value >= self.least
        if whole and value <= self.most:
            return int(value)
        end = "on" if self.far and not whole else f"to {self.most:,}"
        raise InputError(
            f"The {self.what or self.name} must be a whole number from {self.least} {end}. Got {value!r:.40}."
        )

    def written(self, value: int) -> dict[str, str]:
        return {self.word: str(value)}

    def read(self, words: Words) -> tuple[int, list[str]]:
        said = words.get(self.word, str(self.default))
        begins = said[: len(str(self.most)) + 1]  # so many digits are past the end already
        number = self.default
        if said.isascii() and said.isdigit():
            number = max(self.least, min(int(begins), self.most))
        if str(number) == said:
            return number, []
        return number, [
            f"“{self.label}” must be a whole number from {self.least} to {self.most:,}; it is now {number:,}."
        ]


@dataclass(frozen=True, kw_only=True)
class Bars(Part):
    """A whole number from 0 to `most` for each of some places, at least one and at most `longest`; the last stands for
    all that follow, so that a single one says the same of all. In an address there are hyphens between them."""

    most: int
    longest: int

    def checked(self, value: Any) -> tuple[int, ...]:
        given = (value,) if isinstance(value, int) else value
        bars = tuple(given) if isinstance(given, (tuple, list)) else ()
        if 0 < len(bars) <= self.longest and all(type(bar) is int and 0 <= bar <= self.most for bar in bars):
            return _shortest(bars)
        raise InputError(
            f"The {self.name} must be 1 to {self.longest} whole numbers from 0 to {self.most:,}. Got {value!r:.60}."
        )

    def written(self, value: tuple[int, ...]) -> dict[str, str]:
        return {self.word: "-".join(map(str, value))}

    def read(self, words: Words) -> tuple[tuple[int, ...], list[str]]:
        default = self.checked(self.default)
        said = words.get(self.word)
        if said is None:
            return default, []
        places = said.split("-", self.longest)[: self.longest]
        digits = len(str(self.most)) + 1
        good = all(place.isascii() and place.isdigit() for place in places)
        bars = _shortest(tuple(min(int(place[:digits]), self.most) for place in places)) if good else default
        if self.written(bars)[self.word] == said:
            return bars, []
        rule = f"up to {self.longest} whole numbers from 0 to {self.most:,} with hyphens between them"
        return bars, [f"“{self.label}” must be {rule}; what does not fit was changed."]


def _shortest(bars: tuple[int, ...]) -> tuple[int, ...]:
    """The same without repetitions of the last one."""
    while len(bars) > 1 and bars[-1] == bars[-2]:
        bars = bars[:-1]
    return bars


@dataclass(frozen=True)
class Name(Part):
    """A name out of the mail itself, such as that of a topic; the default is none."""

    def checked(self, value: Any) -> str:
        if not isinstance(value, str) or len(value) > LONGEST_MAIL_ID:
            raise InputError(
                f"The {self.name} must be a name of at most {LONGEST_MAIL_ID} characters. Got {value!r:.60}."
            )
        return value

    def written(self, value: str) -> dict[str, str]:
        return {self.word: value}

    def read(self, words: Words) -> tuple[str, list[str]]:
        said = words.get(self.word, self.default)
        if len(said) <= LONGEST_MAIL_ID:
            return said, []
        note = f"“{self.label}” has at most {LONGEST_MAIL_ID} characters; the rest is cut off."
        return said[:LONGEST_MAIL_ID], [note]


@dataclass(frozen=True, kw_only=True)
class Option(Part):
    """One of a few things with names. options: name → what it stands for."""

    options: Mapping[str, Any]

    def checked(self, value: Any) -> Any:
        if isinstance(value, str) and value in self.options:
            return self.options[value]
        if value in self.options.values():
            return value
        raise InputError(f"The {self.name} must be one of {', '.join(map(repr, self.options))}. Got {value!r:.60}.")

    def in_code(self, value: Any) -> str:
        return next(name for name, option in self.options.items() if option == value)

    def written(self, value: Any) -> dict[str, str]:
        return {self.word: self.in_code(value)}

    def read(self, words: Words) -> tuple[Any, list[str]]:
        said = words.get(self.word, self.default)
        if said in self.options:
            return self.options[said], []
        return self.options[self.default], [
            f"“{self.label}” is never “{said[:LONGEST_WORD]}”; it is now “{self.default}”."
        ]


@dataclass(frozen=True)
class Mail(Part):
    """The id of mail, or of applications; the default is that of bundled mail. others: those of what else comes with
    the project."""

    others: Callable[[], Collection[str]] = tuple

    def checked(self, value: Any) -> str:
        if not isinstance(value, str) or len(value) > LONGEST_MAIL_ID:
            raise InputError(
                f"The {self.name} must be an id of mail, at most {LONGEST_MAIL_ID} characters. Got {value!r:.60}."
            )
        return value

    def written(self, value: str) -> dict[str, str]:
        return {self.word: value}

    def read(self, words: Words) -> tuple[str, list[str]]:
        said = words.get(self.word, self.default)
        if len(said) <= LONGEST_MAIL_ID:
            return said, []
        note = f"The name of the corpus has at most {LONGEST_MAIL_ID} characters; the rest is cut off."
        return said[:LONGEST_MAIL_ID], [note]

    def is_own(self, value: str) -> bool:
        return value != self.default and value not in self.others()

    def agreed(self, value: str, given: Corpus | None) -> str:
        """The id of the mail that is given; without any it must be the bundled one. Raises `InputError` if the question
        names other mail."""
        there = self.default if given is None else given.id
        if value not in {self.default, there}:
            raise InputError(
                f"The question's {self.name} is “{value}”, but it is asked on “{there}”: give the mail that it names "
                f"or leave {self.name} out of it."
            )
        return str(there)
