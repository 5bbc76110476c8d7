"""Visits to the app without a browser: pages run as they are, and what they sent is read back."""

import base64
import json
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from streamlit.testing.v1 import AppTest

from pages.ui.contents import entry

LONGEST = 1_800  # seconds after which work hangs, and is not only slow because the machine is busy
PAGES = Path(__file__).resolve().parents[2] / "pages"
EVERY_PAGE = (
    *("lab.py", "map.py", "filter.py", "learners.py", "evade.py", "probe.py", "campaign.py", "review.py", "price.py"),
    "watch.py",
    "testing.py",
    "matrix.py",
    "mail.py",
    "people.py",
    "lending.py",
    "all_lessons.py",
)


def visit(page: str = "lab.py", address: dict[str, str] | None = None, *, wait: bool = True) -> AppTest:
    """A new session that comes by a link to `page`, whose address holds these words; with its work done, or not yet."""
    at = AppTest.from_file(str(PAGES / "menu.py"), default_timeout=LONGEST)
    for name, word in (address or {}).items():
        at.query_params[name] = word
    if page != "lab.py":
        at.switch_page(page)
    return (calm if wait else shown)(at.run())


def calm(at: AppTest) -> AppTest:
    """The same session with all work done that it waits for; fails if the page showed an exception."""
    end = time.monotonic() + LONGEST
    while is_waiting(shown(at)):
        assert time.monotonic() < end, "the work does not come to an end"
        at.run()  # an open page looks again by itself
    return at


def shown(at: AppTest) -> AppTest:
    """The same session as it is; fails if the page showed an exception.

    AppTest would go back to the page that it was last sent to, even where the app itself has turned to another since.
    """
    assert not at.exception, at.exception[0].message
    return at.switch_page(entry(at.session_state["visit"].page).script)


def is_waiting(at: AppTest) -> bool:
    return any(button.label == "Stop" for button in at.button)


def turn_to(at: AppTest, page: str) -> AppTest:
    """Choose another page in the menu."""
    return calm(at.switch_page(page).run())


def name_of(widget: Any) -> str:
    """What the pages call a widget; its key changes whenever it is mounted anew."""
    return str(widget.key).partition("#")[0]


def named(widgets: Sequence[Any], name: str) -> Any:
    """The one widget of this name among those of a kind, such as `at.slider`."""
    (found,) = [widget for widget in widgets if name_of(widget) == name]
    return found


def hand(at: AppTest) -> Any:
    """What sets the amount of poison: the number beside the lab's film, or the slider of a page that has one."""
    return named([*at.number_input, *at.slider], "poison")


def move_slider(at: AppTest, poison: int) -> AppTest:
    return calm(hand(at).set_value(poison).run())


def let_go(at: AppTest, poison: object, move: int = 1) -> AppTest:
    """Let the hand on the film go at a level, as the browser tells it. move: how many times it was moved by now."""
    states = at._tree.get_widget_states()
    states.widgets.add(
        id=_component(at, "hand").id, json_value=json.dumps({"released": {"poison": poison, "move": move}})
    )
    return calm(at._run(states))


def _component(at: AppTest, name: str) -> Any:
    (found,) = [one.proto for one in at.get("bidi_component") if one.proto.component_name == name]
    return found


def film(at: AppTest) -> dict[str, Any]:
    """All that was sent to the film."""
    return dict(json.loads(_component(at, "film").bytes))


def told_hand(at: AppTest) -> dict[str, Any]:
    """What the film's hand was told: where it stands, and what was guessed."""
    return dict(json.loads(_component(at, "hand").json))


def frame(at: AppTest) -> dict[str, Any]:
    """The frame of the film at which the hand stands."""
    poison = told_hand(at)["poison"]
    return min(film(at)["frames"], key=lambda one: abs(one["poison"] - poison))


def headline_of(at: AppTest) -> str:
    """What stands over the page: the film's finding, or a title."""
    return str(at.title[0].value) if at.title else str(frame(at)["headline"])


def look_closer(at: AppTest, pane: str) -> AppTest:
    """Open one of the drawers under the lab's chart, or one of the panes of the filter's page."""
    steps = [button for button in at.button if button.key == f"step.{pane}"]
    if steps:
        return calm(steps[0].click().run())
    others = [box for box in at.selectbox if name_of(box) == "drawer" and pane in box.options]
    if others:
        return calm(others[0].select(pane).run())
    (control,) = [group for group in at.button_group if pane in group.options]
    return calm(control.set_value(pane).run())


def open_settings(at: AppTest) -> AppTest:
    at.session_state["settings"] = True
    return calm(at.run())


def upload(at: AppTest, name: str, data: bytes) -> AppTest:
    """Give a file to the mail page and press its button."""
    calm(at.file_uploader[0].upload(name, data, "application/octet-stream").run())
    return press(at, "Use this mail")


def press(at: AppTest, label: str, *, wait: bool = True) -> AppTest:
    (button,) = [button for button in at.button if button.label == label]
    return (calm if wait else shown)(button.click().run())


def chart(at: AppTest, which: int = 0) -> dict[str, Any]:
    """A Plotly chart as it was sent."""
    return json.loads(at.get("plotly_chart")[which].proto.spec)


def numbers(packed: Any) -> list[float]:
    """Numbers of a trace, also where Plotly has packed them as base64."""
    if isinstance(packed, dict):
        return np.frombuffer(base64.b64decode(packed["bdata"]), dtype=packed["dtype"]).tolist()
    return list(packed)


def marked(at: AppTest) -> list[str]:
    """Each text that is shown with marks on its words, as it was sent."""
    return [part.proto.body for part in at.get("html") if 'class="marked"' in part.proto.body]


def texts(at: AppTest) -> list[str]:
    """What is shown as plain text, such as refusals and notes."""
    return [element.value for element in at.text]
