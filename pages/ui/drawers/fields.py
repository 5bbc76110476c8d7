"""What a field does to the decision, or two of them, before the attack and now, with the poison drawn on it."""

import streamlit as st

from core.charts.decision_boundary import decision_boundary
from core.charts.refused_bands import refused_bands
from core.insight.bands import MOST_ASKED, boundary, refused_by_band, table_of
from pages.ui import look, state
from pages.ui.growing import GrowingSweep
from pages.ui.judged import Judged
from pages.ui.state import widgets
from pages.ui.working import watch

ALONE = "alone"


def draw(_: GrowingSweep, judged: Judged, at: int) -> None:
    prepared, level = judged.sweep.prepared, int(judged.sweep.levels[at])
    fields = {field.name: field for field in table_of(prepared).scenario.fields}
    first = state.view("field", list(fields))
    second = state.view("beside", [ALONE, *(name for name in fields if name != first)])
    left, right = st.columns(2, gap="small")
    with left:
        widgets.selectbox(
            "Field", list(fields), name="fields.field", shows=first, named=lambda name: fields[name].label,
            then=lambda name: state.open_view("field", name, next(iter(fields))),
        )  # fmt: skip
    with right:
        widgets.selectbox(
            "Together with", [ALONE, *(name for name in fields if name != first)], name="fields.beside", shows=second,
            named=lambda name: fields[name].label if name in fields else "no other",
            then=lambda name: state.open_view("beside", name, ALONE),
        )  # fmt: skip
    learned = watch(judged.learning(0)).latest(), watch(judged.learning(level)).latest()
    one, other = fields[first], fields.get(second)
    asked = f"{MOST_ASKED} test {judged.words.item[1]}, each with this field changed and all else as it is"
    if other is None:
        bands = judged.bands(level, one, lambda: refused_by_band(prepared, learned, one))
        look.draw(
            refused_bands(bands, look.current(), field=one.label), key="field",
            alt=f"The share refused in each band of {one.label}, before the attack and now",
        )  # fmt: skip
    else:
        found = judged.bands(level, (one, other), lambda: boundary(prepared, learned, level, one, other))
        look.draw(
            decision_boundary(
                found.before, found.now, found.poison, look.current(),
                along=(one.label, [one.said(band) for band in one.bands]),
                up=(other.label, [other.said(band) for band in other.bands]),
            ),
            key="boundary",
            alt=f"The share refused for each pair of bands of {one.label} and {other.label}, before the attack and now",
        )  # fmt: skip
    st.markdown(f":small[:gray[Asked of {asked}.]]")
