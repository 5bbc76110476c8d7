"""Prices: a number of messages moves the finding, and a chosen message shows what turns it."""

import pytest

from pages.ui.priced import NUMBERS
from tests.pages.visits import calm, named, press, texts, visit

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
