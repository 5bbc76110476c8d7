"""Review the mail: some of it can be read before the filter learns from it, and the visitor is the one who reads."""

from collections.abc import Mapping

import streamlit as st

from core import InputError
from core.monitors.review import Reviewed
from core.questions.table import CORPUS
from core.runs.measure import Rate
from core.telling.moved import ERRORS
from core.telling.numbers import percent
from core.telling.review import finding
from core.telling.scenario import MAIL
from pages.ui import cache, controls, monitored, state, text
from pages.ui.review import desk as desks
from pages.ui.review import ending, letter, pile
from pages.ui.review.desk import Desk
from pages.ui.state import widgets
from pages.ui.working import NotYet, Watch, follow, watch

ROLE = "**You are the reviewer.** Some of the mail can be read before the filter learns from all of it; some is poison."
COLOURS: Mapping[Rate, str] = {"fp": ":blue", "fn": ":orange"}


@st.fragment
def review() -> None:
    """One message after the other; both errors move as marks are made."""
    st.markdown(ROLE)
    title = st.container()
    text.notes(state.notes())
    left, right = st.columns([11, 7], gap="large")
    desk, doing = Desk.as_it_stands(), ""
    waits: list[Watch[object]] = []
    with right:
        desks.choose(desk)
    try:
        doing = "Gathering the mail: {} of {}"
        state.stand_at_a_stop(cache.growing(state.experiment(), state.mail()).levels)
        asked, mail = state.reviewed(), state.mail()
        pool = watch(monitored.review(asked, mail)).latest()
        queue, scores = watch(monitored.queue(asked, mail, desk.order)).latest()
        doing = "Retraining the filter: {} of {}"
        found = watch(monitored.after_review(asked, mail, state.marks())).latest()
        over = desk.is_over(found.worth.read)
        title.title(finding(found, len(queue), asked.attack.controls, over=over).text, anchor=False)
        with right:
            numbers(desk, found, over=over)
        with left:
            if over:
                waits = ending.draw(asked, desk, found, pool)
            elif (place := desk.message(pool, queue)) is not None:
                letter.draw(pool, desk, int(queue[place]), place=place, score=float(scores[place]))
        pile.draw(pool, desk, queue, scores, over=over)
        with st.expander("Marks as a file", icon=":material/table:"):
            pile.as_a_file(pool)
    except NotYet as nothing:
        title.title("The mail is being gathered", anchor=False)
        waits = [nothing.watch]
    except InputError as error:
        title.title("There is nothing to review here", anchor=False)
        with left:
            text.refusal(error)
    if waits:
        follow(*waits, doing=doing)
    state.write_address()


def numbers(desk: Desk, found: Reviewed, *, over: bool) -> None:
    """Both errors before the attack, with all that came, and after the review; how much of the budget is spent."""
    for rate, place in zip(ERRORS, st.columns(2), strict=True):
        if rate in found.attack:
            place.metric(
                f"{COLOURS[rate]}[**{MAIL.error(rate).done.capitalize()} {MAIL.kind(rate)}**]",
                percent(found.review[rate].after / found.review[rate].of),
            )
            place.markdown(f":small[:gray[{before(rate, found)}]]")
    st.progress(min(1.0, found.worth.read / desk.budget), f"{found.worth.read:,} of {desk.budget:,} read")
    if found.lacks:
        text.plain(f"Your marks leave no {found.lacks}: the filter learns from all as it came.")
    with st.container(horizontal=True, vertical_alignment="center"):
        letter.take_back()
        widgets.toggle(
            "Show the truth",
            name="review.truth",
            shows=over,
            then=lambda wanted: state.open_view("truth", "yes" if wanted else None, "no"),
        )
    more = widgets.settings(CORPUS.word)
    if more:
        with more:
            controls.choose_mail()
            controls.choose_seed()


def before(rate: Rate, found: Reviewed) -> str:
    """What the error was before the attack, where there is one, and is without a review."""
    attack = found.attack[rate]
    unreviewed = f"Unreviewed: {percent(attack.after / attack.of)}."
    return f"Before the attack: {percent(attack.before / attack.of)}. {unreviewed}" if found.worth.of else unreviewed


review()
