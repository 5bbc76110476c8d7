"""What a learner does in a lesson, on any page, handed in to the room that they are in; nothing outside of a room."""

from collections.abc import Hashable, Mapping
from urllib.parse import urlencode

from core.errors import InputError
from core.lessons import Verdict
from core.lessons.trail import packed
from core.rooms.records import Score
from core.rooms.refusals import StorageError
from pages.ui import state
from pages.ui.rooms import seat
from pages.ui.rooms.lessons import OWN, guess_of, saw_of, why_of

OTHER_SEED = "This attempt is by another seed than yours, so the room does not count it: open the lesson from the room."


def place(lesson: str, step: int) -> None:
    """The learner stands at a step. lesson: its name. step: from 0; one more than the last one where it is said why."""
    here, name = state.room_class().place, _in_room(lesson)
    if here is None or not here.joined or name is None or here.stands == (name, step):
        return
    try:
        seat.seat_of(here).at(name, step)
        here.stands = name, step
    except (InputError, StorageError):
        return  # the next run of the page tells it


def guess(lesson: str, value: int) -> None:
    """The learner guessed. value: the number of the option, from 0. The first guess of a round is the vote."""
    here, name = state.room_class().place, _in_room(lesson)
    if here is None or here.view is None or name is None:
        return
    question = guess_of(name)
    current = here.view.round_of(question)
    waits = any(one.kind == seat.VOTE and one.what["question"] == question for one in here.waiting.values())
    voted = any((vote.question, vote.round_number) == (question, current.number) for vote in here.view.votes)
    if not (current.closed or voted or waits):
        seat.hand_in(seat.VOTE, {"question": question, "round": current.number, "value": value})


def attempt(lesson: str, words: Mapping[str, str], verdict: Verdict) -> None:
    """An attempt was judged. words: what the address said, and picks beside it."""
    here, name = state.room_class().place, _in_room(lesson)
    tried = state.latest_attempt()
    if here is None or here.view is None or name is None or tried is None:
        return
    if verdict.outcome and not verdict.passed:
        return  # a game counts when it is played out
    if tried.seed != here.view.me.seed:
        seat.say(OTHER_SEED)
        return
    made = tried.attempt
    what = {
        "lesson": name,
        "words": urlencode(words),
        "text": made.text,
        "marks": dict(made.marked),
        "asked": packed(made.asked),
    }
    seat.hand_in(seat.ATTEMPT, what, verdict)


def score(lesson: str) -> Score | None:
    """How few it took the learner and the room to pass a lesson; None outside of a room, and before they passed it."""
    here, name = state.room_class().place, _in_room(lesson)
    if here is None or here.view is None or not here.joined:
        return None
    return next((one for one in here.view.scores if one.lesson == name), None)


def sight(lesson: str, option: int) -> None:
    """The learner said what they saw. option: its number, from 0."""
    name = _in_room(lesson)
    found = state.known_lessons().get(lesson)
    if name is not None and found is not None:
        seat.hand_in(seat.ANSWER, {"question": saw_of(name), "text": found.saw.options[option].says})


def why_text(lesson: str, text: str) -> None:
    """The learner gave a reason in their own words, a stranger's text."""
    name = _in_room(lesson)
    if name is not None:
        seat.hand_in(seat.ANSWER, {"question": why_of(name), "text": text})


def shown() -> Hashable:
    """What the room's line over the page says of all that was handed in."""
    here = state.room_class()
    place = here.place
    return place and (len(place.waiting), bool(place.done), place.trouble), tuple(here.said)


def _in_room(lesson: str) -> str | None:
    """How the room calls a lesson of this visit; None outside of a room, and for a lesson that it cannot know."""
    if state.room_class().place is None:
        return None
    if not state.is_own_lesson(lesson):
        return lesson
    is_its_own = state.known_lessons()[lesson] in state.room_class().own_lessons.values()
    return OWN if is_its_own else None
