"""What can be taken home: results and poison as tables, a chart as a page of its own."""

import html

import plotly.graph_objects as go
import plotly.io

from core.questions.question import Question
from core.runs.sweeping import Sweep
from core.take_home.spreadsheet import safe_csv

PAGE = """<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{title}</title></head>
<body style="font-family: sans-serif; color: #1f2430; background: #ffffff; margin: 2rem">
<h1 style="font-size: 1.5rem">{title}</h1>
{chart}
</body>
</html>
"""


def file_name(question: Question, what: str, ending: str) -> str:
    """A name that tells files of different questions apart."""
    return f"{question.stem}-{what}.{ending}"


def results_csv(sweep: Sweep) -> bytes:
    """Both errors at every level, lowest first, and how far the aim was reached; columns as in `Sweep.table`."""
    return safe_csv(sweep.table.sort_values("poison"))


def poison_csv(sweep: Sweep, level: int) -> bytes:
    """The first `level` poison messages, or label changes with the text that each changes, in order."""
    poison = sweep.poison.iloc[:level]
    if sweep.prepared.training.poison.changes_labels:
        poison = poison.assign(text=sweep.train["text"].iloc[poison["row"]].to_numpy())
    return safe_csv(poison)


def chart_html(figure: go.Figure, title: str) -> bytes:
    """A page that draws the figure without network, under a title that may be any text.

    Plotly's script is in it, 5 MB. Charts that are to be on white want the light look.
    """
    chart = plotly.io.to_html(
        figure.to_dict(),
        include_plotlyjs=True,
        include_mathjax=False,
        full_html=False,
        config={"displaylogo": False, "responsive": True},
    )
    return PAGE.format(title=html.escape(title), chart=chart).encode()
