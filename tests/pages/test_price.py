"""Prices: a number of messages or applications moves the finding, and a chosen one shows what turns it."""

import re

import numpy as np
import pytest
from streamlit.testing.v1 import AppTest

from core import Experiment
from core.filters import table_learners
from core.insight.price import prices
from core.scenarios import scenario_named
from core.scenarios.made import made_table
from core.telling.price import finding, turning
from core.telling.scenario import words_of
from pages.ui.priced import NUMBERS
from pages.ui.state import widgets
from tests.pages.test_people import CASES, OF_MAIL, bring, said
from tests.pages.test_vocabulary import words_of as written
from tests.pages.visits import calm, chart, named, press, texts, turn_to, visit

pytestmark = pytest.mark.usefixtures("small_bundled")


def test_another_number_is_another_finding_and_stands_in_the_address() -> None:
    at = visit("price.py", {"filter": "bernoulli_nb"})
    first = at.title[0].value
    assert "safe from 10 poison messages" in first
    slider = named(at.select_slider, "price.safe")
    at = calm(slider.set_value(str(NUMBERS[-1])).run())
    assert at.title[0].value != first
    assert at.query_params["safe"] == str(NUMBERS[-1])
    again = visit("price.py", {"filter": "bernoulli_nb", "safe": str(NUMBERS[-1])})
    assert again.title[0].value == at.title[0].value


def test_a_number_that_the_slider_does_not_have_is_noted() -> None:
    assert "cannot be" in " ".join(texts(visit("price.py", {"safe": "11111"})))


def test_a_filter_without_a_price_leads_to_those_that_have_one() -> None:
    at = visit("price.py", {"filter": "linear_svm"})
    assert "has no price" in " ".join(texts(at))
    at = press(at, "Price the messages of Naive Bayes (Bernoulli)")
    assert "safe from" in at.title[0].value


def test_cheap_messages_and_dear_ones_are_listed() -> None:
    rows = visit("price.py", {"filter": "bernoulli_nb"}).dataframe[0].value
    assert {"good mail", "spam"} == set(rows["Truth"])
    for kind in ("good mail", "spam"):
        said = rows.loc[rows["Truth"] == kind, "Price"].str.replace(",", "").str.removeprefix("over ").astype(int)
        assert said.is_monotonic_increasing


def loans(**more: str) -> dict[str, str]:
    return {"corpus": "loan", "filter": "naive_bayes", "attack": "wrong_outcomes", "poison": "80", "v": "2"} | more


def of_mail(at: AppTest) -> list[str]:
    """What on the page speaks of mail, but for the menu and the line that leads to the next page."""
    lines = [*said(at), *(line for line in written(at) if not line.startswith("Next: "))]
    return [line for line in lines if OF_MAIL.search(line)]


@pytest.mark.parametrize(("name", "items"), [("loan", "applications"), ("credit", "accounts")])
def test_the_price_of_applications_is_told_in_the_words_of_the_decision(name: str, items: str) -> None:
    found = prices(Experiment("naive_bayes", "wrong_outcomes"), made_table(scenario_named(name)()))
    at = visit("price.py", loans(corpus=name, safe="13"))
    assert at.title[0].value == finding(found, 13, words_of(found.prepared.corpus)).text
    assert f"safe from 13 forged {items}" in at.title[0].value
    lines = " ".join(line.value for line in at.markdown)
    assert "one value in each field" in lines
    assert "under any outcome" in lines
    assert of_mail(at) == []
    assert [trace.get("name") for trace in chart(at)["data"]][:2] == ["good customers", "future defaults"]
    rows = at.dataframe[0].value
    assert set(rows["Truth"]) == {"good customer", "future default"}
    for kind in set(rows["Truth"]):
        assert rows.loc[rows["Truth"] == kind, "Price"].astype(int).is_monotonic_increasing


def test_a_chosen_application_shows_what_turns_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(widgets, "table", lambda *_, **__: 0)
    at = visit("price.py", loans())
    found = prices(Experiment("naive_bayes", "wrong_outcomes"), made_table(scenario_named("loan")()))
    good = np.flatnonzero(~found.prepared.test_spam & (found.fewest > 0))
    row = int(good[np.argmin(found.fewest[good])])
    assert f"**{turning(found, row, words_of(found.prepared.corpus)).text}**" in [line.value for line in at.markdown]
    assert at.code[0].value == found.prepared.corpus.written(found.prepared.test_texts[row])
    assert of_mail(at) == []


@pytest.mark.parametrize("learner", ["decision_tree", "nearest_neighbours"])
def test_a_learner_without_a_price_shows_what_a_vote_proves_and_leads_to_the_one_that_has_one(learner: str) -> None:
    at = visit("price.py", loans(filter=learner, safe="2"))
    assert re.match(r"A vote of 25 parts proves .+ safe from 2 applications of any values", at.title[0].value)
    assert f"{table_learners()[learner].title} has no price for its applications: choose Naive Bayes." in texts(at)
    assert of_mail(at) == []
    at = press(at, "Price the applications of Naive Bayes")
    assert "safe from 2 forged applications" in at.title[0].value
    assert (at.query_params["safe"], at.query_params["filter"]) == ("2", "naive_bayes")


def test_an_own_table_has_prices_and_its_words_are_text() -> None:
    at = bring(visit("people.py"), CASES.replace("atown", "<b>x</b>[y](http://z.test)").encode())
    at = turn_to(at, "price.py")
    assert "of the cases with the negative outcome" in at.title[0].value
    assert "safe from 10 forged cases" in at.title[0].value
    assert not [line.value for line in at.markdown if "<b>x" in line.value or "http://z" in line.value]
    assert of_mail(at) == []


def test_whoever_goes_there_from_applications_and_back_finds_all_as_it_was() -> None:
    at = visit(address=loans(defence="partition_aggregation", seed="3"))
    before = dict(at.query_params)
    at = turn_to(at, "price.py")
    assert "forged applications" in at.title[0].value
    assert not texts(at)
    at = turn_to(at, "lab.py")
    assert dict(at.query_params) == before


def test_whoever_turns_to_mail_there_and_back_finds_both_as_they_were() -> None:
    at = visit("price.py", {"filter": "bernoulli_nb", "attack": "label_flip", "safe": "4"})
    mail = at.title[0].value
    for corpus, poison in (("loan", "forged applications"), ("sample", "poison messages")):
        at = calm(named(at.selectbox, "choose.corpus").set_value(corpus).run())
        assert f"safe from 4 {poison}" in at.title[0].value
    assert at.title[0].value == mail
    assert at.query_params["attack"] == "label_flip"
