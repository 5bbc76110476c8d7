"""The lesson that is open, and where the learner is in it: the words of the address say all that a saved link needs."""

from collections.abc import Mapping
from secrets import randbelow
from typing import Any
from urllib.parse import parse_qsl

from core.errors import InputError
from core.lessons import Attempt, Lesson, Verdict, lesson_of, lessons
from core.questions.parts import LONGEST_WORD
from core.questions.table import SEED
from pages.ui.state.history import experiment
from pages.ui.state.review import marks
from pages.ui.state.visit import Tried, visit

LESSON, STEP, PUPIL, CLASS, GUESSED, HINTS, SEEN = "lesson", "step", "pupil", "class", "guessed", "hints", "seen"
WORDS = (LESSON, STEP, PUPIL, CLASS, GUESSED, HINTS, SEEN)
"""Of an address: name of the lesson, step from 1, the learner's own seed, the class's, the option that was guessed, how
many hints were taken, and the option that was seen."""
MOST_OWN, MOST_TRIED = 4, 200


def known_lessons() -> dict[str, Lesson]:
    """Name → lesson: those that come with the project, and those that were brought in this visit."""
    return {**lessons(), **visit().own_lessons}


def bring_lesson(data: bytes, name: str) -> None:
    """Keep a lesson of the visitor's own for this visit. Raises `InputError` as `lesson_of` does."""
    lend_lesson(lesson_of(data, name, own=tuple(visit().own)), data)


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
    said = _number(visit().views.get(STEP, "1"), 1, 1 if found is None else len(found.steps) + 1)
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


def leave_lesson() -> None:
    """Nothing is hidden any more; what was asked stays on the page."""
    now = visit()
    for word in WORDS:
        now.views.pop(word, None)


def pupil() -> int:
    """The learner's own seed."""
    return _number(visit().views.get(PUPIL, ""), 0, SEED.most) or 0


def class_seed() -> int:
    """The seed of the guesses, one for the whole class."""
    return _number(visit().views.get(CLASS, ""), 0, SEED.most) or 0


def guessed() -> int | None:
    """Which option was guessed."""
    found = lesson()
    return None if found is None else _number(visit().views.get(GUESSED, ""), 0, len(found.guess.options) - 1)


def guess_option(option: int) -> None:
    _say(GUESSED, option)
    did("guessed")


def seen() -> int | None:
    """Which option of “What did you see?” was chosen."""
    found = lesson()
    return None if found is None else _number(visit().views.get(SEEN, ""), 0, len(found.saw.options) - 1)


def see_option(option: int) -> None:
    _say(SEEN, option)
    did("saw")


def hints() -> int:
    """How many were taken."""
    found = lesson()
    return 0 if found is None else _number(visit().views.get(HINTS, ""), 0, len(found.hints)) or 0


def take_hint() -> None:
    found = lesson()
    if found is not None and hints() < len(found.hints):
        _say(HINTS, hints() + 1)


def _say(word: str, value: int) -> None:
    now = visit()
    now.views[word] = str(value)
    now.answers.setdefault(lesson_name(), {})[word] = value


def answers() -> dict[str, dict[str, int]]:
    """Name of a lesson → what was guessed, seen and taken of hints in it in this visit, by the words of an address."""
    return visit().answers


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


def hand_in() -> None:
    """Keep what is on the page as an attempt, to be judged; or why it cannot be one."""
    now, name = visit(), lesson_name()
    now.refused, now.stopped = None, False
    try:
        tried = Tried(name, attempt_here(), pupil(), f"{now.page}?{now.address or ''}")
    except InputError as error:
        now.refused = error
        return
    now.tried = [*(one for one in now.tried if one != tried), tried][-MOST_TRIED:]
    did("tried")


def refused_attempt() -> InputError | None:
    """Why what was handed in last is no attempt."""
    return visit().refused


def attempt_here() -> Attempt:
    """What the page says now. Raises `InputError` for more than an attempt may say."""
    now, found = visit(), lesson()
    words = {name: word for name, word in parse_qsl(now.address or "", keep_blank_values=True) if name not in WORDS}
    words["poison"] = str(experiment().poison)
    page = "" if found is None else found.page
    text = now.game.text if page == "evade" and now.game else ""
    marked = {digest: mark.value for digest, mark in marks().items()} if page == "review" else {}
    return Attempt(words | now.picks, text, marked)


