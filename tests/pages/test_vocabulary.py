"""One word for one thing, in all that the pages show: headings, labels, options, charts, columns."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from pages.ui.drawers import DRAWERS
from pages.ui.probes import views
from tests.pages.visits import EVERY_PAGE, open_settings, visit
from tests.vocabulary import strays

LOOKS: list[tuple[str, dict[str, str]]] = [
    *((page, {}) for page in (*EVERY_PAGE, "room.py")),
    *(("lab.py", {"view": drawer, "poison": "4"}) for drawer in DRAWERS),
    *(("probe.py", {"view": view, "queries": "200"}) for view in views()),
    *(("filter.py", {"view": pane}) for pane in ("Strongest words", "Every other cut-off", "How it learned")),
]


@pytest.mark.usefixtures("small_bundled")
@pytest.mark.parametrize(("page", "address"), LOOKS, ids=str)
def test_every_word_on_a_page_is_the_one_for_its_thing(page: str, address: dict[str, str]) -> None:
    at = visit(page, address, wait=page not in {"map.py", "matrix.py"})
    assert [stray for line in words_of(at) for stray in strays(line)] == []


@pytest.mark.usefixtures("small_bundled")
@pytest.mark.parametrize("page", ["lab.py", "probe.py", "evade.py", "campaign.py"])
def test_every_word_in_the_settings_is_too(page: str) -> None:
    at = open_settings(visit(page, wait=False))
    assert [stray for line in words_of(at) for stray in strays(line)] == []


def test_a_stray_word_is_found() -> None:
    assert len(strays("30 queries let 4 clean ham messages pass, delivered without poison")) == 6
    assert strays("Clean-label backdoor: folders ham/ and spam/, 3 questions") == []


def words_of(at: AppTest) -> Iterator[str]:
    """All that is written there by us: not messages, not code, not the rows of tables."""
    for kind in ("title", "subheader", "markdown", "caption"):
        yield from (element.value for element in at.get(kind))
    for kind in ("button", "selectbox", "slider", "select_slider", "toggle", "number_input", "text_area"):
        for widget in at.get(kind):
            yield from (widget.label, widget.proto.help, *getattr(widget, "options", ()))
    for group in at.get("button_group"):
        yield from (group.proto.label, *group.options)
    yield from (link.proto.label for link in at.get("page_link"))
    for table in at.dataframe:
        columns = json.loads(table.proto.columns or "{}")
        yield from (str(one.get("label") or "") for one in columns.values())
        yield from (str(name) for name in table.value.columns if name not in columns)
    for chart in at.get("plotly_chart"):
        yield chart.proto.alt
        yield from _written(json.loads(chart.proto.spec))


def _written(part: Any) -> Iterator[str]:
    """Names, titles, annotations and hovers of a figure."""
    if isinstance(part, dict):
        for name, inside in part.items():
            if name in {"name", "text", "hovertemplate", "ticktext"}:
                yield from inside if isinstance(inside, list) else [str(inside)] if isinstance(inside, str) else []
            yield from _written(inside)
    elif isinstance(part, list):
        for inside in part:
            yield from _written(inside)
