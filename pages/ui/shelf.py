"""Below a finding: the question in code, as a link and as files, and beside others that were pinned."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

import pandas as pd
import streamlit as st

from core import InputError
from core.questions.question import Question
from core.take_home.downloads import file_name
from pages.ui import for_others, state
from pages.ui.reveal import reveal
from pages.ui.state import widgets
from pages.ui.working import NotYet, Watch, follow

Q = TypeVar("Q", bound=Question)
CLOSED = "closed"
SHELVES = {"code": "Code and link", "files": "Downloads", "pins": "Compare"}
KINDS = {"csv": "text/csv", "html": "text/html", "ipynb": "application/x-ipynb+json"}


def choose(name: str) -> str:
    """Which shelf is open, of those in `SHELVES`, or none; the address says it."""
    shelf = state.view("shelf", [CLOSED, *SHELVES])
    widgets.segmented_control(
        "Take it home",
        list(SHELVES),
        name=name,
        shows=None if shelf == CLOSED else shelf,
        named=lambda one: SHELVES[str(one)],
        then=lambda chosen: state.open_view("shelf", chosen, CLOSED),
        required=False,
    )
    reveal("" if shelf == CLOSED else shelf)
    return shelf


def code(snippet: str, *, opens_on: str = "shelf", asks: bool = False) -> None:
    """The address for others, and the lines that repeat it; as for `for_others.draw`."""
    for_others.draw(opens_on=opens_on, asks=asks)
    st.markdown("In a notebook:")
    st.code(snippet, language=None, wrap_lines=True)  # its colours are too pale to read


@dataclass(frozen=True)
class File:
    """label, icon: of its button. what: it holds, as its name says. ending: of its name. make: its bytes, when somebody
    wants them."""

    label: str
    icon: str
    what: str
    ending: str
    make: Callable[[], bytes]


def files(question: Question, *made: File) -> None:
    """A button for each file."""
    with st.container(horizontal=True):
        for file in made:
            st.download_button(
                f"{file.label} (.{file.ending})",
                file.make,
                file_name(question, file.what, file.ending),
                KINDS[file.ending],
                icon=f":material/{file.icon}:",
                on_click="ignore",
                key=f"download.{file.what}",
            )


@dataclass(frozen=True)
class Finding:
    """What was found, or why there is nothing, as a sentence; or the work that is still to be done for it."""

    said: str
    work: Watch[object] | None = None

    @classmethod
    def of(cls, find: Callable[[], str]) -> "Finding":
        try:
            return cls(find())
        except NotYet as nothing:
            return cls("still at work", nothing.watch)
        except InputError as error:
            return cls(str(error))


def pins(
    here: Q,
    what: str,
    *,
    row: Callable[[Q], dict[str, str]],
    finding: Callable[[Q], Finding],
    reopen: Callable[[Q], None],
) -> None:
    """Pinned questions of one kind, a row each. what: one of them is called. row: what it asks."""
    pinned = state.pins(type(here))
    st.button(
        f"Pin this {what}", icon=":material/keep:", on_click=state.pin, args=(here,), disabled=here in pinned,
        help=f"Keeps up to four {what}s of this session, to lay one beside the other.",
    )  # fmt: skip
    if not pinned:
        st.markdown(f"Nothing is pinned yet: pin this {what}, then choose another attack or filter and pin that too.")
        return
    findings = [finding(one) for one in pinned]
    rows = [row(one) | {"Finding": found.said} for one, found in zip(pinned, findings, strict=True)]
    st.dataframe(
        pd.DataFrame(rows, index=range(1, len(pinned) + 1)),
        height="content",
        column_config={
            "Settings": st.column_config.TextColumn("Settings", width="small"),
            "Finding": st.column_config.TextColumn("Finding", width="large"),
        },
        alt=f"The pinned {what}s and what was found",
    )
    for number, one in enumerate(pinned, start=1):
        with st.container(horizontal=True):
            st.button(f"Open {number}", key=f"open.{number}", on_click=reopen, args=(one,))
            st.button(f"Unpin {number}", key=f"unpin.{number}", on_click=state.unpin, args=(one,))
    follow(*_works(findings), doing=f"At work: {{}} of {{}} pinned {what}s done")


def _works(findings: Sequence[Finding]) -> list[Watch[object]]:
    return [found.work for found in findings if found.work is not None]
