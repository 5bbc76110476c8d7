"""Attack against defence: the table fills, another price is another advice, and a cell opens in the lab."""

import re

import pytest

from core.attacks.causative.dictionary import DictionaryAttack
from core.attacks.causative.label_flip import LabelFlipAttack
from core.attacks.on_tables.shill_applications import ShillApplications
from core.attacks.on_tables.wrong_outcomes import WrongOutcomes
from core.defences.base import Defence
from core.defences.breadth_filter import BreadthFilter
from core.defences.none import NoDefence
from core.defences.trim import Trim
from core.mail.corpus import Corpus
from tests.pages.test_people import LOAN, OF_MAIL, said
from tests.pages.visits import calm, named, press, visit


def few_defences(corpus: Corpus) -> dict[str, Defence]:
    known = (NoDefence(), BreadthFilter() if corpus.holds == "mail" else Trim())
    return {one.title: one for one in known}


@pytest.fixture(autouse=True)
def few(monkeypatch: pytest.MonkeyPatch, small_bundled: object) -> None:
    assert small_bundled
    known = {"Flips": LabelFlipAttack(), "Word lists": DictionaryAttack()}
    of_tables = {"Wrong outcomes": WrongOutcomes(), "Shill applications": ShillApplications()}
    for place in ("core.insight.contenders", "core.insight.matrix", "pages.ui.cache"):
        monkeypatch.setattr(f"{place}.attacks", lambda corpus: known if corpus.holds == "mail" else of_tables)
    for place in ("core.insight.contenders", "core.insight.matrix"):
        monkeypatch.setattr(f"{place}.defences", few_defences)
    for place in ("core.insight.matrix", "pages.ui.cache"):
        monkeypatch.setattr(f"{place}.SEEDS", 1)


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


def test_attacks_on_applications_meet_what_defends_them_and_cost_money() -> None:
    at = visit("matrix.py", {**LOAN, "row": "Shill applications", "column": "TRIM"})
    assert re.search(r"costs most where nothing is done: [\d,]+ €\. ", at.title[0].value)
    assert at.dataframe[0].value.index.tolist() == ["no attack", "Wrong outcomes", "Shill applications"]
    assert any("What 1,000 applications cost, in €" in line.value for line in at.markdown)
    assert [line for line in said(at) if OF_MAIL.search(line)] == []
    at = press(at, "Open it in the lab")
    asked = at.session_state["visit"].experiment
    assert (asked.corpus, asked.attack.id, asked.defence.id) == ("loan", "shill_applications", "trim")
