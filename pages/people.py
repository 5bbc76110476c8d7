"""Loans, credit, insurance: the same attacks on decisions about people."""

import streamlit as st

from core.defences import training_defences
from core.scenarios import scenarios
from core.scenarios.table import Table
from core.telling.scenario import words_of
from pages.ui import state, text
from pages.ui.own_mail import OWN_TABLE, bring_your_own, load_report

ROLE = "**The same attacks on decisions about people.** A model learns from earlier applications whom to refuse."
IN_A_ROW = 2


def people() -> None:
    """A card for each decision, and what is known of the one that is looked at."""
    st.markdown(ROLE)
    corpus = state.mail().corpus
    chosen = corpus.scenario.title if isinstance(corpus, Table) else ""
    st.title(f"{chosen} is under attack" if chosen else "Choose a decision to attack", anchor=False)
    text.notes(state.notes())
    kinds = list(scenarios().items())
    for start in range(0, len(kinds), IN_A_ROW):
        for column, (name, kind) in zip(
            st.columns(IN_A_ROW, gap="small"), kinds[start : start + IN_A_ROW], strict=False
        ):
            with column.container(border=True, height="stretch"):
                st.markdown(f"**{kind.title}**  \n{kind.sentence}")
                st.markdown(
                    f":small[:gray[Missed: {kind.positives[1]} {kind.false_negative[2]}. "
                    f"Wronged: {kind.negatives[1]} {kind.false_positive[2]}.]]"
                )
                st.button(
                    "It is looked at" if kind.title == chosen else "Look at it",
                    key=f"people.{name}",
                    type="primary" if kind.title == chosen else "secondary",
                    on_click=state.change,
                    kwargs={"corpus": name},
                )
    if isinstance(corpus, Table):
        known(corpus)
    bring_your_own(OWN_TABLE)
    state.write_address()


def known(table: Table) -> None:
    """Where the rows come from, what is in them, and which defences have nothing to look at."""
    words, scenario = words_of(table), table.scenario
    state.link_to("lab.py", f"**Attack it**: open the lab on the {words.learner[0]}", icon=":material/science:")
    st.markdown(f"**How they came about.** {scenario.causes} {scenario.prices}")
    st.dataframe(
        [
            {
                "Field": field.label,
                "Bands": " · ".join(field.said(band) for band in field.bands),
                "Stated by the applicant": field.invented,
                "People are shown by it": field.group,
            }
            for field in scenario.fields
        ],
        hide_index=True,
        height="content",
        column_config={"Bands": st.column_config.TextColumn(width="large")},
        alt="The fields of an application and the bands in which the model reads them",
    )
    if not table.bundled:
        load_report(table)
    with st.expander("Defences that have nothing to look at here", icon=":material/remove_moderator:"):
        for kind in training_defences().values():
            if kind.not_on_tables:
                st.markdown(f"**{kind.title}.** {kind.not_on_tables}")


people()
