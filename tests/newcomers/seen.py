"""Run in a copy of the project that holds the newcomers: every page that shows ideas of their kind shows them."""

import pytest
from streamlit.testing.v1 import AppTest

from core.filters import filters
from core.questions.table import FILTER
from tests.only import only
from tests.pages.visits import headline_of, named, open_settings, texts, visit

pytestmark = pytest.mark.usefixtures("small_bundled", "unhurried")
CHEAP = {"filter": "multinomial_nb"}


def said(at: AppTest) -> str:
    return " ".join(line.value for line in at.markdown)


@pytest.mark.parametrize(
    ("cell", "title", "page"),
    [
        ("causative-availability-indiscriminate", "Polite greetings", "lab"),
        ("exploratory-integrity-indiscriminate", "Longest good words", "probe"),
        ("exploratory-integrity-targeted", "Beheading", "probe"),
    ],
)
def test_the_map_shows_them(cell: str, title: str, page: str) -> None:
    at = visit("map.py", {"cell": cell})
    assert f"**{title}**" in said(at)
    assert page in {link.proto.page or "lab" for link in at.get("page_link")}


def test_the_lab_runs_the_attack_on_the_filter() -> None:
    at = visit("lab.py", {"attack": "greetings", "filter": "ridge", "poison": "3", "attack.times": "7"})
    assert not texts(at)
    assert named(at.selectbox, "choose.attack").value == "greetings"
    assert named(at.selectbox, "choose.filter").value == "ridge"
    assert any(figure.isdigit() for figure in headline_of(at))


def test_the_lab_runs_it_behind_the_defence() -> None:
    at = visit("lab.py", CHEAP | {"attack": "greetings", "defence": "long_letters"})
    assert not texts(at)
    assert any(figure.isdigit() for figure in headline_of(at))
    assert named(at.selectbox, "choose.defence").value == "long_letters"
    assert named(open_settings(at).slider, "defence.long_letters.most").value == 50


def test_filters_compared_shows_the_filter(monkeypatch: pytest.MonkeyPatch) -> None:
    known = {name: kind for name, kind in filters().items() if name in {"spambayes", "ridge"}}
    assert len(known) == 2
    only(monkeypatch, FILTER, known)
    at = visit("learners.py", {"attack": "greetings"})
    assert "Ridge" in at.dataframe[-1].value["filter"].tolist()


def test_the_page_for_probing_compares_the_search_and_opens_a_view_for_the_edit() -> None:
    at = visit("probe.py", CHEAP | {"probe": "longest_words"})
    assert named(at.selectbox, "probe.strategy").value == "Longest good words"
    assert "longest good words" in at.title[0].value
    at = visit("probe.py", CHEAP | {"probe": "first_word"})
    assert named(at.selectbox, "probe.view").value == "Beheading"
    assert at.title[0].value.startswith("Beheading gets ")
