"""The league of a room through the pages: learners enter, the teacher plays it, all see it when it is shown."""

import pytest
from streamlit.testing.v1 import AppTest

from core import Experiment
from core.league.entered import ATTACK, DEFENCE, LEAGUE
from core.rooms.keys import new_secret
from core.rooms.register import Register
from core.work.workbench import Workbench
from pages.ui import cache, working
from pages.ui.rooms import seat
from pages.ui.rooms.league import SLOW
from pages.ui.rooms.store import PULSES
from tests.pages.test_room import HOSTILE, again, code_of, joined, key_of, named, opened, place_of, register, says
from tests.pages.visits import calm, press, shown, texts, visit

__all__ = ["register"]


@pytest.fixture(autouse=True)
def small_mail(small_bundled: object) -> None:
    assert small_bundled


def asks(at: AppTest, words: str) -> AppTest:
    """Let an experiment stand on a learner's screen, as the lab would."""
    now = at.session_state["visit"]
    now.experiment = Experiment.clamped(dict(pair.split("=") for pair in words.split("&")))[0]
    return again(at)


def labels(at: AppTest) -> list[str]:
    return [button.label for button in at.button if not button.disabled]


def matrices(at: AppTest) -> list[list[str]]:
    return [frame.value.columns.tolist() for frame in at.dataframe if frame.value.index.name == "Attack"]


def defences(at: AppTest) -> int:
    """How many have a place."""
    (places,) = [one.value for one in at.dataframe if "Defence" in one.value.columns]
    return len(places)


def test_two_learners_enter_the_teacher_plays_and_all_see_it_when_it_is_shown() -> None:
    board = opened()
    anna, ben = (joined(code_of(board), name) for name in ("Anna", "Ben"))
    assert "Play the league" not in labels(again(board))
    anna = press(asks(anna, "attack=dictionary&poison=3"), "Enter my attack")
    assert "Entered: Dictionary (3 messages)" in texts(anna)
    anna = press(asks(anna, "attack=dictionary&poison=2"), "Enter my attack")
    assert "Entered: Dictionary (2 messages)" in texts(anna)
    press(asks(ben, "defence=trim"), "Enter my defence")
    board = press(again(board), "Play the league")
    assert matrices(board) == [["TRIM"]]
    (places,) = [one.value for one in board.dataframe if "Attack" in one.value.columns]
    assert (places["Attack"].tolist(), places["Entered by"].tolist()) == (["Dictionary (2 messages)"], ["Anna"])
    assert "Most damage" in says(board)
    for learner in (anna, ben):
        assert not matrices(again(learner))
        assert "Entries for the league are closed" in says(learner)
        assert "Enter my attack" not in labels(learner)
    board = press(board, "Show the league")
    ben = calm(again(ben))
    assert matrices(ben) == [["TRIM"]]
    assert not [one for one in ben.dataframe if "Entered by" in one.value.columns]
    board = press(board, "Take entries again")
    assert not matrices(board)
    assert not matrices(again(ben))


def test_without_names_the_league_names_nobody() -> None:
    board = opened()
    at = press(asks(joined(code_of(board), "Anna"), "attack=dictionary&poison=3&defence=trim"), "Enter my attack")
    press(at, "Enter my defence")
    named(board.toggle, "room.Without names").set_value(True)
    board = press(again(board), "Play the league")
    assert matrices(board)
    assert not [one for one in board.dataframe if "Entered by" in one.value.columns]


def test_where_the_filter_learns_anew_each_time_it_is_said_that_the_league_takes_long(register: Register) -> None:
    board = opened()
    assert SLOW not in says(board)
    register.desk(code_of(board), key_of(board)).pace("random_testing", None)
    assert SLOW in says(again(board))


