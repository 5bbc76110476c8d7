"""Both errors at every level, as a table."""

from typing import Any

import streamlit as st

from core.telling.scenario import Scenario
from pages.ui.growing import GrowingSweep
from pages.ui.judged import Judged


def _share(name: str) -> Any:
    return st.column_config.NumberColumn(name, format="percent")


def _columns(words: Scenario) -> dict[str, Any]:
    good, bad = words.negatives[1], words.positives[1]
    return {
        "poison": "Poison",
        "contamination": _share(f"Of all training {words.item[1]}"),
        "class_contamination": _share("Of those with its label"),
        "fn": _share(f"{words.fn.done} {words.positive}".capitalize()),
        "fp": _share(f"{words.fp.done} {words.negative}".capitalize()),
        "fn_count": f"{bad} {words.fn.done}".capitalize(),
        "fp_count": f"{good} {words.fp.done}".capitalize(),
        "ham_unsure": _share(f"{words.negative}, {words.unsure.done}".capitalize()),
        "spam_unsure": _share(f"{words.positive}, {words.unsure.done}".capitalize()),
        "ham": f"Test: {good}",
        "spam": f"Test: {bad}",
        "thrown_ham": f"{good} thrown away".capitalize(),
        "thrown_spam": f"{bad} thrown away".capitalize(),
        "turned_ham": f"{good} learned as {words.positive}".capitalize(),
        "turned_spam": f"{bad} learned as {words.negative}".capitalize(),
        "poison_found": "Poison found",
        "seed": "Seed",
    }


def draw(_: GrowingSweep, judged: Judged, at: int) -> None:  # noqa: ARG001 - every drawer is asked the same way
    st.dataframe(
        judged.sweep.frame,
        hide_index=True,
        height=320,
        column_config=_columns(judged.words),
        alt="Both errors at every level of poison",
    )
