"""What a learner takes home from lessons: guesses, what was seen, results and charts; names and texts are hostile."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote

import pandas as pd
import plotly.graph_objects as go

from core.errors import InputError

MOST_LESSONS = 40
MOST_ITEMS = 40  # guesses, answers or results of one lesson
MOST_ROWS = 200  # of a table
LONGEST = 2_000  # characters of a text; what is longer is cut
LONGEST_MADE = 20_000  # of what was made by hand
_LINK = re.compile(r"https?://[^\s<>\"'`\\]+")
_RIGHT = {True: "Right", False: "Not so", None: ""}


@dataclass(frozen=True)
class Guessed:
    """What was asked before, the learner's answer, and what came out; right: None where nothing tells."""

    question: str
    said: str
    found: str = ""
    right: bool | None = None


@dataclass(frozen=True)
class Saw:
    """What the learner said to have seen; right: whether the result shows it, None where nothing tells."""

    question: str
    said: str
    right: bool | None = None


@dataclass(frozen=True, eq=False)
class Result:
    """What a question came to. link: opens it again; what is no web address is shown as text. figure: as the light look
    draws it; alt: what it shows, in a sentence. table: the numbers, shown with its title as caption. made: what was
    made by hand, by what it is, such as the text of a message, line by line."""

    title: str
    sentence: str
    seed: int
    link: str = ""
    figure: go.Figure | Mapping[str, Any] | None = None
    alt: str = ""
    table: pd.DataFrame | None = None
    made: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.figure is not None and not self.alt:
            raise InputError(f"The chart of {self.title!r:.60} needs a sentence that says what it shows.")


@dataclass(frozen=True, eq=False)
class Lesson:
    """One lesson, as far as the learner came."""

    title: str
    guesses: tuple[Guessed, ...] = ()
    saw: tuple[Saw, ...] = ()
    results: tuple[Result, ...] = ()
    take_away: str = ""

    def __post_init__(self) -> None:
        if max(map(len, (self.guesses, self.saw, self.results))) > MOST_ITEMS:
            raise InputError(f"A lesson has at most {MOST_ITEMS} guesses, answers and results to take home.")


@dataclass(frozen=True, eq=False)
class TakeHome:
    """All that one learner takes home. learner: what the learner is called, "" for nobody's name."""

    title: str
    lessons: tuple[Lesson, ...]
    learner: str = ""

    def __post_init__(self) -> None:
        if not 0 < len(self.lessons) <= MOST_LESSONS:
            raise InputError(f"There are 1 to {MOST_LESSONS} lessons to take home. Got {len(self.lessons):,}.")


def plain(text: str) -> str:
    r"""A stranger's text without what is not seen or turns the direction of reading, in one line, cut where it is long.

    >>> plain("a\u202eb\x00\n  c")
    'a b c'
    """
    seen = "".join(" " if unicodedata.category(letter)[0] == "C" else letter for letter in text[: LONGEST + 1])
    line = " ".join(seen.split())
    return line if len(text) <= LONGEST else f"{line[:LONGEST]}…"


def plain_lines(text: str) -> list[str]:
    """The same of a text that keeps its lines."""
    some = text[:LONGEST_MADE].splitlines()
    return [*map(plain, some), *(["…"] if len(text) > LONGEST_MADE else [])]


def web_address(link: str) -> str:
    """The same if it is an address that a browser may open, else nothing.

    >>> web_address("https://lab.test/?seed=3"), web_address("javascript:alert(1)")
    ('https://lab.test/?seed=3', '')
    """
    return quote(link, safe=":/?#@!$&*+,;=%-._~") if len(link) <= LONGEST and _LINK.fullmatch(link) else ""


@dataclass(frozen=True)
class Rows:
    """A table as plain text: names of the columns, rows of at most `MOST_ROWS`, and how many are left out."""

    names: list[str]
    rows: list[list[str]]
    left_out: int = 0


def cells(table: pd.DataFrame) -> Rows:
    """A table of numbers."""
    some = table.head(MOST_ROWS)
    rows = [[plain(_said(value)) for value in row] for row in some.itertuples(index=False)]
    return Rows([plain(str(name)) for name in table.columns], rows, len(table) - len(some))


def asked(lesson: Lesson) -> dict[str, Rows]:
    """Caption → what the learner guessed and saw, as far as there is any."""
    guesses = [[each.question, each.said, each.found, _RIGHT[each.right]] for each in lesson.guesses]
    saw = [[each.question, each.said, _RIGHT[each.right]] for each in lesson.saw]
    tables = {
        "What you guessed": Rows(["Question", "Guess", "What came out", "Guessed right"], guesses),
        "What you saw": Rows(["Question", "What you saw", "The result says"], saw),
    }
    return {caption: _filled(table) for caption, table in tables.items() if table.rows}


def _filled(table: Rows) -> Rows:
    """Without columns in which nothing stands."""
    kept = [at for at in range(len(table.names)) if any(row[at] for row in table.rows)]
    return Rows([table.names[at] for at in kept], [[row[at] for at in kept] for row in table.rows])


def _said(value: object) -> str:
    return f"{value:,.4g}" if isinstance(value, float) else str(value)
