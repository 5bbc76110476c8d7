"""Below every view: the question in code, as a link and as files, and beside others that were pinned."""

from typing import Any

import pandas as pd
import streamlit as st

from core import InputError, Probing
from core.probing.probe import Probed
from core.take_home.downloads import file_name
from core.take_home.probing import finding_sentence, probed_csv, probing_notebook, probing_snippet
from pages.ui import cache, for_others, state, text
from pages.ui.probed import ProbedFilter
from pages.ui.state import widgets
from pages.ui.working import NotYet, Watch, follow, watch

SEARCHING = "still searching"
CLOSED = "closed"
SHELVES = {"code": "Code and link", "files": "Downloads", "pins": "Compare"}


def draw(probing: Probing, probed: ProbedFilter) -> None:
    """What is on the open shelf."""
    shelf = state.view("shelf", [CLOSED, *SHELVES])
    widgets.segmented_control(
        "Take it home",
        list(SHELVES),
        name="probe.shelf",
        shows=None if shelf == CLOSED else shelf,
        named=lambda name: SHELVES[str(name)],
        then=lambda chosen: state.open_view("shelf", chosen, CLOSED),
        required=False,
    )
    try:
        if shelf == "files":
            files(watch(probed.answer(probing)).latest())
        elif shelf == "pins":
            pins(probing)
        elif shelf == "code":
            code(probing)
    except NotYet as nothing:
        follow(nothing.watch, doing="Asking: {} of {} done to take home")
    except InputError as error:
        text.refusal(error)


def code(probing: Probing) -> None:
    for_others.draw(opens_on="shelf")
    st.markdown("In a notebook:")
    st.code(probing_snippet(probing), language=None, wrap_lines=True)  # its colours are too pale to read


def files(answer: Probed) -> None:
    made = (
        ("Results", "table", "results", "csv", "text/csv", probed_csv),
        ("Notebook", "book_2", "notebook", "ipynb", "application/x-ipynb+json", probing_notebook),
    )
    with st.container(horizontal=True):
        for label, icon, what, ending, kind, make in made:
            st.download_button(
                f"{label} (.{ending})",
                lambda make=make: make(answer),  # type: ignore[misc]  # mypy sees no type in a default
                file_name(answer.probing, what, ending),
                kind,
                icon=f":material/{icon}:",
                on_click="ignore",
                key=f"download.{what}",
            )


def pins(probing: Probing) -> None:
    pinned = state.pins(Probing)
    st.button(
        "Pin this question", icon=":material/keep:", on_click=state.pin, args=(probing,), disabled=probing in pinned,
        help="Keeps up to four questions of this session, to lay one beside the other.",
    )  # fmt: skip
    if not pinned:
        st.markdown("Nothing is pinned yet: pin this question, then choose another attack or filter and pin that too.")
        return
    findings = [finding(one) for one in pinned]
    rows = [
        row(one, found if isinstance(found, str) else SEARCHING) for one, found in zip(pinned, findings, strict=True)
    ]
    st.dataframe(
        pd.DataFrame(rows, index=range(1, len(pinned) + 1)),
        height="content",
        column_config={"Finding": st.column_config.TextColumn("Finding", width="large")},
        alt="The pinned questions and what was found",
    )
    for number, one in enumerate(pinned, start=1):
        with st.container(horizontal=True):
            st.button(f"Open {number}", key=f"open.{number}", on_click=state.reopen_probing, args=(one,))
            st.button(f"Unpin {number}", key=f"unpin.{number}", on_click=state.unpin, args=(one,))
    follow(*(found for found in findings if not isinstance(found, str)), doing="Asking: {} of {} pinned questions done")


def row(pinned: Probing, found: str) -> dict[str, str]:
    """A pinned question and what was found."""
    settings = ", ".join(f"{name} {value}" for name, value in pinned.attack.changed())
    return {
        "Attack": pinned.attack.title,
        "Settings": settings,
        "Filter": pinned.filter.title,
        "Answers": pinned.feedback.value,
        "Budget": f"{pinned.budget:,}",
        "Seed": str(pinned.seed),
        "Finding": found,
    }


def finding(pinned: Probing) -> str | Watch[Any]:
    """What was found, in a sentence, or why there is nothing; the work that is still to be done for it."""
    mail = state.mail_of(pinned)
    if mail is None:
        return "It cannot be asked again: its mail, or the attacker's, is gone."
    try:
        probed = watch(cache.probed(pinned, mail)).latest()
        return finding_sentence(watch(probed.answer(pinned)).latest())
    except NotYet as nothing:
        return nothing.watch
    except InputError as error:
        return str(error)
