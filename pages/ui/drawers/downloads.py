"""The results, the poison, the chart and a notebook, as files."""

import streamlit as st

from core.charts.look import LIGHT
from core.charts.sweep_curve import marked_sweep_curve
from core.take_home.downloads import chart_html, file_name, poison_csv, results_csv
from core.take_home.notebook import notebook
from core.telling.lab import headline
from pages.ui import look, state
from pages.ui.growing import GrowingSweep
from pages.ui.judged import Judged
from pages.ui.state import widgets

FORMATS = ["PNG", "SVG"]


def draw(_: GrowingSweep, judged: Judged, at: int) -> None:
    sweep, experiment = judged.sweep, state.experiment()
    level = int(sweep.levels[at])
    files = (
        ("Results", "table", "results", "csv", "text/csv", lambda: results_csv(sweep)),
        ("Poison", "skull", "poison", "csv", "text/csv", lambda: poison_csv(sweep, level)),
        (
            "Chart as a web page",
            "show_chart",
            "chart",
            "html",
            "text/html",
            lambda: chart_html(marked_sweep_curve(sweep, at, LIGHT), headline(sweep, at).text),
        ),
        ("Notebook", "book_2", "notebook", "ipynb", "application/x-ipynb+json", lambda: notebook(sweep, at)),
    )
    with st.container(horizontal=True):
        for label, icon, what, ending, kind, make in files:
            st.download_button(
                f"{label} (.{ending})",
                make,
                file_name(experiment, what, ending),
                kind,
                icon=f":material/{icon}:",
                on_click="ignore",
                key=f"download.{what}",
            )
    chart_as_picture(judged, at, file_name(experiment, "chart", "")[:-1])


def chart_as_picture(judged: Judged, at: int, name: str) -> None:
    """The browser itself makes the picture: the camera over the chart."""
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown("The chart as a picture: point at it and press the camera.", width="content")
        widgets.segmented_control(
            "Format",
            FORMATS,
            name="picture",
            shows=state.view("picture", FORMATS),
            then=lambda kind: state.open_view("picture", kind, FORMATS[0]),
            label_visibility="collapsed",
        )
    look.draw(
        judged.curve(look.current(), at),
        key="picture-curve",
        alt=headline(judged.sweep, at).text,
        camera={"format": state.view("picture", FORMATS).lower(), "filename": name, "scale": 2},
    )
