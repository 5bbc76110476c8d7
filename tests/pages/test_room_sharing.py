"""Own mail of a teacher in one room: whoever is let in reads it into their own visit, and nobody else has it."""

import pytest
from streamlit.testing.v1 import AppTest

from core.rooms.register import Register
from tests.pages import test_room
from tests.pages.test_room import again, code_of, joined, key_of, opened, says
from tests.pages.visits import calm, press, visit

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