def test_what_is_out_of_the_rules_cannot_be_entered_and_is_left_out_where_somebody_sends_it(register: Register) -> None:
    board = opened()
    at = asks(joined(code_of(board), "Anna"), "attack=dictionary&poison=999")
    assert "Enter my attack" not in labels(at)
    assert any("was entered with 999" in said for said in texts(at))
    secret = new_secret()
    register.join(code_of(board), "Mallory", secret)
    seat_of_mallory = register.seat(code_of(board), secret)
    seat_of_mallory.attempt("1", ATTACK, f"attack={HOSTILE}&poison=x&seed={HOSTILE}", {})
    seat_of_mallory.attempt("2", DEFENCE, f"defence={HOSTILE}", {})
    PULSES.forget(code_of(board))
    board = again(board)
    (left,) = [one.value for one in board.dataframe if "Left out because" in one.value.columns]
    assert left["Learner"].tolist() == ["Mallory", "Mallory"]
    assert [f"of this entry is “{HOSTILE}”, which is not known" in why for why in left["Left out because"]] == [
        True
    ] * 2
    assert "Left out: 2" in says(board)
    assert HOSTILE not in says(board)
    assert "Play the league" not in labels(board)


def test_an_entry_that_waited_in_a_browser_is_read_again_and_none_is_taken_once_entries_are_closed(
    register: Register,
) -> None:
    board = opened()
    at = joined(code_of(board), "Anna")
    place = place_of(at)
    desk = register.desk(code_of(board), board.session_state["visit"].room_class.keys[code_of(board)])
    place.waiting["a"] = seat.Waiting("a", seat.ENTRY, {"lesson": "first_poison", "words": "poison=1"})
    at = again(at)
    assert any("cannot be read any more" in said for said in texts(at))
    place.waiting["c"] = seat.Waiting("c", seat.ENTRY, {"lesson": DEFENCE, "words": f"defence={HOSTILE}"})
    at = again(at)
    assert any(f"“Defence” of this entry is “{HOSTILE}”, which is not known" in said for said in texts(at))
    assert not place.waiting
    desk.close("league")
    place.waiting["b"] = seat.Waiting("b", seat.ENTRY, {"lesson": ATTACK, "words": "poison=1"})
    at = shown(at.run())
    assert any("Entries for the league are closed" in said for said in texts(at))
    assert desk.attempts() == ()
    assert visit("room.py", {"code": code_of(board)}).title[0].value.startswith("Join")


def test_a_league_that_is_stopped_keeps_what_is_played_and_goes_on_and_the_next_one_begins(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """No worker comes: the test takes the steps itself."""
    bench = Workbench(hire=lambda _: None)
    monkeypatch.setattr(working, "BENCH", bench)
    board = opened()
    entries = ("attack=dictionary&poison=3", "defence=trim", "defence=none", "defence=sphere")
    for at, words in enumerate(entries):
        learner = asks(joined(code_of(board), f"Learner {at}"), words)
        press(learner, "Enter my defence" if "defence" in words else "Enter my attack", wait=False)
    board = press(again(board), "Play the league", wait=False)
    (work,) = [place.held[0] for key, place in cache.SHARED._places.items() if key[:2] == (LEAGUE, code_of(board))]
    while not work.count:
        work.step()
    board = again(board)
    assert matrices(board) == [["TRIM", "No defence", "Sphere"]]
    board = press(board, "Stop", wait=False)
    seen: list[object] = []
    monkeypatch.setattr(bench, "look", lambda work: seen.append(work) or 0)
    board = again(board)
    assert (seen, work.count) == ([], 1)
    assert {"Go on", "Take entries again"} <= set(labels(board))
    assert defences(board) == 1
    board = press(board, "Go on", wait=False)
    assert work in seen
    board = press(board, "Stop", wait=False)
    board = press(board, "Take entries again", wait=False)
    seen.clear()
    board = press(board, "Play the league", wait=False)
    assert work in seen
    while not work.finished:
        work.step()
    board = again(board)
    assert not {"Stop", "Go on"} & set(labels(board))
    assert defences(board) == 3
