"""What lies under the chart of the lab: one drawer open at a time, only the open one costs anything."""

from collections.abc import Callable

import streamlit as st

from core import InputError
from core.attacks.threat_model import Violation
from pages.ui import cards, opened, state, text
from pages.ui.drawers import (
    code_and_link,
    compare,
    defence,
    downloads,
    fields,
    groups,
    inbox,
    poison,
    repeat,
    table,
    tree,
    verification,
    who_did_it,
    words,
)
from pages.ui.growing import GrowingSweep
from pages.ui.judged import Judged
from pages.ui.reveal import reveal
from pages.ui.state import widgets
from pages.ui.working import NotYet, follow

Drawer = Callable[[GrowingSweep, Judged, int], None]
DRAWERS: dict[str, Drawer] = {
    "Inbox": inbox.draw,
    "Poison": poison.draw,
    "Who did it": who_did_it.draw,
    "Defence": defence.draw,
    "Words": words.draw,
    "Repeat": repeat.draw,
    "Compare": compare.draw,
    "Table": table.draw,
    "Verify": verification.draw,
    "Code and link": code_and_link.draw,
    "Downloads": downloads.draw,
}
OF_TABLES: dict[str, Drawer] = {
    "Poison": poison.draw,
    "Who did it": who_did_it.draw,
    "Groups": groups.draw,
    "Fields": fields.draw,
    "Defence": defence.draw,
    "Applications": inbox.draw,
    "Tree": tree.draw,
    "Bands": words.draw,
    "Repeat": repeat.draw,
    "Compare": compare.draw,
    "Table": table.draw,
    "Verify": verification.draw,
    "Code and link": code_and_link.draw,
    "Downloads": downloads.draw,
}
CLOSED = "None"
ATTACKS = "Attacks"  # no drawer: the cards over the page
STEPS = {
    "mail": ["Poison", "Who did it", ATTACKS, "Defence"],
    "applications": ["Groups", "Who did it", "Fields", "Defence"],
}
NAMES = {
    "Poison": "See one poison message",
    "Who did it": "Who lost mail?",
    ATTACKS: "Try a subtler attack",
    "Defence": "Can it be defended?",
    "Groups": "Who pays for it?",
    "Fields": "What does a field do?",
}


def choose() -> None:
    """Which drawer is open: that of one of the next steps, or one of the others."""
    is_open, kind = _open(), state.mail().corpus.holds
    others = [name for name in _drawers() if name not in STEPS[kind]]
    with st.container(horizontal=True, gap="small"):
        steps = [step for step in STEPS[kind] if step != ATTACKS or not state.is_hidden("attack")]
        for number, step in enumerate(steps, start=1):
            st.button(
                f"**{number}** {name_of(step)}",
                key=f"step.{step}",
                type="primary" if step == is_open else "secondary",
                on_click=take,
                args=(step,),
            )
        widgets.selectbox(
            "More",
            others,
            name="drawer",
            shows=is_open if is_open in others else None,
            then=lambda name: state.open_view("view", name, CLOSED),
            placeholder="More",
            label_visibility="collapsed",
            width=170,
        )


def name_of(step: str) -> str:
    """What a step is called; what became of mail is asked as the attack is after it."""
    if step == "Who did it" and state.mail().corpus.holds == "applications":
        return "Whose decision flips?"
    if step == "Who did it" and state.experiment().attack.cell.violation is Violation.INTEGRITY:
        return "Which spam got in?"
    return NAMES[step]


def take(step: str) -> None:
    """Open the step's drawer, or close it where it is open."""
    if step == ATTACKS:
        state.choose_attack(yes=True)
    else:
        state.open_view("view", CLOSED if step == _open() else step, CLOSED)


def _open() -> str:
    # closed at first: the inbox stands on the film, and what is not drawn costs a class nothing
    return state.view("view", [CLOSED, *_drawers()])


def _drawers() -> dict[str, Drawer]:
    return OF_TABLES if state.mail().corpus.holds == "applications" else DRAWERS


def draw(growing: GrowingSweep, judged: Judged, at: int) -> None:
    """What is in the open drawer, and the window that was opened from it."""
    name, known = _open(), _drawers()
    reveal(name if name in known else "")
    try:
        if name in known:
            known[name](growing, judged, at)
    except NotYet as nothing:
        follow(nothing.watch, doing="Retraining the filter")
    except InputError as error:
        text.refusal(error)
    opened.draw(judged, at)
    cards.draw()
