"""A teacher's own lesson in one room: its learners play it, it goes with the room, and nobody else has it."""

from urllib.parse import parse_qsl

import pytest
from streamlit.testing.v1 import AppTest

from core.rooms.register import Register
from pages.ui import cache
from pages.ui.lessons import answers
from pages.ui.rooms.lessons import OWN
from tests.core.lessons.small_lesson import LESSON
from tests.pages import test_room
from tests.pages.test_room import HOSTILE, again, code_of, joined, key_of, opened, place_of, press, says, vote
from tests.pages.visits import calm, move_slider, shown, texts, visit

register = test_room.register
MARKUP = "*a* :red[b] $c$"
"""What a file may say, and a page could read as more than text."""
MINE = LESSON.replace('title = "First poison"', f'title = "Mine {MARKUP}"').replace('"Try 40."', f'"Hint {MARKUP}"')
MINE = MINE.replace('"Move the slider."', f'"Step {MARKUP}"').replace('"How much good', f'"{MARKUP} How much good')
MINE = MINE.replace('says = "Little"', f'says = "Little {MARKUP}"')


@pytest.fixture(autouse=True)
def small_mail(small_bundled: object) -> None:
    assert small_bundled


def bring(board: AppTest, data: str, name: str = "mine.toml") -> AppTest:
    """As a teacher chooses a file."""
    (place,) = [one for one in board.file_uploader if one.proto.label == "A lesson of your own"]
    return press(shown(place.upload(name, data.encode(), "application/toml").run()), "Use this lesson in the room")


def room_with(data: str) -> AppTest:
    return again(bring(opened(), data))


def go_to_lesson(at: AppTest) -> AppTest:
    """Along the link of the learner's page."""
    (link,) = [one.proto for one in at.get("page_link") if "Open the lesson" in one.proto.label]
    at.query_params.clear()
    for name, word in parse_qsl(link.query_string):
        at.query_params[name] = word
    return calm(at.switch_page("lab.py").run())


def marks(at: AppTest) -> str:
    """All that Markdown or markup could be read in."""
    said = [part.value for kind in (at.markdown, at.title, at.subheader, at.caption) for part in kind]
    named = [part.proto.label for kind in ("button", "page_link", "expander") for part in at.get(kind)]
    return "\n".join([*said, *named, *(part.proto.body for part in at.get("html"))])


def test_learners_open_it_and_what_they_hand_in_is_judged_and_stands_on_the_board(register: Register) -> None:
    board = room_with(LESSON.replace("First poison", "Mine"))
    assert board.title[0].value == "Mine"
    at = go_to_lesson(joined(code_of(board), "Anna"))
    at = press(move_slider(at, 40), "Hand it in")
    desk = register.desk(code_of(board), key_of(board))
    (attempt,) = desk.attempts()
    assert (attempt.learner, attempt.lesson) == (1, OWN)
    words = dict(parse_qsl(attempt.words))
    assert words["corpus"] == "sample"
    assert int(words["poison"]) > 0
    assert {one["what"]: one["reached"] for one in attempt.verdict["goals"]}["poison"] == int(words["poison"])
    assert not place_of(at).waiting


def test_what_a_teacher_wrote_is_text_to_all(register: Register) -> None:
    board = room_with(MINE)
    assert MARKUP not in marks(board)
    assert f"Hint {MARKUP}" in texts(board)
    desk = register.desk(code_of(board), key_of(board))
    desk.pace(OWN, 0)
    desk.release_hint(f"{OWN}.hint.1")
    at = joined(code_of(board), "Anna")
    assert "Mine" in at.title[0].value
    assert "Step" in says(at)
    assert "Hint" in says(at)
    assert MARKUP not in marks(at)
    at = vote(at, 0)
    desk.reveal(f"{OWN}.guess")
    for one in (again(at), again(board), go_to_lesson(at)):
        assert MARKUP not in marks(one)


def test_nobody_else_knows_it_and_nothing_that_all_share_holds_it(register: Register) -> None:
    board = room_with(MINE)
    at = vote(joined(code_of(board), "Anna"), 0)
    register.desk(code_of(board), key_of(board)).reveal(f"{OWN}.guess")
    assert "Mine" in again(board).title[0].value
    at = press(go_to_lesson(again(at)), "Hand it in")
    name = at.query_params["lesson"]
    other, elsewhere = visit(address={"lesson": "own1"}), joined(code_of(opened()), "Ben")
    assert name in ("own1", ["own1"])
    assert any("stays in the visit it was given to" in note for note in texts(other))
    for one in (other, elsewhere):
        now = one.session_state["visit"]
        assert (now.own_lessons, now.own_files, now.room_class.own_lessons) == ({}, {}, {})
    assert MARKUP not in repr([*cache.SHARED._places, *answers.JUDGED._places])
    assert {key[0] for key in cache.OWN._places if MARKUP in repr(key)} == {at.session_state["visit"].token}


def test_it_is_deleted_with_the_room(register: Register) -> None:
    board = room_with(MINE)
    at = joined(code_of(board), "Anna")
    register.desk(code_of(board), key_of(board)).end()
    at = again(at)
    assert "There is no room with this code" in " ".join(texts(at))
    assert "Mine" not in says(at)
    assert "Mine" not in says(visit("room.py", {"code": code_of(board)}))


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("minutes = 10", "minutes = 0", "“mine.toml”, line 3: “minutes” must be a whole number from 1 to 90."),
        ("First poison", HOSTILE, "“mine.toml”, line 2: “title” must be plain words, without markup or links"),
        ("Try 40.", HOSTILE, "“mine.toml”, line 32: “hints.text” must be plain words, without markup or links"),
        ("minutes = 10", f'minutes = 10\n"{HOSTILE}" = 1', "“mine.toml”, line 4: “"),
        ('attack = "dictionary"', 'corpus = "0123456789abcdef"', "line 11: “address.corpus” must be bundled mail."),
        ("[address]", "[address", "“mine.toml” is not TOML"),
    ],
)
def test_one_that_cannot_be_is_refused_by_file_line_and_field_and_the_room_goes_on(
    old: str, new: str, said: str
) -> None:
    board = opened()
    before = board.title[0].value
    board = bring(board, LESSON.replace(old, new))
    assert any(said in one for one in texts(board))
    assert HOSTILE not in marks(board)
    assert again(board).title[0].value == before
    assert joined(code_of(board), "Anna").title[0].value == before


def test_another_file_takes_its_place_for_those_who_had_the_one_before() -> None:
    board = room_with(LESSON.replace("First poison", "Mine"))
    at = joined(code_of(board), "Anna")
    assert at.title[0].value == "Mine"
    board = again(bring(board, LESSON.replace("First poison", "Mended")))
    assert (board.title[0].value, again(at).title[0].value) == ("Mended", "Mended")
