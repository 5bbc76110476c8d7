"""What the learner answered and tried in the open lesson."""

from urllib.parse import parse_qsl

from core.errors import InputError
from core.lessons import Attempt, Verdict, picks
from pages.ui.state.address import open_view, view
from pages.ui.state.history import experiment
from pages.ui.state.learning import (
    GUESSED,
    HINTS,
    SEEN,
    WORDS,
    did,
    lesson,
    lesson_name,
    pupil,
    whole,
)
from pages.ui.state.review import marks
from pages.ui.state.visit import Tried, visit
from pages.ui.state.work import CONDITION

MOST_TRIED = 200
LONGEST_REASON = 500  # characters


def guessed() -> int | None:
    """Which option was guessed."""
    found = lesson()
    return None if found is None else whole(visit().views.get(GUESSED, ""), 0, len(found.guess.options) - 1)


def guess_option(option: int) -> None:
    _say(GUESSED, option)
    did("guessed")


def seen() -> int | None:
    """Which option of “What did you see?” was chosen."""
    found = lesson()
    return None if found is None else whole(visit().views.get(SEEN, ""), 0, len(found.saw.options) - 1)


def see_option(option: int) -> None:
    _say(SEEN, option)
    did("saw")


def hints() -> int:
    """How many were taken."""
    found = lesson()
    return 0 if found is None else whole(visit().views.get(HINTS, ""), 0, len(found.hints)) or 0


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


def reason() -> str:
    """Why the learner thinks that it is so, in their own words."""
    return visit().reasons.get(lesson_name(), "")


def give_reason(text: str) -> None:
    visit().reasons[lesson_name()] = text[:LONGEST_REASON]


def reasons() -> dict[str, str]:
    """Name of a lesson → the reason."""
    return visit().reasons


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
    words |= {} if found is None else {word: picked(word) for word in picks(found)}
    page = "" if found is None else found.page
    text, asked = now.game.text if page == "evade" and now.game else "", list[str]()
    if page == "evade" and now.trial and CONDITION in words:
        words[CONDITION], text, asked = now.trial.condition.name, "", now.trial.asked
    marked = {digest: mark.value for digest, mark in marks().items()} if page == "review" else {}
    return Attempt(words, text, marked, asked)


def latest_attempt() -> Tried | None:
    """Of the open lesson, by the learner's seed."""
    mine = (one for one in reversed(visit().tried) if (one.lesson, one.seed) == (lesson_name(), pupil()))
    return next(mine, None)


def attempts() -> list[Tried]:
    """All of this visit, the first one first."""
    return visit().tried


def pick(word: str, value: str) -> None:
    """Say something of an attempt for which the page has no control."""
    open_view(word, value, "")


def picked(word: str) -> str:
    """What an attempt at the open lesson says of it; the first unless the address or the learner said otherwise."""
    found = lesson()
    return "" if found is None else view(word, list(picks(found)[word]))


def settle(tried: Tried, verdict: Verdict) -> bool:
    """An attempt was judged; whether that is news."""
    now = visit()
    if tried in now.settled:
        return False
    now.settled = {one: found for one, found in now.settled.items() if one in now.tried} | {tried: verdict}
    if verdict.passed:
        before = now.passed.get(tried.lesson)
        if before is None or before.score is None or (verdict.score or 0) < before.score:
            now.passed[tried.lesson] = verdict
        did("passed")
    return True


def verdict_on(tried: Tried) -> Verdict | None:
    """What became of an attempt; None where it was not judged, or could not be."""
    return visit().settled.get(tried)


def best(name: str) -> Verdict | None:
    """The verdict with which a lesson was passed in this visit, the one that spent least."""
    return visit().passed.get(name)


def passed_lessons() -> set[str]:
    """Names of those that were passed in this visit."""
    return set(visit().passed)
