"""What every question can do: stand in an address, name what its answer depends on, agree with its mail."""

from abc import ABC, abstractmethod
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, ClassVar, Self
from urllib.parse import parse_qsl, urlencode

from core.errors import InputError
from core.mail.corpus import Corpus
from core.questions.parts import LONGEST_WORD, Idea, Mail, Part
from core.questions.table import CORPUS, OUTSIDE_MAIL
from core.questions.versions import VERSION, VERSION_WORD, brought_up_to_date

MOST_NAMED = 3


@dataclass(frozen=True, init=False)
class Question(ABC):
    """A question to the lab; the same question on the same mail has the same answer everywhere.

    parts: what it is put together from, in the order of its address. A kind of question declares a field for each, and
    gives them to `_hold` when it is made.
    corpus: id of the mail, "sample" for the bundled one. outside: id of the mail that the attacker has from elsewhere,
    "outside" for the bundled one.
    """

    parts: ClassVar[tuple[Part, ...]]

    corpus: str
    outside: str

    def _hold(self, **values: Any) -> None:
        """Take a value for each part. Raises `InputError` for an unknown name or a number out of range."""
        for part in self.parts:
            object.__setattr__(self, part.name, part.checked(values[part.name]))

    @classmethod
    def ideas(cls) -> tuple[Idea, ...]:
        """The parts that have parameters of their own."""
        return tuple(part for part in cls.parts if isinstance(part, Idea))

    @property
    @abstractmethod
    def stem(self) -> str:
        """How the names of its files begin."""

    def essential(self) -> Self:
        """The same question with all at its default that its answer does not depend on."""
        return self

    @property
    def key(self) -> str:
        """All that its answer depends on. Raises `InputError` for what no words can tell, such as a notebook's own
        filter."""
        return urlencode(self.essential()._words())  # noqa: SLF001 - another of its own kind

    @property
    def is_own(self) -> bool:
        """Whether it holds mail that a visitor uploaded, or text that one typed: its answer is that visitor's alone."""
        return any(part.is_own(getattr(self, part.name)) for part in self.parts)

    def otherwise(self) -> Iterator[tuple[str, str]]:
        """Label and value of what is not as usual: parameters, and what addresses leave out by default, but no mail."""
        for part in self.parts:
            value = getattr(self, part.name)
            if part.quiet and part.is_said(value) and not isinstance(part, Mail):
                yield part.label, value.title if isinstance(part, Idea) else str(part.in_code(value))
            if isinstance(part, Idea):
                labels = {parameter.name: parameter.label for parameter in value.parameters()}
                yield from ((labels[name], str(given)) for name, given in value.changed())

    def to_query(self) -> str:
        """The question as a query string; parameters at their defaults are left out."""
        return urlencode(self._words() | {VERSION_WORD: VERSION})

    def _words(self) -> dict[str, Any]:
        words: dict[str, Any] = {}
        for part in self.parts:
            if part.is_said(value := getattr(self, part.name)):
                words |= part.written(value)
        return words

    @classmethod
    def from_query(cls, query: str) -> Self:
        """The question of a query string; what does not fit is brought into range."""
        return cls.clamped(dict(parse_qsl(query, keep_blank_values=True)))[0]

    @classmethod
    def clamped(cls, words: Mapping[str, str], others: Collection[str] = ()) -> tuple[Self, list[str]]:
        """The question of untrusted words, and a note for each that had to be changed or that nobody reads.

        others: names of words that somebody else reads.
        """
        words, notes = brought_up_to_date(words)
        values: dict[str, Any] = {}
        reads = {VERSION_WORD, *others}
        for part in cls.parts:
            values[part.name], more = part.read(words)
            notes += more
            reads |= part.reads(words)
        return cls(**values), [*notes, *_unread([word for word in words if word not in reads])]

    def asked_on(self, corpus: Corpus, outside: Corpus | None = None) -> Self:
        """The same question with the ids of the mail that it is asked on. Raises `InputError` if it names other mail,
        or what is not for this kind of it.

        Without `outside` the attacker's own mail is the bundled one.
        """
        names = {"corpus": CORPUS.agreed(self.corpus, corpus), "outside": OUTSIDE_MAIL.agreed(self.outside, outside)}
        for idea in self.ideas():
            if not idea.fits(chosen := getattr(self, idea.name), corpus):
                others = ", ".join(idea.choices(corpus)) or "none"
                raise InputError(f"{chosen.title} is not for {corpus.holds}; as the {idea.name} there is {others}.")
        return replace(self, **names)


def _unread(names: list[str]) -> list[str]:
    """One note for all words that nobody reads."""
    if not names:
        return []
    first = ", ".join(f"“{name[:LONGEST_WORD]}”" for name in names[:MOST_NAMED])
    if len(names) == 1:
        return [f"{first} is not a word of this address; it was left out."]
    more = f" and {len(names) - MOST_NAMED:,} more" if len(names) > MOST_NAMED else ""
    return [f"{first}{more} are not words of this address; they were left out."]
