"""Testing the filter: budget and named lines stand in the address, what was found is shown, and can be taken home."""

import pytest

from tests.pages.visits import calm, named, texts, visit

pytestmark = pytest.mark.usefixtures("small_bundled")


def test_a_budget_is_spent_and_stands_in_the_address() -> None:
    at = visit("testing.py", {"filter": "multinomial_nb", "attack": "dictionary", "poison": "8"})
    first = at.title[0].value
    assert " tests find " in first
    at = calm(named(at.selectbox, "testing.tests").select("500").run())
    assert at.query_params["tests"] == "500"
    assert sum(at.dataframe[0].value["Tests"]) <= 500
    at = calm(named(at.selectbox, "testing.favour").select("named_lines").run())
    assert at.query_params["favour"] == "named_lines"
    assert {button.label for button in at.get("download_button")} == {"Report (.html)", "Faults (.csv)"}


def test_named_lines_are_tried_and_hostile_ones_are_text() -> None:
    at = visit("testing.py", {"filter": "multinomial_nb", "poison": "8", "named": "<b>meeting</b>; [x](http://x.test)"})
    made = at.dataframe[0].value.set_index("Kind of test")["Tests"]
    assert made["Named lines"] > 0
    assert not [line.value for line in at.markdown if "<b>meeting" in line.value or "http://x.test" in line.value]
    assert named(at.text_area, "testing.named").value == "<b>meeting</b>; [x](http://x.test)"


def test_topics_that_are_named_stand_in_the_address_and_are_looked_at() -> None:
    at = visit("testing.py", {"filter": "multinomial_nb", "poison": "8"})
    assert [line for line in at.markdown if "word by word" in line.value]
    at = calm(named(at.text_area, "testing.about").set_value("meeting; quokka").run())
    assert at.query_params["about"] == "meeting; quokka"
    assert [line for line in at.markdown if " of 2, those with" in line.value]


def test_a_budget_that_there_is_not_is_noted() -> None:
    assert "cannot be" in " ".join(texts(visit("testing.py", {"tests": "999999"})))
