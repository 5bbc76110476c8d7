"""Lessons read from files, those of strangers too: sizes are bounded, and nothing is kept that a browser would run."""

import re
import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from math import inf
from typing import Any

from core.errors import InputError
from core.lessons._table import Table
from core.lessons.goals import goal_named, goals
from core.lessons.goals.base import Goal
from core.lessons.lesson import (
    DONE,
    HANDS,
    WHOLE,
    Asked,
    Course,
    Done,
    Hint,
    Lesson,
    Option,
    Sheet,
    Solution,
    Step,
    Words,
    changed,
)
from core.lessons.places import QUESTIONS, control_ids, notes
from core.mail.readers.shown import shown
from core.questions.experiment import Experiment
from core.scenarios import scenarios

MOST_BYTES, LONGEST_LINE, DEEPEST = 64_000, 600, 6
MOST_MINUTES = 90
SENTENCE, PARAGRAPH, PAGE = 300, 900, 3_000  # characters


def lesson_of(data: bytes, name: str, own: Collection[str] = ()) -> Lesson:
    """The lesson of a TOML file. name: of the file, which its errors say. own: ids of mail of the teacher's own that it
    may be about, beside the bundled mail and tables.

    Raises `InputError` that names file, line and field.
    """
    top = _table(data, name)
    page = top.one_of("page", QUESTIONS)
    begins = top.table("address", required=False)
    address = begins.words()
    _Place(page, own).fits(begins, dict(address))
    shows = top.texts("shows", SENTENCE, least=0, most=40)
    for control in shows:
        if control not in control_ids(page) and control.partition(".")[0] + ".*" not in control_ids(page):
            raise top.error(
                "shows", f"{shown(control)} is no control of this page; there is {_some(control_ids(page))}"
            )
    place = _Place(page, own, tuple(_goal(table, page) for table in top.tables("goals", most=4)))
    lesson = Lesson(
        name=name.removesuffix(".toml"),
        title=top.text("title", 80),
        minutes=top.number("minutes", 1, MOST_MINUTES),
        page=page,
        address=address,
        shows=shows,
        guess=_asked(top.table("guess"), place, address, guesses=True),
        steps=tuple(_step(table, shows) for table in top.tables("steps", most=12)),
        hints=tuple(_hint(table) for table in top.tables("hints", least=0, most=6)),
        goals=place.asked_for,
        saw=_asked(top.table("saw"), place, address),
        why=top.text("why", PAGE),
        take_away=top.text("take_away", SENTENCE),
        seed_changes=top.text("seed_changes", SENTENCE),
        sheet=_sheet(top.table("sheet")),
        solutions=tuple(_solution(table, place, address) for table in top.tables("solutions", most=4)),
        lazy=tuple(_solution(table, place, address) for table in top.tables("lazy", most=4)),
    )
    top.nothing_else()
    return lesson


def courses_of(data: bytes, name: str, known: Collection[str]) -> dict[str, Course]:
    """The courses of a TOML file, a table each. known: names of the lessons that there are."""
    top = _table(data, name)
    found = {}
    for course in [course for course in top.names() if course != "order"]:
        table = top.table(course)
        lessons = table.texts("lessons", 80, least=1, most=40)
        if unknown := [lesson for lesson in lessons if lesson not in known]:
            raise table.error("lessons", f"there is no lesson {shown(unknown[0])}; choose among {_some(known)}")
        found[course] = Course(course, table.text("title", 80), table.number("minutes", 1, 600), lessons)
        table.nothing_else()
    return found


def order_of(data: bytes, name: str) -> tuple[str, ...]:
    """The names of all lessons in the order of teaching, as the file of the courses says."""
    return _table(data, name).texts("order", 80, most=100)


def _table(data: bytes, name: str) -> Table:
    called = shown(name)
    if len(data) > MOST_BYTES:
        raise InputError(f"{called} has more than {MOST_BYTES:,} bytes: a lesson is shorter.")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        raise InputError(f"{called} is not written in UTF-8: save it as UTF-8 text.") from None
    for number, line in enumerate(text.split("\n"), start=1):
        if len(line) > LONGEST_LINE:
            raise InputError(f"{called}, line {number}: has more than {LONGEST_LINE} characters; break it in two.")
        if _is_deep(line):
            raise InputError(
                f"{called}, line {number}: is nested too deep; a lesson has tables in tables, and no more."
            )
    try:
        return Table(tomllib.loads(text.replace("\r\n", "\n")), called, text)
    except (ValueError, RecursionError) as error:
        raise InputError(f"{called} is not TOML: {_plain(error)}; correct it there.") from None


