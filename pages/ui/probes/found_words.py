"""Below the good words: what was found, the edited message, the measure of Lowd and Meek, and the defences."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

import pandas as pd
import streamlit as st

from core import Probing
from core.attacks.exploratory import strategies
from core.attacks.exploratory.base import WordSearch
from core.filters.base import HAM_VERDICT
from core.games.evasion_game import dictionary_of
from core.oracle import CANDID
from core.probing import Probe, dearer, probes
from core.probing.findings import (
    result_of,
    words_of_one,
    words_side_by_side,
)
from core.probing.one_message import pieces, track
from core.questions.table import ANSWERS
from core.telling.probing.defences import dearer_sentence
from core.telling.probing.measure import measure_sentence, strictness
from core.telling.probing.tables import dearer_table, measure_table
from core.telling.probing.words import words as in_words
from pages.ui import into_a_campaign, state, text
from pages.ui.probed import ProbedFilter
from pages.ui.probes import asking, compared
from pages.ui.working import Watch, watch

PANES = {
    "words": "Words found",
    "edited": "Edited message",
    "measure": "Lowd and Meek's measure",
    "defences": "What defences cost",
}
LONGEST_SHOWN = 3_000
STRICT = 0.1  # of the good mail is blocked where Lowd and Meek compare filters
PUBLISHED = (
    "Published, for other mail and filters: at most 150 words without asking, 30 with questions "
    "(Lowd and Meek, “Good Word Attacks on Statistical Spam Filters”, CEAS 2005)."
)
COLUMNS: dict[str, Any] = {
    "strategy": st.column_config.TextColumn("Strategy", width="medium"),
    "defence": st.column_config.TextColumn("Defence", width="medium"),
    "words_to_half": "Words until half gets through",
    "queries_to_half": "Questions for these",
    "queries": st.column_config.NumberColumn("Questions in all", format="localized"),
    "senders": st.column_config.NumberColumn("Sender addresses", format="localized"),
    "found": "Words found",
    "passing": "Gets through with all of them",
    "stopped": st.column_config.TextColumn("Ended early", width="large"),
}


def panes(probing: Probing, probed: ProbedFilter, results: Sequence[Probe]) -> Watch[Any] | None:
    """The open one; what it has to compute may be unfinished."""
    pane = asking.switch("pane", "Look closer", PANES)
    chosen = result_of(results, compared.strategy(probing)) or results[0]
    if pane == "edited":
        edited(probed, chosen)
        return None
    if pane == "measure":
        return measure(probing, probed)
    if pane == "defences":
        return defences(probing, probed)
    found(probed, results, chosen)
    return None


def found(probed: ProbedFilter, results: Sequence[Probe], chosen: Probe) -> None:
    left, right = st.columns(2, gap="medium")
    with left:
        st.markdown("**What each strategy found**, best known first.")
        st.dataframe(
            words_side_by_side(results),
            height=330,
            column_config={name: st.column_config.TextColumn(name, width=90) for name in ("First-N", "Best-N")},
            alt="The words that each strategy found, by rank",
        )
    with right:
        if chosen.search is None:
            st.markdown("Knowing every weight, the attacker takes other words for every message: see them there.")
            return
        if chosen.search.stopped:
            st.text(chosen.search.stopped)
        words = words_of_one(chosen, probed.ground.learned)
        st.markdown(
            f"**{chosen.name}**: {in_words(len(words))}, and what the attacker does not see: their true weight."
        )
        st.dataframe(
            words,
            hide_index=True,
            height=280,
            column_config={
                "word": st.column_config.TextColumn("Word", width=90),
                "queries": st.column_config.NumberColumn("Questions", format="localized", width=80),
                "why": st.column_config.TextColumn("The attacker saw", width=150),
                "weight": st.column_config.NumberColumn("True weight", format="%+.2f", width=80),
            },
            alt=f"Words that {chosen.name} found",
        )
        with st.container(horizontal=True):
            into_the_lab(chosen.search.words)
            into_a_campaign.button(chosen.search.words)


def into_the_lab(words: Sequence[str]) -> None:
    """The words as a dictionary attack of the visitor's own."""
    if st.button(
        "Use these words in the lab",
        icon=":material/science:",
        disabled=not words,
        help="The lab opens on a dictionary attack that mails these words to the filter as spam.",
    ):
        state.change(attack=dictionary_of(words))
        st.switch_page("lab.py")


def edited(probed: ProbedFilter, chosen: Probe) -> None:
    targets = probed.ground.targets(HAM_VERDICT)
    body = targets[int(state.view("target", [str(at) for at in range(len(targets))]))]
    one = track(probed.ground, chosen, body)
    own, added = pieces(probed.ground, one)
    st.markdown("**The message**, as the filter sees it:")
    text.key_of_marks()
    with st.container(border=True, height=230):
        text.marked(text.first(own, LONGEST_SHOWN))
    st.markdown(f":violet[:material/add:] **Added by {chosen.name}**: {in_words(len(one.used))}")
    with st.container(border=True):
        text.marked(text.first(added, LONGEST_SHOWN))


def measure(probing: Probing, probed: ProbedFilter) -> Watch[Probe]:
    more = compared.beside(probing)
    strict = probed.ground.with_false_positives(STRICT)

    def begin() -> Iterator[Probe]:
        return probes(
            strict,
            probed.mail,
            more=more,
            feedback=probing.tells,
            budget=probing.budget,
            reluctance=probing.answers,
        )

    asked = watch(probed.findings(f"measure {compared.key(probing)}", begin, len(strategies() | more) + 1))
    results = asked.results()
    st.markdown(
        f"{strictness(strict.false_positives, STRICT).text} How many words let half of the spam through that it then "
        f"blocks? {measure_sentence(results).text if asked.complete else ''}"
    )
    table(measure_table(results, probing.answers), "Words and questions that each strategy needs")
    st.markdown(f":small[:gray[{PUBLISHED}]]")
    return asked


def defences(probing: Probing, probed: ProbedFilter) -> Watch[pd.DataFrame] | None:
    attack, strategy = probing.attack, compared.strategy(probing)
    if not isinstance(attack, WordSearch) or not attack.asks():
        st.markdown(f"{strategy} asks the filter nothing, so no answer can mislead it: choose a strategy that asks.")
        return None
    asked = watch(
        probed.findings(
            f"defences {replace(probing, answers=CANDID).key}",
            lambda: dearer(probed.ground, probed.mail, attack, feedback=probing.tells, budget=probing.budget),
            len(ANSWERS.options),
        )
    )
    rows = pd.concat(asked.results(), ignore_index=True)
    st.markdown(f"**{strategy}** against each defence of the filter that is asked. {dearer_sentence(rows).text}")
    table(dearer_table(rows), f"What {strategy} needs against each defence")
    return asked


def table(rows: pd.DataFrame, alt: str) -> None:
    st.dataframe(rows, hide_index=True, height="content", column_config=COLUMNS, alt=alt)
