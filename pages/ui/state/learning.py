"""The lesson that is open, and where the learner is in it: the words of the address say all that a saved link needs."""

from typing import Any

from core.errors import InputError
from core.lessons import Lesson, lesson_of, lessons
from core.lessons.goals import goals
from core.questions.parts import LONGEST_WORD
from core.questions.table import SEED
from pages.ui.state.visit import visit

LESSON, STEP, PUPIL, CLASS, GUESSED, HINTS, SEEN = "lesson", "step", "pupil", "class", "guessed", "hints", "seen"
TEXT, MARKS = "text", "marks"
WORDS = (LESSON, STEP, PUPIL, CLASS, GUESSED, HINTS, SEEN, TEXT, MARKS)
"""Of an address: name of the lesson, step from 1, the learner's own seed, the class's, the option that was guessed, how
many hints were taken, the option that was seen, and what was written and marked by hand."""
PICKS = tuple(sorted({word for kind in goals().values() for word in kind().picks()}))
"""Of an address: what of an attempt no page has a control for, by the words of the goals' picks."""
MOST_OWN = 4


def known_lessons() -> dict[str, Lesson]:
    """Name → lesson: those that come with the project, and those that were brought in this visit."""
    return {**lessons(), **visit().own_lessons}


def bring_lesson(data: bytes, name: str) -> str | None:
    """Keep a lesson of the visitor's own for this visit; gives its name, None where it was there already. Raises
    `InputError` as `lesson_of` does."""
    found = lesson_of(data, name, own=tuple(visit().own))
    return None if found in visit().own_lessons.values() else lend_lesson(found, data)


def lend_lesson(found: Lesson, data: bytes) -> str:
    """Keep a lesson for this visit, with its file; gives its name in it. Raises `InputError` for too many."""
    now = visit()
    for name, one in now.own_lessons.items():
        if one == found:
            return name
    if len(now.own_lessons) >= MOST_OWN:
        raise InputError(f"A visit keeps at most {MOST_OWN} lessons of your own: reload the page to begin anew.")
    called = f"own{len(now.own_lessons) + 1}"
    now.own_lessons[called], now.own_files[called] = found, data
    return called


def own_lesson_files() -> dict[str, bytes]:
    """Name → the file of each lesson that was brought."""
    return visit().own_files


def is_own_lesson(name: str) -> bool:
    return name in visit().own_lessons


def lesson_name() -> str:
    """As the address says it; empty where none is open."""
    name = visit().views.get(LESSON, "")
    return name if name in known_lessons() else ""


def lesson() -> Lesson | None:
    """The open one."""
    return known_lessons().get(visit().views.get(LESSON, ""))


def is_on_its_page() -> bool:
    found = lesson()
    return found is not None and found.page == visit().page


def step() -> int:
    """Which step is open, from 0; one more than the last step is the end, where it is said why."""
    found = lesson()
    said = whole(visit().views.get(STEP, "1"), 1, 1 if found is None else len(found.steps) + 1)
    return (said or 1) - 1


def go_to(step: int) -> None:
    found = lesson()
    if found is not None:
        now = visit()
        at = min(max(step, 0), len(found.steps))
        now.views.pop(STEP, None)
        if at:
            now.views[STEP] = str(at + 1)
        now.turned = True


def strip_is_drawn() -> None:
    """The open step stands on the page from now on."""
    visit().turned = False


def leave_lesson() -> None:
    """Nothing is hidden any more; what was asked stays on the page."""
    now = visit()
    for word in (*WORDS, *PICKS):
        now.views.pop(word, None)


def pupil() -> int:
    """The learner's own seed."""
    return whole(visit().views.get(PUPIL, ""), 0, SEED.most) or 0


def class_seed() -> int:
    """The seed of the guesses, one for the whole class."""
    return whole(visit().views.get(CLASS, ""), 0, SEED.most) or 0


def did(what: str, control: str = "") -> None:
    """The learner did something; where the open step waits for it, the next one opens. control: id of what was
    changed."""
    found = lesson()
    if found is None or not is_on_its_page() or step() >= len(found.steps):
        return
    wanted = found.steps[step()]
    if wanted.done_when == what and (not wanted.control or _is_of(control, wanted.control)):
        go_to(step() + 1)


def _is_of(control: str, wanted: str) -> bool:
    return control == wanted or (wanted.endswith(".*") and control.startswith(wanted[:-1]))


def whole(said: Any, low: int, high: int) -> int | None:
    """The whole number that a stranger's word says, if it lies in a range."""
    is_short = isinstance(said, str) and said.isascii() and said.isdecimal() and len(said) < LONGEST_WORD
    return int(said) if is_short and low <= int(said) <= high else None
