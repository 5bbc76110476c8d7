"""What lies under the chart of the lab: one drawer open at a time, only the open one costs anything."""

from collections.abc import Callable

from core import InputError
from pages.ui import opened, state, text
from pages.ui.drawers import (
    code_and_link,
    compare,
    downloads,
    inbox,
    poison,
    repeat,
    table,
    verification,
    who_did_it,
    words,
)
from pages.ui.growing import GrowingSweep
from pages.ui.judged import Judged
from pages.ui.state import widgets
from pages.ui.working import NotYet, follow

DRAWERS: dict[str, Callable[[GrowingSweep, Judged, int], None]] = {
    "Inbox": inbox.draw,
    "Poison": poison.draw,
    "Words": words.draw,
    "Who did it": who_did_it.draw,
    "Repeat": repeat.draw,
    "Compare": compare.draw,
    "Table": table.draw,
    "Verify": verification.draw,
    "Code and link": code_and_link.draw,
    "Downloads": downloads.draw,
}


def choose() -> None:
    """Which drawer is open."""
    names = list(DRAWERS)
    widgets.segmented_control(
        "Look closer",
        names,
        name="drawer",
        shows=state.view("view", names),
        then=lambda drawer: state.open_view("view", drawer, names[0]),
        label_visibility="collapsed",
    )


def draw(growing: GrowingSweep, judged: Judged, at: int) -> None:
    """What is in the open drawer, and the message that was opened from it."""
    try:
        DRAWERS[state.view("view", list(DRAWERS))](growing, judged, at)
    except NotYet as nothing:
        follow(nothing.watch, doing="Retraining the filter")
    except InputError as error:
        text.refusal(error)
    opened.draw(judged, at)
