"""Own mail of a teacher in one room: whoever is let in reads it into their own visit, and nobody else has it."""

from dataclasses import replace
from urllib.parse import parse_qsl

import pytest
from streamlit.testing.v1 import AppTest

from core.lessons import Attempt, judge
from core.lessons.stored import stored
from core.rooms.register import Register
from pages.ui.rooms.sharing import NOT_JUDGED
from tests.core.lessons.small_lesson import LESSON
from tests.pages import test_room
from tests.pages.test_room import FIRST, again, code_of, joined, key_of, opened, place_of, says
from tests.pages.test_room_lesson import bring, go_to_lesson
from tests.pages.visits import calm, press, texts, visit

register = test_room.register
MAIL = "text,label\n" + "\n".join(
    f"{' '.join('abcdefghij'[int(digit)] * 3 for digit in str(at))} {'prize,spam' if at % 2 else 'meeting,ham'}"
    for at in range(120)
)


def shared(register: Register, data: str) -> str:
    """A room that shares this table, and its code."""
    board = opened()
    register.desk(code_of(board), key_of(board)).share_mail("<b>ours.csv", data.encode())
    return code_of(board)


def corpus_of(at: AppTest) -> str:
    return str(at.session_state["visit"].experiment.corpus)


def test_a_learner_looks_at_the_shared_mail_in_their_own_visit_alone(register: Register) -> None:
    code = shared(register, MAIL)
    at = again(joined(code, "Ada"))
    assert "Your teacher shares mail with this room" in says(at)
    at = press(at, "Look at this mail")
    assert at.session_state["visit"].own[corpus_of(at)] == "<b>ours.csv"
    assert corpus_of(at) not in visit("mail.py").session_state["visit"].own


def test_lessons_are_judged_on_their_own_mail_and_both_sides_are_told_so(register: Register) -> None:
    """Whoever has looked at the shared mail, and has it on the screen, hands in on the lesson's mail all the same."""
    board = opened()
    desk = register.desk(code_of(board), key_of(board))
    assert NOT_JUDGED not in texts(board)
    desk.share_mail("ours.csv", MAIL.encode())
    assert NOT_JUDGED in texts(again(board))
    at = again(joined(code_of(board), "Ada"))
    assert NOT_JUDGED in texts(at)
    at = press(at, "Look at this mail")
    ours = corpus_of(at)
    assert ours != "sample"
    at = press(press(go_to_lesson(at), "Just show me"), "Hand it in")
    now = at.session_state["visit"]
    now.experiment = replace(now.experiment, corpus=ours)  # no control of the lesson does so
    at = press(calm(at.run()), "Hand it in")
    assert any("This lesson keeps “Mail” as it is at first" in said for said in texts(at))
    (attempt,) = desk.attempts()
    words = dict(parse_qsl(attempt.words))
    assert words["corpus"] == "sample"
    seed = place_of(at).view.me.seed
    assert attempt.verdict == stored(judge(FIRST, Attempt(words), seed))


def test_a_lesson_cannot_be_about_the_shared_mail(register: Register) -> None:
    """Or its goals would be judged on what nobody has who did not look at it."""
    board = opened()
    desk = register.desk(code_of(board), key_of(board))
    desk.share_mail("ours.csv", MAIL.encode())
    at = press(again(joined(code_of(board), "Ada")), "Look at this mail")
    board = bring(again(board), LESSON.replace('attack = "dictionary"', f'corpus = "{corpus_of(at)}"'))
    assert any("line 11: “address.corpus” must be bundled mail." in said for said in texts(board))


def test_a_table_without_the_columns_is_one_sentence(register: Register) -> None:
    at = press(again(joined(shared(register, MAIL.replace("text,label", "a,b")), "Ada")), "Look at this mail")
    for _ in range(20):
        if "are not called text and label" in says(at):
            return
        at = calm(at.run())
    pytest.fail("the columns were never missed")


def test_a_room_without_shared_mail_offers_none(register: Register) -> None:
    assert register
    at = again(joined(code_of(opened()), "Ada"))
    assert not [button for button in at.button if button.label == "Look at this mail"]
