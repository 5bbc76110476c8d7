"""A learner's game in a class's experiment, stored once: what it came to when the server played it again."""

from core.errors import InputError
from core.lessons.judging import Verdict
from core.lessons.of_class import is_own
from core.lessons.stored import stored
from core.rooms.seat import Seat
from pages.ui.rooms.lessons import games_of, kept_as

FIRST_COUNTS = "Your first game counts for the class, so this one was judged for you alone."
NOT_YOURS = "This game is not under the condition that was dealt to you: open the lesson from the room."
TOO_LATE = "The class's games are shown already, so this one was judged for you alone."
NOT_OVER = "This game is not played out, so it does not count yet."


def count(seat: Seat, lesson: str, words: str, verdict: Verdict) -> None:
    """Raises `InputError` where it does not count, and as `Seat.attempt` does."""
    view, found = seat.view(), stored(verdict)
    earlier = [one for one in seat.record().attempts if one.lesson == kept_as(lesson)]
    if earlier:
        if (earlier[0].words, earlier[0].verdict) != (words, found):
            raise InputError(FIRST_COUNTS)
        return
    if not verdict.passed:
        raise InputError(NOT_OVER)
    if not is_own(verdict, view.me.number, view.room.seed):
        raise InputError(NOT_YOURS)
    if view.round_of(games_of(lesson)).closed:
        raise InputError(TOO_LATE)
    seat.attempt(kept_as(lesson), kept_as(lesson), words, found)
