"""Watching the filter: the dial, the labels and the campaign stand in the address; what is disputed counts."""

import pytest

from core.campaign import watched
from core.monitors.prediction_review.base import Needs
from pages.ui import monitored
from tests.pages.visits import calm, named, texts, visit

pytestmark = pytest.mark.usefixtures("small_bundled", "few_detectors")


@pytest.fixture
def few_detectors(monkeypatch: pytest.MonkeyPatch) -> None:
    """Those of which a test has to see something, and one more seed."""
    every = watched.detectors()
    few = {name: kind for name, kind in every.items() if kind.needs is Needs.CANARIES or name == "cusum"}
    for module in (watched, monitored):
        monkeypatch.setattr(module, "detectors", lambda: few)
        monkeypatch.setattr(module, "OTHER_SEEDS", 1)


def test_the_dial_stands_in_the_address_and_the_finding_says_it() -> None:
    at = visit("watch.py")
    assert "1 false alarm a year" in at.title[0].value
    rows = at.dataframe[0].value
    assert set(rows["Detector"]) == {"Canaries", "Canaries that guess the campaign", "CUSUM told both rates"}
    assert "In time, of 2 seeds" in rows.columns
    at = calm(named(at.select_slider, "watch.dial").set_value("12").run())
    assert at.query_params["dial"] == "12"
    assert "12 false alarms a year" in at.title[0].value
    assert visit("watch.py", {"dial": "12"}).title[0].value == at.title[0].value
    assert "cannot be" in " ".join(texts(visit("watch.py", {"dial": "365"})))


def test_a_campaign_is_chosen_and_nobody_attacking_is_said() -> None:
    at = visit("watch.py", {"sends": "none"})
    assert at.title[0].value.startswith("Nobody attacks: ")
    assert named(at.selectbox, "watch.campaign").value == "No attack"
    at = calm(named(at.selectbox, "watch.campaign").select("On the radar").run())
    assert at.query_params["filter"] == "multinomial_nb"
    assert at.query_params["volume"] == "0-0-0-0-0-30"


def test_what_is_disputed_counts() -> None:
    at = visit("watch.py", {"week": "3"})
    (before,) = [one.value for one in at.markdown if one.value.startswith("Week 3: ")]
    asked = at.session_state["visit"].campaign.essential().to_query()
    every = dict.fromkeys(range(10_000), True)  # whatever came is spam, says the visitor
    at.session_state["visit"].disputes[asked] = every
    at = calm(at.run())
    (after,) = [one.value for one in at.markdown if one.value.startswith("Week 3: ")]
    assert f"of {len(at.dataframe[-1].value)} spam messages" in after
    assert after != before
    assert set(at.dataframe[-1].value["Yours"]) == {"spam"}
    at = visit("watch.py", {"week": "3", "judge": "back"})
    assert any("by the labels that came back" in one.value for one in at.markdown)
