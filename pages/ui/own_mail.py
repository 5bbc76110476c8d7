"""A visitor's own mail: chosen, read in a process of its own while the page is open, then used."""

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

import streamlit as st

from core import InputError
from core.mail.corpus import Corpus, load_corpus
from core.mail.profile import profile
from core.mail.readers.columns import ColumnNotFoundError
from core.mail.readers.limits import MAX_BYTES
from core.mail.reading import reading
from core.scenarios.own import load_table
from core.scenarios.table import Table
from core.work.turns import Turns
from core.work.workbench import Workbench
from pages.ui import state, text
from pages.ui.state import widgets

LONGEST_VALUE = 100  # characters
READERS = Workbench(places=2, turn=60.0, patience=3.0)  # a reading is never put aside for another
SOON = 1.5  # seconds to wait before the page says that it is not done yet
POLL = 0.5  # seconds between two looks of an open page


def name_it() -> None:
    """The visitor's own mail that the results on a page come from, over the page; nothing for bundled mail."""
    for what, name in state.name_own().items():
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(":violet[:material/upload_file:]", width="content")
            text.plain(f"{what}: {name}")


def attack_it() -> None:
    """Where to go with own mail that is in use."""
    if state.own_in_use():
        with st.container(border=True):
            st.page_link("lab.py", label="**Attack it**: open the lab on this mail", icon=":material/science:")


@dataclass(frozen=True)
class Bringing:
    """What a visitor can bring. label: over the place for the file; kinds: of files; help: on them. button: what uses
    it. columns: what each column is called that may have to be chosen → how `read` calls it. says: the same for what
    may have to be typed."""

    label: str
    kinds: Sequence[str]
    help: str
    button: str
    read: Callable[..., Corpus]
    columns: Mapping[str, str]
    says: Mapping[str, str] = field(default_factory=dict)


OWN_MAIL = Bringing(
    "Bring your own mail",
    ["csv", "tsv", "txt", "gz", "zip", "mbox"],
    "A table with a text and a label column (CSV, TSV, also gzipped), a zip with folders ham/ and spam/ of raw "
    "messages, or mbox files. It stays in this session, on this machine.",
    "Use this mail",
    load_corpus,
    {"Text column": "text_column", "Label column": "label_column"},
)
OWN_TABLE = Bringing(
    "Bring your own table",
    ["csv", "tsv", "txt", "gz"],
    "A table of cases with one column that says how each ended, with two values (CSV, TSV, also gzipped). Up to "
    "100,000 rows. It stays in this session, on this machine.",
    "Use this table",
    load_table,
    {"Outcome column": "outcome"},
    {"Value of those to refuse": "positive"},
)


def bring_your_own(what: Bringing = OWN_MAIL) -> None:
    """Let the visitor choose a file, and read and use it."""
    file = st.file_uploader(
        what.label,
        list(what.kinds),
        max_upload_size=MAX_BYTES // 2**20,
        on_change=state.another_file,
        help=what.help,
    )
    if file is None:
        return
    columns = state.columns_to_choose_from()
    chosen = {name: choose_column(label, columns) for label, name in what.columns.items()}
    chosen |= {name: typed(label) for label, name in what.says.items()}
    if st.button(what.button, icon=":material/upload_file:", width="stretch"):
        begin(what, file.getvalue(), file.name, chosen)
    follow_reading()


def begin(what: Bringing, data: bytes, name: str, chosen: Mapping[str, str | None]) -> None:
    """Begin to read a file called `name`, whose columns are those that were chosen."""
    state.read(Turns(partial(reading, data, name=name, read=what.read, chosen=dict(chosen)), resumes=False))


def follow_reading() -> None:
    """How far the file is that is being read, and what came of it; nothing where none is."""
    work = state.being_read()
    if work is None:
        return
    wait(work)
    if work.finished:
        use(work)
    else:
        st.fragment(how_far, run_every=POLL)(work)


def typed(label: str) -> str | None:
    """What was typed, if anything."""
    said = str(widgets.value(label, ""))
    widgets.text_area(label, name=label, shows=said, longest=LONGEST_VALUE, height=70, then=lambda _: None)
    return said.strip() or None


def choose_column(label: str, columns: Sequence[str]) -> str | None:
    chosen: str | None = widgets.value(label, None)
    if columns:
        widgets.selectbox(label, columns, name=label, shows=chosen if chosen in columns else None)
    return chosen


def wait(work: Turns[Corpus]) -> None:
    end = time.monotonic() + SOON
    while READERS.look(work) == 0 and not work.finished and time.monotonic() < end:
        work.wait(work.version, 0.05)


def how_far(work: Turns[Corpus]) -> None:
    """How far the reading is, or how many are before it, with a button that ends it."""
    place = READERS.look(work)
    if work.finished:
        st.rerun()
    bar, stop = st.columns([3, 1], vertical_alignment="center")
    if place:
        bar.progress(0.0, "Queued, next in line." if place == 1 else f"Queued, {place - 1} before it.")
    else:
        done, of = (work.at.done, work.at.of) if work.at else (0, 1)
        bar.progress(min(1.0, done / of), f"Reading the file for {done} of at most {of} seconds")
    if stop.button("Stop", key="stop.reading", on_click=state.stop_reading, width="stretch"):
        st.rerun()


def use(work: Turns[Corpus]) -> None:
    """Go on with what was read, or say why it could not be."""
    try:
        corpus = work.need()
        profile(corpus, state.experiment().seed)
    except ColumnNotFoundError as error:
        if not state.columns_to_choose_from():
            state.offer_columns(error.columns)
            state.stop_reading()
            st.rerun()
        text.refusal(error)
    except InputError as error:
        text.refusal(error)
    except MemoryError:
        text.refusal(InputError("There was not enough memory for this file just now: try again, or bring less."))
    else:
        state.stop_reading()
        state.use_own(corpus)
        st.rerun()


def load_report(corpus: Corpus) -> None:
    """What became of a file."""
    with st.expander("Load report: what was read, mended and skipped", icon=":material/fact_check:", expanded=True):
        st.dataframe(
            corpus.report.table(),
            hide_index=True,
            height="content",
            column_config={
                "what": "What",
                "messages": "Rows" if isinstance(corpus, Table) else "Messages",
                "reason": st.column_config.TextColumn("Why", width="large"),
            },
            alt="How much was read, mended and skipped, and why",
        )
