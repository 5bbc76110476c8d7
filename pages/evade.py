"""Fool the filter: one message, edited until the filter changes its mind, and every question counts."""

from typing import Literal

import streamlit as st

from core import InputError
from core.charts.tries_curve import tries_curve
from core.games.evasion_game import (
    GUARDS,
    OWN,
    Game,
    Goal,
    dictionary_of,
    messages_to_play,
    opponent_of,
    score_in_words,
)
from core.insight.inbox import first_line
from core.mail.normalise import normalised
from core.oracle import Oracle
from core.probing.ground import Ground
from core.questions.table import FILTER
from core.runs.measure import FOLDERS
from core.telling.game import headline
from core.telling.numbers import counted
from core.telling.scenario import MAIL
from pages.ui import cache, controls, look, state, text
from pages.ui.finished import FinishedFigure
from pages.ui.state import widgets
from pages.ui.working import NotYet, follow, watch

GOALS = {"delivered": "Get spam delivered", "blocked": "Get good mail blocked"}
BUDGETS = {"10": "10", "20": "20", "50": "50", "100": "100"}
A_SCREENFUL = 5  # questions
WINS = {Goal.DELIVERED: ":orange[:material/change_history:] ", Goal.BLOCKED: ":blue[:material/circle:] "}
WHY = {
    Goal.DELIVERED: "Play the spammer: add harmless words, take out or disguise telling ones. Each question costs.",
    Goal.BLOCKED: "Play the saboteur: make somebody's good mail look like spam. Each question costs.",
}


@st.fragment
def evade() -> None:
    try:
        growing = cache.growing(state.experiment(), state.mail())
        judged = growing.judged(watch(growing.work).latest(), state.experiment().filter)
        state.stand_at_a_stop(growing.levels)
        poison = state.experiment().poison
        level = poison if state.view("state", ["clean", "poisoned"]) == "poisoned" else 0
        ground = judged.ground(level, watch(judged.learning(level)).latest())
    except NotYet as nothing:
        st.title(f"{state.experiment().filter.title} is being retrained", anchor=False)
        follow(nothing.watch, doing="Retraining the filter")
        controls.choose(FILTER)
        return
    except InputError as error:
        text.refusal(error)
        text.notes(state.notes())
        controls.choose(FILTER)
        return
    goal = Goal(state.view("goal", list(GOALS)))
    offered, refusal = to_play(ground, goal)
    game = current(ground, goal, offered, level)
    st.title(headline(game).text, anchor=False)
    text.notes(state.notes())
    st.markdown(WHY[goal])
    left, right = st.columns([3, 2], gap="medium")
    with left:
        choose_message(offered, refusal)
        edit(game)
        after(game, offered)
    with right:
        standing(game)
        with st.container(gap="xsmall"):
            rules(poison)
    what_the_filter_sees(game)
    history(game)
    state.write_address()


def to_play(ground: Ground, goal: Goal) -> tuple[dict[str, str], InputError | None]:
    """The messages to choose from, or why there is none but the visitor's own."""
    try:
        return messages_to_play(ground, goal), None
    except InputError as error:
        return {}, error


def current(ground: Ground, goal: Goal, offered: dict[str, str], level: int) -> Game:
    """The game that goes on, or a new one if another message was chosen; other filters meet the text as it stands."""
    before = state.game()
    about = state.view("message", [*offered, OWN])
    state.open_view("message", about, "")  # the first one may be another one before another filter
    guard = state.view("guard", list(GUARDS))
    opponent = opponent_of(state.experiment(), level, guard)
    same = before is not None and (before.goal, before.about) == (goal, about)
    if before is not None and same and before.opponent == opponent:
        game = before
    else:
        oracle = Oracle(learned=ground.learned, scorer=ground.scorer, reluctance=GUARDS[guard][1])
        original, number = offered.get(about), before.number + 1 if before else 0
        game = Game(
            goal=goal,
            about=about,
            original=original,
            text=original or "",
            opponent=opponent,
            oracle=oracle,
            number=number,
        )
        if before is not None and same:
            game = before.against(opponent, oracle)
        state.play(game)
    game.oracle.feedback = state.probing().tells
    game.oracle.budget = int(state.view("budget", ["20", *BUDGETS]))
    game.oracle.reads = normalised if state.view("folds", ["no", "yes"]) == "yes" else None
    return game


def choose_message(offered: dict[str, str], refusal: InputError | None) -> None:
    pick("goal", "What is wanted", GOALS, next(iter(GOALS)), label_visibility="collapsed")
    widgets.selectbox(
        "Message from the test inbox",
        [*offered, OWN],
        name="evade.message",
        shows=state.view("message", [*offered, OWN]),
        named=lambda name: first_line(offered[name]) if name in offered else "(write one of your own)",
        then=lambda name: state.open_view("message", name, ""),
        help=f"{counted(len(offered), MAIL.item)} that this filter judges rightly, and one of your own.",
    )
    if refusal:
        text.refusal(refusal)


