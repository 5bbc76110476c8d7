"""What a visitor cannot do by other means than the page's own: open the board, see others' answers, vote twice."""

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from core.rooms import register as registering
from core.rooms.keys import new_secret
from core.rooms.register import Register
from pages.ui.rooms import seat
from tests.pages import test_room
from tests.pages.test_room import again, code_of, joined, key_of, named, opened, place_of, plain, press, says, vote
from tests.pages.visits import texts, visit

register = test_room.register
GUESS, WHY = "first_poison.guess", "first_poison.guess.why"
OF_THE_BOARD = {"Close the vote", "Reveal", "Vote again", "Release hint 1 of 2", "End the room"}
REASON = "Because ordinary words count"


@pytest.fixture
def board() -> AppTest:
    return opened()


def offered(at: AppTest) -> set[str]:
    return {button.label for button in at.button}


def hand_in(at: AppTest, kind: str, **what: Any) -> AppTest:
    """As a browser that somebody has tampered with tells that it waits."""
    place_of(at).waiting["forged"] = seat.Waiting("forged", kind, what)
    return again(at)


@pytest.mark.parametrize("kind", ["guessed", "of another room", "a learner's secret", "almost", "hostile"])
def test_no_other_key_opens_the_board_and_its_visitor_may_join(board: AppTest, kind: str) -> None:
    at = joined(code_of(board), "Anna")
    wrong = {
        "guessed": new_secret(),
        "of another room": key_of(opened()),
        "a learner's secret": place_of(at).secret,
        "almost": key_of(board)[:-1] + ("A" if key_of(board)[-1] != "A" else "B"),
        "hostile": "<script>' OR 1=1; --" * 9,
    }[kind]
    other = visit("room.py", {"code": code_of(board), "key": wrong})
    assert not OF_THE_BOARD & offered(other)
    assert other.title[0].value == f"Join room {code_of(board)}"
    assert wrong not in says(other)
    assert "Anna" not in says(other)
    assert not other.session_state["visit"].room_class.keys


def test_a_key_opens_its_own_room_alone_and_a_learner_of_one_room_is_none_of_another(board: AppTest) -> None:
    elsewhere = opened()
    vote(joined(code_of(elsewhere), "Ben"), 1)
    at = visit("room.py", {"code": code_of(elsewhere), "key": key_of(board)})
    assert not OF_THE_BOARD & offered(at)
    anna = joined(code_of(board), "Anna")
    anna.query_params["code"] = code_of(elsewhere)
    now = anna.session_state["visit"].room_class
    now.code = code_of(elsewhere)
    anna = again(anna)
    assert anna.title[0].value == f"Join room {code_of(elsewhere)}"
    assert not OF_THE_BOARD & offered(anna)
    assert "Ben" not in "\n".join([says(anna), *texts(anna)])


def test_a_vote_that_is_sent_around_the_page_counts_no_second_time(board: AppTest, register: Register) -> None:
    at = vote(joined(code_of(board), "Anna"), 1)
    at = hand_in(at, seat.VOTE, question=GUESS, round=1, value=2)
    assert "You have voted on this already, and a vote is not changed." in texts(at)
    at = hand_in(at, seat.VOTE, question=GUESS, round=2, value=2)
    assert "This is round 1 of the vote: vote again." in texts(at)
    desk = register.desk(code_of(board), key_of(board))
    desk.close(GUESS)
    late = hand_in(joined(code_of(board), "Ben"), seat.VOTE, question=GUESS, round=1, value=2)
    assert "This vote is closed." in texts(late)
    assert [(one.learner, one.value) for one in desk.board().votes] == [(1, 1)]
    assert not place_of(at).waiting


def test_what_others_answered_is_on_no_learners_page_before_it_is_revealed(board: AppTest, register: Register) -> None:
    desk = register.desk(code_of(board), key_of(board))
    anna, ben = (joined(code_of(board), name) for name in ("Anna", "Ben"))
    vote(ben, 2)
    hand_in(ben, seat.ANSWER, question=WHY, text=REASON)

    def sees() -> bool:
        at = again(anna)
        place = place_of(at)
        told = "\n".join([says(at), *texts(at), repr(place.view)])
        return any((REASON in told, at.get("plotly_chart"), place.view.round_of(GUESS).values))

    assert not sees()
    desk.close(GUESS)
    desk.close(WHY)
    assert not sees()
    desk.reveal(GUESS)
    desk.reveal(WHY)
    assert sees()
    assert REASON in texts(again(anna))
    assert "Ben" not in "\n".join([says(anna), *texts(anna)])


def test_a_hint_is_behind_its_number_and_price_until_it_is_released(board: AppTest) -> None:
    first, at = "of the training mail, and go down from there", joined(code_of(board), "Anna")
    (hint,) = [one for one in board.expander if one.label == "Hint 1 (costs 10)"]
    assert not hint.proto.expanded
    assert any(first in part.value for part in hint.text)
    outside = [part.value for part in (*board.markdown, *board.caption, *board.title)]
    assert not any(first in said for said in outside)
    assert sum(first in said for said in texts(board)) == 1
    assert first not in plain(says(at))
    board = press(board, "Release hint 1 of 2")
    assert [one.label for one in board.expander if one.label.startswith("Hint")] == ["Hint 2 (costs 25)"]
    assert first in plain(says(again(at)))


def test_who_comes_after_many_others_is_told_to_come_in_a_minute(
    board: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(registering, "MOST_JOINED", 1)
    joined(code_of(board), "Anna")
    at = joined(code_of(board), "Ben")
    assert "At most 1 learners a minute join a room: try again in a minute." in texts(at)
    monkeypatch.setattr(registering, "MOST_JOINED", 2)
    assert named(at.text_input, "room.nickname").value == "Ben"
    assert "Ben" in texts(press(at, "**Join**"))


def test_who_opens_one_room_too_many_is_told_to_come_in_a_minute(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registering, "MOST_OPENED", 0)
    at = press(visit("room.py"), "**Open a room**")
    assert "At most 0 rooms a minute are opened on this server: try again in a minute." in texts(at)
