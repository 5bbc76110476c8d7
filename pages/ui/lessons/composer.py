"""For teachers: a lesson, or the experiment on the screen, as a link, a QR code and a slide."""

import streamlit as st

from core.questions.table import SEED
from pages.server.network import COMMAND, for_others
from pages.ui import for_others as shared
from pages.ui import state, text
from pages.ui.lessons import own_file, slides
from pages.ui.state import widgets

ON_THE_SCREEN = "The experiment on the screen"


def draw() -> None:
    st.button("All lessons", icon=":material/arrow_back:", on_click=state.open_view, args=("sheet", None, "none"))
    st.title("A lesson for your class: link, QR code and slide", anchor=False)
    text.notes(state.notes())
    left, right = st.columns([2, 3], gap="large")
    with left:
        _choices()
        own_file.draw()
    with right:
        _what_comes_of_it()


def _choices() -> None:
    """Which lesson, for which class, with which controls."""
    now, known = state.composed(), state.known_lessons()
    widgets.selectbox(
        "Lesson", ["", *known], name="composer.lesson", shows=now.lesson,
        named=lambda name: known[name].title if name else ON_THE_SCREEN,
        then=lambda name: state.compose(lesson=name),
    )  # fmt: skip
    if now.lesson:
        widgets.number_input(
            "Seed of the class", 0, SEED.most, name="composer.class_seed", shows=now.seed,
            then=lambda seed: state.compose(seed=seed),
            help="All guesses are about the result by this seed. Each learner tries by a seed of their own.",
        )  # fmt: skip
    widgets.multiselect(
        "Controls that stay", now.controls, name="composer.controls",
        shows=tuple(one for one in now.controls if one not in now.without),
        then=lambda stay: state.compose(without=tuple(one for one in now.controls if one not in stay)),
        named=state.label_of,
        help="The others are left out, and what they stand at stays. A result is never left out.",
    )  # fmt: skip
    widgets.toggle(
        "It asks for a guess first", name="composer.guess", shows=now.asks,
        then=lambda asks: state.compose(asks=asks),
    )  # fmt: skip


def _what_comes_of_it() -> None:
    """Link, code and slide; an own file has none of them."""
    now = state.composed()
    if state.is_own_lesson(now.lesson):
        st.markdown(
            "This lesson is a file of yours. A link cannot carry it: it stays in this visit, or goes as a file."
        )
        return
    link = now.link()
    reachable = for_others(link)
    st.markdown("**The link**")
    st.code(reachable or link, language=None, wrap_lines=True)
    if reachable is None:
        st.markdown("Only this machine can open it. For a class on the same network, start the lab with:")
        st.code(COMMAND, language=None, wrap_lines=True)
        st.markdown(":small[:gray[Then the link has a QR code too: of this one a phone could make nothing.]]")
    else:
        shared.picture(reachable)
    title, question = _title_and_question()
    slides.draw(
        title, question, reachable or link, f"{now.lesson or 'experiment'}-slide", is_reached=reachable is not None
    )


def _title_and_question() -> tuple[str, str]:
    now = state.composed()
    if now.lesson:
        lesson = state.known_lessons()[now.lesson]
        return lesson.title, lesson.guess.asks
    asked = state.experiment()
    return f"{asked.attack.title} on {asked.filter.title}", asked.attack.sentence
