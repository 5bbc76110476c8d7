"""The results, the poison, the chart and a notebook, as files."""

import streamlit as st

from core.charts.look import LIGHT
from core.charts.sweep_curve import marked_sweep_curve
from core.runs.sweeping import Sweep
from core.take_home.downloads import chart_html, file_name, poison_csv, results_csv
from core.take_home.notebook import notebook
from core.telling.lab import headline
from core.telling.scenario import words_of
from pages.ui import look, shelf, state
from pages.ui.growing import GrowingSweep
from pages.ui.judged import Judged
from pages.ui.state import widgets

FORMATS = ["PNG", "SVG"]


def draw(_: GrowingSweep, judged: Judged, at: int) -> None:
    sweep, experiment = judged.sweep, state.experiment()
    level = int(sweep.levels[at])
    shelf.files(
        experiment,
        shelf.File("Results", "table", "results", "csv", lambda: results_csv(sweep)),
        shelf.File("Poison", "skull", "poison", "csv", lambda: poison_csv(sweep, level)),
        shelf.File("Chart as a web page", "show_chart", "chart", "html", lambda: chart(sweep, at)),
        shelf.File("Notebook", "book_2", "notebook", "ipynb", lambda: notebook(sweep, at)),
    )
    chart_as_picture(judged, at, file_name(experiment, "chart", "")[:-1])


def chart(sweep: Sweep, at: int) -> bytes:
    return chart_html(marked_sweep_curve(sweep, at, LIGHT), headline(sweep, at, words_of(sweep.prepared.corpus)).text)


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
        alt=headline(judged.sweep, at, judged.words).text,
        camera={"format": state.view("picture", FORMATS).lower(), "filename": name, "scale": 2},
    )
