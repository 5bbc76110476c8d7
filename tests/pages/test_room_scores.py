"""The score to beat in a room, and what is said of a code that is none."""

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages import test_room
from tests.pages.test_room import FIRST, code_of, hand_in, joined, opened, place_of, plain
from tests.pages.visits import named, texts, turn_to, visit

register = test_room.register


def test_the_score_to_beat_is_the_rooms_and_is_told_to_who_has_passed() -> None:
    code = code_of(opened())
    anna, ben = joined(code, "Anna"), joined(code, "Ben")

    def to_beat(at: AppTest) -> list[str]:
        place = place_of(at)
        words = FIRST.words(place.view.me.seed) | {"lesson": FIRST.name, "pupil": str(place.view.me.seed), "step": "3"}
        for word in [*at.query_params]:
            del at.query_params[word]
        for word, said in words.items():
            at.query_params[word] = said
        at = turn_to(at, "lab.py")
        found = [one.value for one in at.markdown if "trophy" in one.value]
        turn_to(at, "room.py")
        return found

    hand_in(ben, 38)
    hand_in(anna, 1)
    assert to_beat(anna) == []
    hand_in(anna, 40)
    (said,) = to_beat(anna)
    assert "Fewest in this room: 38 poison messages. Yours: 40." in plain(said)
    (said,) = to_beat(ben)
    assert "38 poison messages: nobody in this room needed fewer than you." in plain(said)
    assert "Anna" not in said


@pytest.mark.parametrize(
    ("code", "note"),
    [
        ("!!!", "What this link has for a room's code is none"),
        ("<b>0</b>OI1", "There is no room with this code"),
        ("K7Q4P", "There is no room with this code"),
        ("K7Q4PMK7Q4PM", "There is no room with this code"),
        ("Ж" * 900, "What this link has for a room's code is none"),
    ],
)
def test_a_malformed_code_is_said_and_another_can_be_typed(code: str, note: str) -> None:
    at = visit("room.py", {"code": code})
    assert note in "\n".join(texts(at))
    assert named(at.text_input, "room.typed")
