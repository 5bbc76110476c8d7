"""Charts of words: strongest on top, and a stranger's words that stay text for Plotly."""

import json

import pandas as pd
import plotly.graph_objects as go
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.charts.look import DARK, LIGHT, untrusted
from core.charts.strongest_words import strongest_words
from core.charts.words_moved import words_moved

HOSTILE = [
    "<a href='https://mail.example/x'>click</a>",
    '<span style="background:url(https://mail.example/x.png)">x</span>',
    "<b>bold</b>",
    "<img src=x onerror=alert(1)>",
    "a<br>b",
    "&lt;b&gt;",
]


def strongest(words: list[str]) -> go.Figure:
    weights = [0.5 - at / len(words) for at in range(len(words))]
    return strongest_words(pd.DataFrame({"word": words, "weight": weights}), LIGHT, weight_name="weight")


def moved(words: list[str]) -> go.Figure:
    table = pd.DataFrame({"word": words, "clean": [-0.1] * len(words), "poisoned": [0.3] * len(words)})
    return words_moved(table, LIGHT, weight_name="weight")


@pytest.mark.parametrize("draw", [strongest, moved])
def test_a_strangers_words_are_escaped(draw: object) -> None:
    shown = json.dumps(json.loads(draw(HOSTILE).to_json())["data"])
    for markup in ("<a ", "<span", "<b>", "<img", "<br>"):
        assert markup not in shown
    assert "&lt;a href" in shown
    assert "&amp;lt;b&amp;gt;" in shown, "what was already a reference is still shown as it stood in the mail"


@given(st.text())
def test_no_tag_survives(word: str) -> None:
    assert not set(untrusted(word)) & {"<", ">"}


def test_the_strongest_word_is_drawn_on_top_in_the_colour_of_its_kind() -> None:
    figure = strongest(["pills", "win", "neutral", "meeting"])
    bars = figure.data[0]
    assert list(bars.y) == ["meeting", "neutral", "win", "pills"], "Plotly draws the last one on top"
    assert list(bars.marker.color) == [LIGHT.blocked, LIGHT.blocked, LIGHT.missed, LIGHT.missed]
    assert figure.layout.xaxis.title.text == "← speaks for good mail · speaks for spam →"


def test_each_word_has_a_dumbbell_from_clean_to_poisoned() -> None:
    table = pd.DataFrame({"word": ["win", "meeting"], "clean": [0.4, -0.4], "poisoned": [0.1, 0.2]})
    figure = words_moved(table, DARK, weight_name="weight")
    bars = {trace.y[0]: list(trace.x) for trace in figure.data if trace.mode == "lines"}
    assert bars == {"win": [0.4, 0.1], "meeting": [-0.4, 0.2]}
    ends = {trace.name: dict(zip(trace.y, trace.x, strict=True)) for trace in figure.data if trace.mode == "markers"}
    assert ends == {"before the attack": {"win": 0.4, "meeting": -0.4}, "now": {"win": 0.1, "meeting": 0.2}}
    assert next(trace for trace in figure.data if trace.mode == "markers").y[-1] == "win", "the first row is on top"


def test_a_sheet_without_words_is_still_a_figure() -> None:
    assert not words_moved(pd.DataFrame({"word": [], "clean": [], "poisoned": []}), LIGHT, weight_name="w").data[0].x
