"""Copy: answers of the filter train a filter of the attacker's own."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

import streamlit as st

from core import Probing
from core.attacks.exploratory.extraction import Extraction
from core.charts.copy_curve import copy_curve
from core.probing import copies, copies_frame
from core.probing.extraction import SIZES, Copied
from core.probing.weights import ReadOff, read_weights
from core.telling.probing.copies import copy_headline, copy_sentence, read_off_sentence
from pages.ui import look, state
from pages.ui.probed import ProbedFilter
from pages.ui.probes import asking
from pages.ui.probes.places import Places
from pages.ui.state import widgets
from pages.ui.working import Watch, watch


def draw(probing: Probing, probed: ProbedFilter, places: Places) -> Watch[Any] | None:
    budget, attack = probing.budget, probing.attack if isinstance(probing.attack, Extraction) else Extraction()
    wanted = attack.questions
    sizes = sorted({*SIZES, wanted})
    asking.choose_asking(places.asking, answers=False, scores=False)
    with places.choices:
        choose_questions(attack, sizes)

    def work() -> Iterator[Copied]:
        return copies(probed.ground, probed.mail, sizes=sizes, budget=budget)

    asked = watch(probed.findings(f"copies {budget} {sizes}", work, len(sizes)))
    results = asked.results()
    rows, chosen = copies_frame(results), results[: sizes.index(wanted) + 1][-1]
    finding = copy_headline(chosen).text
    places.say(finding, f"{Extraction.sentence} It asks about mail of its own and needs no score.")
    with places.chart:
        look.draw(copy_curve(rows, look.current()), key="copies", alt=finding)
    with places.remarks:
        st.markdown(copy_sentence(chosen).text)
    with places.below:
        st.dataframe(
            rows,
            hide_index=True,
            height="content",
            column_config={
                "queries": st.column_config.NumberColumn("Questions", format="localized"),
                "agreement": st.column_config.NumberColumn("Copy and filter agree", format="percent"),
                "free_agreement": st.column_config.NumberColumn("Without a question", format="percent"),
                "passing": st.column_config.NumberColumn("Blocked spam that gets through", format="percent"),
                "free_passing": st.column_config.NumberColumn("Without one", format="percent"),
                "stopped": "Ended early",
            },
            alt="Agreement, and spam that gets through, by the number of questions and without any",
        )
    return asked if not asked.complete else read_off(probed, places)


def choose_questions(attack: Extraction, sizes: Sequence[int]) -> None:
    """How many the copy costs of which the page tells."""
    widgets.select_slider(
        "Questions that the copy costs",
        sizes,
        name="probe.extraction.questions",
        shows=attack.questions,
        named=lambda number: f"{number:,}",
        then=lambda number: state.ask(attack=replace(attack, questions=number)),
    )


def read_off(probed: ProbedFilter, places: Places) -> Watch[ReadOff]:
    """How many questions buy the whole filter, where it tells its scores."""
    whole = watch(probed.findings("read off", lambda: iter([read_weights(probed.ground)]), 1))
    if (found := whole.work.latest) is not None:
        places.remarks.markdown(read_off_sentence(found).text)
    return whole
