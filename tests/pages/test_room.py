"""Rooms through the pages: a teacher's visit and learners' visits on one database."""

import re
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from streamlit.testing.v1 import AppTest

from core.lessons import Attempt, judge, lessons
from core.rooms.engine import engine_of
from core.rooms.keys import new_secret
from core.rooms.register import Register
from pages.ui.rooms import seat, store
from tests.pages.visits import chart, named, press, shown, texts, turn_to, visit

FIRST = lessons()["first_poison"]
HOSTILE = "<i>[a](http://b)"


@pytest.fixture(autouse=True)
def register(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Register:
    """A database of this test's own, and looks that are never old."""
    url = f"sqlite:///{tmp_path / 'rooms.db'}"
    monkeypatch.setenv(store.SETTING, url)
    monkeypatch.setattr(store, "FRESH", 0.0)
    return Register(engine_of(url))


def opened(**settings: Any) -> AppTest:
    at = visit("room.py")
    for name, value in settings.items():
        named(at.toggle, f"room.{name}").set_value(value)
    return press(at, "**Open a room**")


def code_of(at: AppTest) -> str:
    return str(at.query_params["code"][0] if isinstance(at.query_params["code"], list) else at.query_params["code"])


def joined(code: str, nickname: str) -> AppTest:
    at = visit("room.py", {"code": code})
    named(at.text_input, "room.nickname").set_value(nickname)
    return press(at, "**Join**")


def again(at: AppTest) -> AppTest:
    return shown(at.run())


def says(at: AppTest) -> str:
    parts = [*at.markdown, *at.title, *at.subheader, *at.text, *at.code]
    return "\n".join(str(part.value) for part in parts)


def plain(said: str) -> str:
    return said.replace("\N{WORD JOINER}", "").replace("&#44;", ",").replace("&#46;", ".").replace("&#63;", "?")


def key_of(at: AppTest) -> str:
    return str(at.session_state["visit"].room_class.keys[code_of(at)])


def vote(at: AppTest, option: int, round_number: int = 1) -> AppTest:
    (button,) = [one for one in at.button if one.key == f"vote.{round_number}.{option}"]
    return shown(button.click().run())


def place_of(at: AppTest) -> Any:
    return at.session_state["visit"].room_class.place


def test_a_room_is_opened_and_its_key_is_shown_once_and_stands_in_no_address() -> None:
    at = opened()
    key = key_of(at)
    assert any(key in one.value for one in at.code)
    assert list(at.query_params) == ["code"]
    at = press(at, "I have kept it")
    assert key not in says(at)
    other = visit("room.py", {"code": code_of(at), "key": key})
    assert "Release hint 1 of 2" in [button.label for button in other.button]
    assert key not in says(other)
    assert list(other.query_params) == ["code"]
    away = turn_to(other, "lab.py")
    assert not {"code", "key"} & set(away.query_params)


def test_a_wrong_key_or_none_opens_no_board() -> None:
    code = code_of(opened())
    for words in ({"code": code}, {"code": code, "key": new_secret()}, {"code": code, "key": "x"}):
        at = visit("room.py", words)
        assert "Close the vote" not in [button.label for button in at.button]
        assert at.title[0].value == f"Join room {code}"
    assert "does not open the teacher's side" in " ".join(texts(visit("room.py", {"code": code, "key": new_secret()})))


def test_who_joins_is_on_the_board_as_text() -> None:
    board = opened()
    at = joined(code_of(board), HOSTILE)
    assert HOSTILE in texts(at)
    assert HOSTILE not in "".join(part.value for part in at.markdown)
    board = again(board)
    assert HOSTILE in board.dataframe[0].value["Who"][0]
    assert HOSTILE not in "".join(part.value for part in board.markdown)


def test_a_vote_is_hidden_until_it_is_revealed_counts_once_and_can_be_given_again_in_a_second_round() -> None:
    board = opened()
    first, second = (joined(code_of(board), name) for name in ("Anna", "Ben"))
    first = vote(first, 0)
    assert not [one for one in first.button if str(one.key).startswith("vote.")]
    second = again(second)
    assert "Less than 1 in 20" in plain("".join(one.label for one in second.button))
    assert not second.get("plotly_chart")
    board = again(board)
    assert "1 of 2 learners have answered." in says(board)
    assert not board.get("plotly_chart")
    vote(second, 2)
    board = press(board, "Close the vote")
    first = again(first)
    assert "The vote is closed" in says(first)
    assert not first.get("plotly_chart")
    first.text_area[0].set_value("Because <b>words</b> count")
    press(first, "Hand it in")
    board = press(board, "Vote again")
    first = vote(again(first), 2, 2)
    board = press(board, "Reveal")
    assert "At first 1 of 2 were right, in the end 1 of 1." in says(board)
    assert "Because <b>words</b> count" in texts(board)
    assert dots(chart(board)) == {"first guess": 2, "latest guess": 1}
    second = again(second)
    assert dots(chart(second)) == {"first guess": 2, "latest guess": 1}


def dots(figure: dict[str, Any]) -> dict[str, int]:
    found: dict[str, int] = {}
    for trace in figure["data"]:
        if "guess" in str(trace.get("name")):
            found[trace["name"]] = found.get(trace["name"], 0) + len(trace["x"])
    return found


def test_attempts_of_learners_stand_on_the_board(register: Register) -> None:
    board = opened()
    at = joined(code_of(board), "Anna")
    hand_in(at, 40)
    hand_in(at, 5)
    board = again(board)
    points = [trace for trace in chart(board)["data"] if trace["mode"] == "markers"]
    assert sorted(x for trace in points for x in trace["x"]) == [5, 40]
    best = board.dataframe[0].value
    assert best.to_dict("list") == {"Learner": ["Anna"], "Poison messages": [40]}
    at = again(at)
    assert at.dataframe[0].value["Passed"].tolist() == ["no", "yes"]
    assert register.pulse(code_of(board)).version > 1


def hand_in(at: AppTest, poison: int) -> None:
    """As the page of a lesson does it."""
    place = place_of(at)
    name = f"id-{poison}"
    words = FIRST.words(place.view.me.seed) | {"poison": str(poison)}
    verdict = judge(FIRST, Attempt(words), place.view.me.seed)
    place.waiting[name] = seat.Waiting(
        name, seat.ATTEMPT, {"lesson": FIRST.name, "words": urlencode(words), "text": "", "marks": {}}
    )
    place.verdicts[name] = verdict
    again(at)
    assert not place.waiting


def test_the_teacher_paces_pauses_and_freezes_and_learners_are_told() -> None:
    board = opened()
    at = joined(code_of(board), "Anna")
    named(board.selectbox, "room.pace.step").select("2 of 4")
    board = again(board)
    named(board.toggle, "room.Pause").set_value(True)
    board = again(board)
    named(board.toggle, "room.Freeze the board").set_value(True)
    board = again(board)
    assert "Frozen" in says(board)
    at = again(at)
    assert "**Step 2 of 4**" in says(at)
    assert "Paused by the teacher" in says(at)
    away = shown(at.switch_page("map.py").run())
    assert "All are at step 2" in says(away)
    assert "Anna" in texts(away)


def test_what_is_handed_in_while_the_room_is_paused_waits_and_is_accepted_once_afterwards(register: Register) -> None:
    board = opened()
    at = joined(code_of(board), "Anna")
    desk = register.desk(code_of(board), key_of(board))
    desk.pause(True)
    at = vote(again(at), 1)
    assert "1 answer waits." in says(at)
    desk.pause(False)
    at = again(at)
    assert "All answers are kept." in says(at)
    desk.close("first_poison.guess")
    assert [vote.value for vote in desk.board().votes] == [1]


def test_an_unreachable_database_is_one_sentence_and_what_waits_is_accepted_exactly_once(
    register: Register, tmp_path: Path
) -> None:
    board = opened()
    at = joined(code_of(board), "Anna")
    away = tmp_path / "away"
    away.mkdir()
    for one in (store.register(), register):
        one._store._engine.dispose()
    for path in tmp_path.glob("rooms.db*"):
        path.rename(away / path.name)
    (tmp_path / "rooms.db").mkdir()
    at = vote(at, 1)
    assert "1 answer waits." in says(at)
    assert [said for said in texts(at) if "cannot be stored just now" in said]
    assert "cannot be reached" in says(again(board))
    (tmp_path / "rooms.db").rmdir()
    for path in away.iterdir():
        path.rename(tmp_path / path.name)
    at = again(again(at))
    assert "All answers are kept." in says(at)
    desk = register.desk(code_of(board), key_of(board))
    desk.close("first_poison.guess")
    assert [vote.value for vote in desk.board().votes] == [1]


@pytest.mark.parametrize("url", ["nonsense://u:secret@h/db", "postgresql://u:secret@127.0.0.1:9/db", "secret"])
def test_a_wrong_setting_is_one_sentence_without_the_password(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(store.SETTING, url)
    at = visit("room.py", {"code": "ABC234"})
    assert "cannot be reached" in at.title[0].value
    assert "secret" not in says(at)
    assert "secret" not in says(press(visit("room.py"), "**Open a room**"))


def test_a_room_that_has_ended_is_over_for_all() -> None:
    board = opened()
    code = code_of(board)
    at = joined(code, "Anna")
    named(board.toggle, "room.sure").set_value(True)
    board = press(again(board), "End the room")
    assert "The room has ended" in " ".join(texts(board))
    at = again(at)
    assert "There is no room with this code" in " ".join(texts(at))
    assert place_of(at) is None
    assert "There is no room with this code" in " ".join(texts(visit("room.py", {"code": code})))


def test_whoever_is_not_approved_yet_works_unseen() -> None:
    board = opened(approval=True)
    at = joined(code_of(board), "Anna")
    assert "has not let you in yet" in says(at)
    vote(at, 0)
    board = again(board)
    assert "0 of 0 learners have answered." in says(board)
    board = press(board, "Let in")
    assert "1 of 1 learner has answered." in says(board)


def test_without_names_the_board_has_numbers() -> None:
    board = opened()
    joined(code_of(board), "Anna")
    named(board.toggle, "room.Without names").set_value(True)
    board = again(board)
    assert board.dataframe[0].value["Who"].tolist() == ["Learner 1"]


def test_at_projector_size_nothing_of_the_teachers_is_there() -> None:
    board = opened()
    key = key_of(board)
    at = visit("room.py", {"code": code_of(board), "key": key, "present": "yes"})
    labels = [button.label for button in at.button]
    assert not {"End the room", "Close the vote", "Reveal", "Release hint 1 of 2"} & set(labels)
    assert key not in says(at)
    assert re.search(r"[A-Z0-9]{3}&nbsp;[A-Z0-9]{3}", says(at))
