"""A chart looks as it was when somebody last looked at it and recorded it: colours, sizes, axes, room for names.

After a change that is meant, look at the page, then: python -m tests.core.charts.test_figures_are_as_recorded
"""

import json
from pathlib import Path
from typing import Any

import plotly.graph_objects as go
import pytest

import core.charts
from tests.core.charts.examples import EXAMPLES

RECORDED = Path(__file__).with_name("recorded.json")
DRAWN_ELSEWHERE = {
    "look",
    "names",
    "enlarged",
    "sweep_curve",
}  # what all share; a poison curve of a sweep, whose lines have tests of their own


def drawn(chart: str) -> list[Any]:
    """The figures of a chart as plain JSON, numbers to nine digits."""
    plain = []
    for figure in EXAMPLES[chart]():
        described = figure.to_dict() if isinstance(figure, go.Figure) else figure
        described["layout"].pop("template", None)
        plain.append(_rounded(json.loads(go.Figure(described).to_json(engine="json"))))
    return plain


def _rounded(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _rounded(inside) for key, inside in value.items() if key != "template"}
    if isinstance(value, list):
        return [_rounded(inside) for inside in value]
    return float(f"{value:.9g}") if isinstance(value, float) else value


def test_every_chart_has_an_example() -> None:
    charts = {path.stem for path in Path(core.charts.__path__[0]).glob("[a-z]*.py")}
    assert set(EXAMPLES) == charts - DRAWN_ELSEWHERE


@pytest.mark.parametrize("chart", EXAMPLES)
def test_a_chart_is_as_recorded(chart: str) -> None:
    assert drawn(chart) == json.loads(RECORDED.read_text(encoding="utf-8"))[chart]


if __name__ == "__main__":
    recorded = ",\n".join(f"{json.dumps(chart)}: {json.dumps(drawn(chart), sort_keys=True)}" for chart in EXAMPLES)
    RECORDED.write_text(f"{{\n{recorded}\n}}\n", encoding="utf-8")