def latest_attempt() -> Tried | None:
    """Of the open lesson, by the learner's seed."""
    mine = (one for one in reversed(visit().tried) if (one.lesson, one.seed) == (lesson_name(), pupil()))
    return next(mine, None)


def attempts() -> list[Tried]:
    """All of this visit, the first one first."""
    return visit().tried


def pick(word: str, value: str) -> None:
    """Say something of an attempt for which the page has no control."""
    visit().picks[word] = value


def picked(word: str, otherwise: str) -> str:
    return visit().picks.setdefault(word, otherwise)


def passed_lessons() -> set[str]:
    """Names of those that were passed in this visit."""
    return set(visit().passed)


def settle(tried: Tried, verdict: Verdict) -> bool:
    """An attempt was judged; whether that is news."""
    now = visit()
    if tried in now.settled:
        return False
    now.settled = {one for one in now.settled if one in now.tried} | {tried}
    if verdict.passed:
        before = now.passed.get(tried.lesson)
        if before is None or before.score is None or (verdict.score or 0) < before.score:
            now.passed[tried.lesson] = verdict
        did("passed")
    return True


def best(name: str) -> Verdict | None:
    """The verdict with which a lesson was passed in this visit, the one that spent least."""
    return visit().passed.get(name)


def strip_is_drawn() -> None:
    """The open step stands on the page from now on."""
    visit().turned = False


def start_words(name: str) -> dict[str, str]:
    """The address at which a lesson begins for this visitor."""
    found = known_lessons()[name]
    said = {word: value for word, value in visit().views.items() if word == CLASS}
    return found.words(_seed()) | {LESSON: name, PUPIL: str(_seed())} | said


def own_words() -> dict[str, str]:
    """What a link to another page takes along of the open lesson."""
    return {word: said for word, said in visit().views.items() if word in WORDS and lesson_name()}


def begun(words: Mapping[str, str]) -> dict[str, str]:
    """The words of an address with those at which its lesson begins, if it says no more than which lesson. The page
    is asked by the learner's own seed."""
    found, now = known_lessons().get(words.get(LESSON, "")), visit()
    if found is None:
        return dict(words)
    said = _number(words.get(PUPIL, ""), 0, SEED.most)
    seed = _seed() if said is None else said
    taken = dict(words) | {PUPIL: str(seed)}
    if now.page == found.page:
        taken = (found.words(seed) if said is None else {}) | taken | {"seed": str(seed)}
        now.begun = words[LESSON]
    return taken


def is_begun() -> bool:
    """Whether the open lesson's own page was opened on it."""
    return visit().begun == lesson_name()


def take_over_lesson(words: Mapping[str, str]) -> list[str]:
    """Keep to what an address says of a lesson as far as there is such a thing, with a note for each word that had to
    be changed."""
    views, name = visit().views, words.get(LESSON)
    if name is None:
        return []
    found = known_lessons().get(name)
    if found is None:
        leave_lesson()
        return [_no_such_lesson(name)]
    ranges = {
        STEP: (1, len(found.steps) + 1), CLASS: (0, SEED.most), GUESSED: (0, len(found.guess.options) - 1),
        HINTS: (0, len(found.hints)), SEEN: (0, len(found.saw.options) - 1),
    }  # fmt: skip
    wrong = [word for word, (low, high) in ranges.items() if word in words and _number(words[word], low, high) is None]
    for word in wrong:
        del views[word]
    return [
        f"“{word}” cannot be “{words[word][:LONGEST_WORD]}” in this lesson; it is left out, and the lesson goes on."
        for word in wrong
    ]


def _no_such_lesson(name: str) -> str:
    if name.startswith("own"):
        return "This link is of a lesson that was brought as a file, which stays in the visit it was given to."
    return f"There is no lesson called “{name[:LONGEST_WORD]}” any more: the page Lessons lists those of today."


def _seed() -> int:
    now = visit()
    if now.pupil is None:
        now.pupil = randbelow(SEED.most + 1)
    return now.pupil


def _number(said: Any, low: int, high: int) -> int | None:
    """The whole number that a stranger's word says, if it lies in a range."""
    is_short = isinstance(said, str) and said.isascii() and said.isdecimal() and len(said) < LONGEST_WORD
    return int(said) if is_short and low <= int(said) <= high else None
