"""A browser that comes back to a new session tells what it kept: the same learner, and what waited."""

import json
from typing import Any

from streamlit.testing.v1 import AppTest

from tests.pages import test_room
from tests.pages.test_room import code_of, joined, opened, place_of
from tests.pages.visits import shown, texts, visit

register = test_room.register


def test_a_browser_that_comes_back_is_the_same_learner_with_what_waited(register) -> None:
    board = opened()
    at = joined(code_of(board), "Anna")
    secret = place_of(at).secret
    kept = {
        "v1": {"kind": "vote", "what": {"question": "first_poison.guess", "round": 1, "value": 2}},
        "forged": {
            "kind": "attempt",
            "what": {"lesson": "first_poison", "words": "poison=0", "verdict": {"passed": 1}},
        },
        "odd": {"kind": "other", "what": {}},
    }
    new = visit("lab.py", wait=False)
    new = tell(new, code_of(board), secret, kept)
    new = tell(new, code_of(board), secret, kept)
    assert "Anna" in texts(new)
    record = register.seat(code_of(board), secret).record()
    assert [vote.value for vote in record.votes] == [2]
    assert [attempt.verdict["passed"] for attempt in record.attempts] == [False]


def tell(at: AppTest, code: str, secret: str, waiting: dict[str, Any]) -> AppTest:
    """As the browser tells what it kept."""
    (found,) = [one.proto for one in at.get("bidi_component") if one.proto.component_name == "browser"]
    token = json.loads(found.json)["token"]
    states = at._tree.get_widget_states()
    said = {"kept": {"token": token, "code": code, "key": None, "secret": secret, "waiting": waiting}}
    states.widgets.add(id=found.id, json_value=json.dumps(said))
    return shown(at._run(states))
