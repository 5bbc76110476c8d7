"""A learner's side of a room: what is known of it, and what was handed in until it is accepted."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl

from core.errors import InputError
from core.league.entered import ATTACK, DEFENCE, LEAGUE, checked
from core.lessons import Attempt, Verdict, judge
from core.lessons.league_rules import league_rules
from core.lessons.stored import stored
from core.lessons.trail import unpacked
from core.rooms.keys import new_secret
from core.rooms.records import Pulse, View
from core.rooms.refusals import LaterError, NoRoomError, StorageError
from core.rooms.seat import Seat
from pages.ui import cache, state
from pages.ui.rooms import counting
from pages.ui.rooms.lessons import OWN, lesson_in
from pages.ui.rooms.store import PULSES, register
from pages.ui.state.seats import KINDS, Place, Waiting

VOTE, ATTEMPT, ANSWER, ENTRY = KINDS
MOST_WAITING, MOST_DONE, MOST_SAID = 100, 200, 5


def in_room() -> View | None:
    """The room in which this visitor is a learner, as it is now; None outside of a room."""
    place = state.room_class().place
    if place is None:
        return None
    look(place)
    return place.view if place.joined else None


def look(place: Place, *, own: bool = True) -> None:
    """Bring up to date what is known, if the teacher did something since, and hand in what waits. own: also if the
    learner did."""
    try:
        pulse = PULSES.of(place.code)
    except NoRoomError as error:
        _leave(error)
    except (StorageError, InputError) as error:
        place.trouble = str(error)
    else:
        if _look_closer(place, pulse, own=own):
            flush(place)


def _look_closer(place: Place, pulse: Pulse, *, own: bool) -> bool:
    """Whether the learner is in the room."""
    try:
        is_old = place.pulse is None or place.pulse.news != pulse.news
        if place.view is None or is_old or (own and place.did):
            place.view, place.pulse, place.did = seat_of(place).view(), pulse, False
        place.joined, place.trouble = True, ""
    except NoRoomError as error:
        if place.joined:
            _leave(error)
    except (StorageError, InputError) as error:
        place.trouble = str(error)
    return place.joined and state.room_class().place is place


def is_news(place: Place) -> bool:
    """Whether there is something that is not drawn yet; hands in what waits. What the learner did themselves was drawn
    as they did it: a class of attempts must not draw each page once more."""
    before = place.pulse and place.pulse.news, len(place.waiting), place.trouble
    look(place, own=False)
    now = place.pulse and place.pulse.news, len(place.waiting), place.trouble
    return before != now or state.room_class().place is not place


def join(place: Place, nickname: str) -> None:
    """Raises `InputError` and `StorageError`."""
    register().join(place.code, nickname, place.secret)
    PULSES.forget(place.code)
    place.joined, place.view = True, None
    state.room_class().said.clear()


def seat_of(place: Place) -> Seat:
    return register().seat(place.code, place.secret)


def hand_in(kind: str, what: Mapping[str, Any], verdict: Verdict | None = None) -> None:
    """Have it accepted, now or later. verdict: of an attempt, as it was judged here."""
    place = state.room_class().place
    if place is None or not place.joined:
        return
    if len(place.waiting) >= MOST_WAITING:
        say(f"{MOST_WAITING} answers wait already: this one was not taken.")
        return
    one = Waiting(new_secret(), kind, what)
    place.waiting[one.id] = one
    if verdict is not None:
        place.verdicts[one.id] = verdict
    flush(place)


def flush(place: Place) -> None:
    """Send all that waits, the oldest first, until something has to wait on."""
    for one in list(place.waiting.values()):
        try:
            _send(place, one)
        except NoRoomError as error:
            _leave(error)
            return
        except (LaterError, StorageError) as error:
            place.trouble = str(error)
            return
        except InputError as error:
            say(str(error))
        place.trouble = ""
        del place.waiting[one.id]
        place.verdicts.pop(one.id, None)
        place.done = [*place.done, one.id][-MOST_DONE:]
        place.did = True


def _send(place: Place, one: Waiting) -> None:
    seat, what = seat_of(place), one.what
    if one.kind == VOTE:
        seat.vote(what.get("question", ""), what.get("round", 0), what.get("value", ""))
    elif one.kind == ANSWER:
        seat.answer(one.id, what.get("question", ""), str(what.get("text", "")))
    elif one.kind == ENTRY:
        _enter(seat, one)
    else:
        verdict = place.verdicts.get(one.id) or _judged_again(place, what)
        lesson, words = str(what.get("lesson", "")), str(what.get("words", ""))
        if verdict.outcome:
            counting.count(seat, lesson, words, verdict)
        else:
            seat.attempt(one.id, lesson, words, stored(verdict))


def _enter(seat: Seat, one: Waiting) -> None:
    """In the league, as an attempt that nothing is judged of."""
    kind = one.what.get("lesson")
    if kind not in (ATTACK, DEFENCE):
        raise InputError("This entry cannot be read any more.")
    view, words, corpus = seat.view(), str(one.what.get("words", "")), cache.bundled_mail()
    if view.round_of(LEAGUE).closed:
        raise InputError("Entries for the league are closed, so this one was not taken.")
    checked(kind, words, league_rules(lesson_in(view.room, seat.own_lesson), view.room.seed, corpus), corpus)
    seat.attempt(one.id, kind, words, {})


def _judged_again(place: Place, what: Mapping[str, Any]) -> Verdict:
    """An attempt that was in the hands of a browser: where its controls stand is believed, a verdict never is."""
    view = place.view or seat_of(place).view()
    lesson = lesson_in(view.room, seat_of(place).own_lesson, str(what.get("lesson", "")))
    if lesson is None:
        raise InputError("This attempt is at a lesson that is not there any more.")
    return judge(lesson, attempt_of(what), view.me.seed)


def attempt_of(what: Mapping[str, Any]) -> Attempt:
    """Raises `InputError` for what no page would hand in."""
    words, text, marks = (what.get(name, empty) for name, empty in (("words", ""), ("text", ""), ("marks", {})))
    if not (isinstance(words, str) and isinstance(text, str) and isinstance(marks, Mapping)):
        raise InputError("This attempt cannot be read any more.")
    marked = {str(name): str(mark) for name, mark in marks.items()}
    asked = unpacked(what.get("asked", []))
    return Attempt(dict(parse_qsl(words, keep_blank_values=True)), text, marked, asked)


def in_lesson_of(view: View) -> bool:
    """Whether the lesson that is open is the one of the room."""
    name = state.lesson_name()
    if view.room.lesson != OWN:
        return name == view.room.lesson
    return state.is_own_lesson(name) and state.known_lessons()[name] in state.room_class().own_lessons.values()


def _leave(error: NoRoomError) -> None:
    """The room has ended, or the teacher took the learner out of it."""
    say(str(error))
    state.leave()


def say(sentence: str) -> None:
    """Have it shown until it is read."""
    here = state.room_class()
    here.said = [*(one for one in here.said if one != sentence), sentence][-MOST_SAID:]
