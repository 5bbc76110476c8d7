"""Test the filter: messages that it should not stumble over, and where it does; a report to hand in."""

import streamlit as st

from core import InputError
from core.monitors.examination import Examined
from core.monitors.random_testing import checks
from core.questions.table import ATTACK, FILTER
from core.take_home.downloads import file_name
from core.take_home.examination import report_csv, report_html
from core.telling.testing import blind, coverage, fault_in_words, finding
from pages.ui import cache, controls, monitored, state, text
from pages.ui.state import widgets
from pages.ui.working import NotYet, follow, watch

ROLE = "**You are the tester.** You see the filter in use and mail that you trust, and never the poison."
EVENLY = "evenly"
BUDGETS = ("2000", "500", "1000", "5000")
LONGEST = 200  # characters of what the analyst names
LONGEST_SHOWN = 1_500  # characters of a message


@st.fragment
def testing() -> None:
    """Budget and named lines, then what was found."""
    st.markdown(ROLE)
    title = st.container()
    text.notes(state.notes())
    left, right = st.columns([12, 7], gap="large")
    budget = int(state.view("tests", BUDGETS))
    own, about = state.said("named")[:LONGEST], state.said("about")[:LONGEST]
    favour = state.view("favour", [EVENLY, *checks()])
    with right:
        choices(budget, own, about, favour)
    try:
        state.stand_at_a_stop(cache.growing(state.experiment(), state.mail()).levels)
        asked = state.experiment()
        named = parted(own), parted(about)
        watched = watch(
            monitored.examined(asked, state.mail(), budget, *named, favour="" if favour == EVENLY else favour)
        )
        found = watched.latest()
    except NotYet as nothing:
        title.title("The filter is being tested", anchor=False)
        with left:
            follow(nothing.watch, doing="Testing: {} of {} kinds")
        return
    except InputError as error:
        title.title("This filter cannot be tested here", anchor=False)
        with left:
            text.refusal(error)
        return
    title.title(finding(found).text, anchor=False)
    with left:
        follow(watched, doing="Testing: {} of {} kinds")
        faults(found)
    with right:
        what_was_done(found)
        take_home(found)
    state.write_address()


def parted(said: str) -> tuple[str, ...]:
    """What stands between semicolons."""
    return tuple(line.strip() for line in said.split(";") if line.strip())


def choices(budget: int, own: str, about: str, favour: str) -> None:
    controls.choose(FILTER)
    controls.choose(ATTACK)
    controls.choose_mail()
    widgets.selectbox(
        "Tests", sorted(BUDGETS, key=int), name="testing.tests", shows=str(budget),
        then=lambda tests: state.open_view("tests", tests, BUDGETS[0]),
        help="How many messages may be written and tried in all.",
    )  # fmt: skip
    widgets.selectbox(
        "At least half of them for", [EVENLY, *checks()], name="testing.favour", shows=favour,
        named=lambda name: checks()[name].title if name in checks() else "no kind more than usual",
        then=lambda name: state.open_view("favour", name, EVENLY),
    )  # fmt: skip
    widgets.text_area(
        "Must not turn a verdict", name="testing.named", shows=own, longest=LONGEST, height=70,
        then=lambda said: state.open_view("named", said.replace("\n", "; "), ""),
        help="Partners, products, payloads: each is put below good mail and below spam. A semicolon between two.",
    )  # fmt: skip
    widgets.text_area(
        "Topics that must arrive", name="testing.about", shows=about, longest=LONGEST, height=70,
        then=lambda said: state.open_view("about", said.replace("\n", "; "), ""),
        help="Trusted good mail with one of a topic's words is looked at apart. A semicolon between two topics.",
    )  # fmt: skip


def faults(found: Examined) -> None:
    """A card for each."""
    for fault, before in zip(found.faults, found.before, strict=True):
        with st.container(border=True):
            st.markdown(f"**{checks()[fault.kind].title}**")
            text.plain(fault_in_words(fault, before).text)
            text.message(fault.message[:LONGEST_SHOWN], height=None if len(fault.message) < LONGEST_SHOWN // 3 else 160)
    if not found.faults:
        st.markdown("Nothing was found. That proves little: see what these tests cannot find.")


def what_was_done(found: Examined) -> None:
    """Tests by kind, and what they cannot find."""
    st.dataframe(
        [{"Kind of test": checks()[name].title, "Tests": made} for name, made in found.made.items()],
        hide_index=True,
        height="content",
        alt="How many tests of each kind were made",
    )
    st.markdown(f":small[{coverage(found.coverage).text}]")
    with st.expander("What these tests cannot find", icon=":material/visibility_off:"):
        st.markdown(blind().text)


def take_home(found: Examined) -> None:
    """The report."""
    asked = state.experiment()
    with st.container(horizontal=True):
        st.download_button(
            "Report (.html)", lambda: report_html(found, asked), file_name(asked, "tests", "html"), "text/html",
            icon=":material/description:", on_click="ignore",
        )  # fmt: skip
        st.download_button(
            "Faults (.csv)", lambda: report_csv(found), file_name(asked, "tests", "csv"), "text/csv",
            icon=":material/table:", on_click="ignore",
        )  # fmt: skip


testing()
