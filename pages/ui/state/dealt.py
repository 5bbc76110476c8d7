"""Under which of the four conditions the game by hand is played: as the address says, or as it was dealt out."""

from core.games.noise_and_words.conditions import ASSIGNED, BY_NAME, Condition, Trial, assigned
from core.lessons import Verdict
from pages.ui.state.address import said, view
from pages.ui.state.learning import lesson_name, pupil
from pages.ui.state.room import room_class
from pages.ui.state.visit import visit
from pages.ui.state.work import CONDITION

NONE = "none"


def condition() -> Condition | None:
    """None where the game is no experiment."""
    chosen = view(CONDITION, [NONE, *BY_NAME, ASSIGNED])
    return _own() if chosen == ASSIGNED else BY_NAME.get(chosen)


def is_dealt() -> bool:
    """Whether it was dealt out, and nobody chose it."""
    return said(CONDITION) == ASSIGNED


def is_blind() -> bool:
    """Whether the learner is not to know yet which condition it is: whoever knows of the noise, or of the few words,
    plays against what they know, and the groups differ in more than the filter. It is told when the game is judged."""
    return is_dealt() and bool(lesson_name()) and counted() is None


def counted() -> Verdict | None:
    """The verdict on the first game of the open lesson that was played out, which is the one that counts."""
    now = visit()
    mine = (now.settled.get(one) for one in now.tried if (one.lesson, one.seed) == (lesson_name(), pupil()))
    return next((found for found in mine if found is not None and found.passed), None)


def trial() -> Trial | None:
    return visit().trial


def take_part(trial: Trial) -> None:
    """Play this one; who leaves the page finds it as it was left, with its questions spent."""
    visit().trial = trial


def _own() -> Condition:
    """In a room by the number and the class's seed, which the server knows; alone by the learner's own seed."""
    place = room_class().place
    if place is not None and place.joined and place.view is not None:
        return assigned(place.view.me.number - 1, place.view.room.seed)
    return assigned(0, pupil())
