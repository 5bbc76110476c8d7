"""Both errors at every level, as a table."""

from typing import Any

import streamlit as st

from pages.ui.growing import GrowingSweep
from pages.ui.judged import Judged


def _share(name: str) -> Any:
    return st.column_config.NumberColumn(name, format="percent")


COLUMNS: dict[str, Any] = {
    "poison": "Poison",
    "contamination": _share("Of all training mail"),
    "class_contamination": _share("Of the mail with its label"),
    "fn": _share("Missed spam"),
    "fp": _share("Blocked good mail"),
    "fn_count": "Missed messages",
    "fp_count": "Blocked messages",
    "ham_unsure": _share("Good mail, unsure"),
    "spam_unsure": _share("Spam, unsure"),
    "ham": "Good test messages",
    "spam": "Spam test messages",
    "thrown_ham": "Good mail thrown away",
    "thrown_spam": "Spam thrown away",
    "turned_ham": "Good mail learned as spam",
    "turned_spam": "Spam learned as good mail",
    "poison_found": "Poison found",
    "seed": "Seed",
}


def draw(_: GrowingSweep, judged: Judged, at: int) -> None:  # noqa: ARG001 - every drawer is asked the same way
    st.dataframe(
        judged.sweep.frame,
        hide_index=True,
        height=320,
        column_config=COLUMNS,
        alt="Both errors at every level of poison",
    )
