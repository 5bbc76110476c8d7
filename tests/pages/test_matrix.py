"""Attack against defence: the table fills, another price is another advice, and a cell opens in the lab."""

import pytest

from core.attacks.causative.dictionary import DictionaryAttack
from core.attacks.causative.label_flip import LabelFlipAttack
from core.defences.breadth_filter import BreadthFilter
from core.defences.none import NoDefence
from tests.pages.visits import calm, named, press, visit


@pytest.fixture(autouse=True)
def few(monkeypatch: pytest.MonkeyPatch, small_bundled: object) -> None:
    assert small_bundled
    known = {"Flips": LabelFlipAttack(), "Word lists": DictionaryAttack()}
    for place in ("core.insight.matrix", "pages.ui.cache"):
        monkeypatch.setattr(f"{place}.attacks", lambda: known)
        monkeypatch.setattr(f"{place}.SEEDS", 1)
    monkeypatch.setattr(
        "core.insight.matrix.defences", lambda: {one.title: one for one in (NoDefence(), BreadthFilter())}
    )


def test_costs_and_shares_are_shown_and_stand_in_the_address() -> None:
    at = visit("matrix.py", {"filter": "multinomial_nb"})
    assert "costs most where nothing is done" in at.title[0].value
    table = at.dataframe[0].value
    assert table.index.tolist() == ["no attack", "Flips", "Word lists"]
    assert table.columns.tolist() == ["No defence", "Breadth filter"]
    assert any("does best with" in line.value for line in at.markdown)
    at = calm(named(at.selectbox, "matrix.measure").select("fn").run())
    assert (at.dataframe[0].value.to_numpy() <= 1).all()
    assert at.query_params["measure"] == "fn"
    at = calm(named(at.select_slider, "matrix.price").set_value("1").run())
    assert at.query_params["price"] == "1"


def test_a_cell_opens_in_the_lab() -> None:
    at = visit("matrix.py", {"filter": "multinomial_nb", "row": "Word lists", "column": "Breadth filter"})
    at = press(at, "Open it in the lab")
    asked = at.session_state["visit"].experiment
    assert (asked.attack.id, asked.defence.id, asked.filter.id) == ("dictionary", "breadth_filter", "multinomial_nb")
    assert at.session_state["visit"].page == ""