def edit(game: Game) -> None:
    with st.form("try", border=False):
        # no `longest`: a browser ignores a longer paste without a word, and the game says what it cuts off
        widgets.text_area("Edit the message", name="evade.text", shows=game.text, about=game.number, height=220)
        st.form_submit_button(
            "**Ask the filter**",
            icon=":material/send:",
            width="stretch",
            on_click=lambda: game.ask(widgets.value("evade.text", game.text)),
        )
    if game.refusal:
        text.refusal(game.refusal)


def after(game: Game, offered: dict[str, str]) -> None:
    helped = game.words_that_helped() if game.goal is Goal.DELIVERED and game.tries else []
    with st.container(horizontal=True):
        st.button("Start over", icon=":material/restart_alt:", on_click=lambda: state.play(game.again()))
        names = list(offered)
        at = names.index(game.about) + 1 if game.about in names else 0
        st.button(
            "Next message",
            icon=":material/skip_next:",
            disabled=not names,
            on_click=lambda: state.open_view("message", names[at % len(names)], ""),
        )
        if st.button(
            "Use these words",
            icon=":material/science:",
            disabled=not helped,
            help="Open the lab with a dictionary attack that writes the added words which helped.",
        ):
            state.change(attack=dictionary_of(helped))
            st.switch_page("lab.py")


def what_the_filter_sees(game: Game) -> None:
    if state.view("sees", ["no", "yes"]) == "no" or not game.text.strip():
        return
    folder, score, pieces = game.seen()
    name = game.oracle.learned.filter.score_name
    with st.container(border=True):
        st.markdown(
            f"**{folder}**, {name} {score:.3f}. :small[:orange-background[speaks for spam] "
            ":blue-background[speaks for good mail], bold: loudest.]"
        )
        text.marked(pieces)


def standing(game: Game) -> None:
    """The last answer, and what it took."""
    last = game.last
    win = WINS[game.goal] if game.won else ""
    st.metric(
        f"{win}**The filter's answer**",
        FOLDERS[last.verdict] if last else "Not asked yet",
        (score_in_words(game, last.score) if last else "") or "no score told",
        delta_color="off",
        delta_arrow="off",
        border=True,
    )
    counts = {
        "Questions": f"{game.oracle.queries} of {game.oracle.budget}",
        "Words added": f"{last.added if last else 0:,}",
        "Words removed": f"{last.removed if last else 0:,}",
    }
    with st.container(key="counts", border=True, horizontal=True, horizontal_alignment="distribute"):
        for name, count in counts.items():
            st.markdown(f":small[{name}]  \n**{count}**", width="content")


def rules(poison: int) -> None:
    """What the attacker may know and ask, and what the defender does."""
    controls.choose_told()
    pick("budget", "Question budget", BUDGETS, "20")
    switch("sees", "Show what the filter sees")
    switch(
        "folds",
        "The filter undoes disguises",
        "It takes markup and invisible characters out, reads look-alike letters as Latin ones and joins s p a c e d "
        "words before it judges.",
    )
    names = {"clean": "Clean", "poisoned": f"With {MAIL.poisoned(poison, state.experiment().attack.controls)}"}
    pick("state", "Learned from", names, "clean")
    if more := widgets.settings():
        with more:
            controls.choose(FILTER)
            controls.parameters(FILTER)
            controls.choose_mail()
            guards = {name: sentence for name, (sentence, _) in GUARDS.items()}
            widgets.selectbox(
                "When it is asked, the filter",
                list(guards),
                name="evade.guard",
                shows=state.view("guard", list(guards)),
                named=guards.__getitem__,
                then=lambda guard: state.open_view("guard", guard, "none"),
            )


def history(game: Game) -> None:
    if not game.tries:
        return
    frame = game.frame()
    st.subheader("Questions so far", anchor=False)
    left, right = st.columns([3, 2], gap="medium")
    with left:
        asked = game.oracle.learned.filter
        figure = FinishedFigure(tries_curve(frame, game.goal, asked, look.current()))
        look.draw(figure, key="tries", alt=headline(game).text)
    with right:
        st.dataframe(
            frame[["try", "added", "removed", "answer", "score"]].round({"score": 3}).iloc[::-1],
            hide_index=True,
            height="content" if len(frame) <= A_SCREENFUL else 230,
            column_config={
                "try": "Question",
                "added": "Words added",
                "removed": "removed",
                "answer": "Answer",
                "score": st.column_config.NumberColumn("Score", format="plain"),
            },
            alt="Every question, the latest first: words added and removed, and the answer",
        )


def pick(
    name: str,
    label: str,
    names: dict[str, str],
    default: str,
    label_visibility: Literal["visible", "collapsed"] = "visible",
) -> None:
    """One of a few, kept in the address."""
    widgets.segmented_control(
        label,
        list(names),
        name=f"evade.{name}",
        shows=state.view(name, [default, *names]),
        named=names.__getitem__,
        then=lambda chosen: state.open_view(name, chosen, default),
        label_visibility=label_visibility,
        width="stretch",
    )


def switch(name: str, label: str, help: str | None = None) -> None:  # noqa: A002 - the word that the screen uses too
    """On or off, kept in the address."""
    widgets.toggle(
        label,
        name=f"evade.{name}",
        shows=state.view(name, ["no", "yes"]) == "yes",
        then=lambda on: state.open_view(name, "yes" if on else "no", "no"),
        help=help,
    )


evade()