def _is_deep(line: str) -> bool:
    """Whether it names things in things in things, on which a reader of TOML would spend long."""
    joined = [bool(part.strip()) and " " not in part.strip() for part in line.split(".")]
    run = longest = 0
    for one in joined:
        run = run + 1 if one else 0
        longest = max(longest, run)
    return longest > DEEPEST or line.count("[") > 20 * DEEPEST


def _plain(error: Exception) -> str:
    where = re.search(r"\(at [\w ,]+\)", str(error))
    if isinstance(error, RecursionError):
        return "it is nested too deep"
    return f"it cannot be read {where.group().strip('()')}" if where else "it cannot be read"


@dataclass(frozen=True)
class _Place:
    """Where a lesson is. own: ids of mail of the teacher's own. asked_for: its goals."""

    page: str
    own: Collection[str]
    asked_for: tuple[Goal, ...] = ()

    def fits(self, table: Table, words: Mapping[str, str]) -> None:
        """Raise where an address would have to be changed to be asked, or names mail that nobody gave."""
        picks = {word: values for goal in self.asked_for for word, values in goal.picks().items()}
        for word, values in picks.items():
            if words.get(word, next(iter(values))) not in values:
                raise table.error(word, f"must be one of {_some(values)}")
        if "seed" in words:
            raise table.error("seed", "is each learner's own; leave it out")
        if found := notes(self.page, {word: said for word, said in words.items() if word not in picks}):
            raise table.error("", found[0].rstrip("."))
        if words.get("corpus", Experiment().corpus) not in {Experiment().corpus, *scenarios(), *self.own}:
            raise table.error("corpus", f"must be bundled mail{' or mail of your own' if self.own else ''}")
        if words.get("outside", Experiment().outside) != Experiment().outside:
            raise table.error("outside", "must be bundled mail; leave it out")


def _asked(table: Table, place: _Place, address: Words, *, guesses: bool = False) -> Asked:
    changes = table.table("changes", required=False)
    words = changes.words()
    place.fits(changes, changed(address, words))
    found = Asked(
        table.text("asks", SENTENCE),
        table.one_of("figure", [name for goal in place.asked_for for name in _named(goal, guesses=guesses)]),
        tuple(_option(option) for option in table.tables("options", least=2, most=4)),
        words,
    )
    ends = [option.below for option in found.options]
    if ends != sorted(set(ends)) or ends[-1] != inf:
        raise table.error("options", "must have a rising “below” each, and the last one none")
    table.nothing_else()
    return found


def _named(goal: Goal, *, guesses: bool) -> tuple[str, ...]:
    return (*goal.figures, *goal.foretold) if guesses else goal.figures


def _option(table: Table) -> Option:
    option = Option(table.text("says", SENTENCE), table.number("below", -1e6, 1e6, whole=False, default=inf))
    table.nothing_else()
    return option


def _step(table: Table, shows: Collection[str]) -> Step:
    said = table.text("done_when", 80)
    word, _, control = said.partition(" ")
    is_known = word in DONE and bool(control) == (word == "changed") and (not control or control in shows)
    if not is_known:
        raise table.error(
            "done_when", "must be one of guessed, tried, passed, saw and left, or changed and a shown control"
        )
    done: Done = next(known for known in ("guessed", "changed", "tried", "passed", "saw", "left") if known == word)
    step = Step(table.text("text", PARAGRAPH), done, control)
    table.nothing_else()
    return step


def _hint(table: Table) -> Hint:
    hint = Hint(table.text("text", PARAGRAPH), table.number("price", 0, WHOLE))
    table.nothing_else()
    return hint


def _goal(table: Table, page: str) -> Goal:
    name = table.one_of("kind", goals())
    kind = goal_named(name)
    if page not in kind.pages:
        raise table.error("kind", f"{name} cannot be tried on this page; its pages are {_some(kind.pages)}")
    values: dict[str, Any] = {}
    for parameter in kind.parameters():
        values[parameter.name] = table.ruled(parameter)
    table.nothing_else()
    return kind(**values)


def _sheet(table: Table) -> Sheet:
    lists = {name: table.texts(name, PARAGRAPH, least=1, most=12) for name in _LISTS}
    sheet = Sheet(**lists, solution=table.text("solution", PAGE))
    table.nothing_else()
    return sheet


_LISTS = ("aims", "timing", "questions", "misconceptions")


def _solution(table: Table, place: _Place, address: Words) -> Solution:
    inside = table.table("changes", required=False)
    changes = inside.words()
    place.fits(inside, changed(address, changes))
    text = table.text("text", PAGE, required=False)
    solution = Solution(changes, text, table.one_of("hand", HANDS, required=False))
    table.nothing_else()
    return solution


def _some(names: Collection[str]) -> str:
    return ", ".join(repr(name) for name in sorted(names))[:400]
