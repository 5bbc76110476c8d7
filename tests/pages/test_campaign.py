"""The campaign's page: presets, the week, the bars, the drawers, and the address that says all of it."""

import json
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from core.mail.corpus import Corpus
from core.questions.presets import PRESETS
from tests.pages.visits import calm, named, texts, visit

SMALL = {"weeks": "5", "seed": "1"}


@pytest.fixture(autouse=True)
def _small(small_bundled: Corpus) -> None:
    assert small_bundled


def component(at: AppTest, name: str) -> Any:
    (found,) = [one.proto for one in at.get("bidi_component") if one.proto.component_name == name]
    return found


def film(at: AppTest) -> dict[str, Any]:
    return dict(json.loads(component(at, "weeks").bytes))


def open_week(at: AppTest) -> int:
    return int(json.loads(component(at, "teller").json)["week"])


def tell(at: AppTest, **what: object) -> AppTest:
    """What the browser tells of a week, or of bars, that were let go."""
    states = at._tree.get_widget_states()
    states.widgets.add(id=component(at, "teller").id, json_value=json.dumps(what))
    return calm(at._run(states))


def says(at: AppTest, name: str) -> list[str]:
    found = at.query_params.get(name, [])
    return [found] if isinstance(found, str) else found


def test_a_week_is_typed_or_let_go_and_the_address_says_it() -> None:
    at = visit("campaign.py", SMALL)
    assert [one["week"] for one in film(at)["frames"]] == [1, 2, 3, 4, 5]
    assert (open_week(at), says(at, "week")) == (5, [])
    calm(named(at.number_input, "week").set_value(2).run())
    assert (open_week(at), says(at, "week")) == (2, ["2"])
    tell(at, released={"week": 3, "move": 1})
    assert (named(at.number_input, "week").value, says(at, "week")) == (3, ["3"])
    tell(at, released={"week": "<b>", "move": 2})
    assert open_week(at) == 3


def test_bars_that_are_let_go_are_the_strategy() -> None:
    at = visit("campaign.py", SMALL)
    assert film(at)["volume"] == [30, 30, 30]
    tell(at, bars={"volume": [0, 10, 999]})
    assert film(at)["volume"] == [0, 10, 300]
    assert says(at, "volume") == ["0-10-300"]
    assert film(at)["counts"]["poison"][0] == 0
    tell(at, bars={"volume": [1, "x", 3]})
    assert says(at, "volume") == ["0-10-300"]


def test_a_link_reopens_the_campaign_and_what_it_misspells_is_noted() -> None:
    at = visit("campaign.py", SMALL | {"sends": "boiling_frog", "feedback": "perfect", "volume": "5-10", "week": "4"})
    assert (named(at.selectbox, "choose.sends").value, named(at.selectbox, "choose.feedback").value) == (
        "boiling_frog",
        "perfect",
    )
    assert (open_week(at), film(at)["volume"]) == (4, [5, 10, 10])
    odd = visit("campaign.py", SMALL | {"week": "99", "volume": "<b>"})
    assert open_week(odd) == 5
    assert len([note for note in texts(odd) if "99" in note or "Poison per week" in note]) == 2


def test_every_preset_opens_by_its_button() -> None:
    at = visit("campaign.py", SMALL)
    for preset in PRESETS:
        calm(named(at.button_group, "preset").set_value(preset.title).run())
        assert any(preset.sentence in one.value for one in at.markdown), preset.title
        assert all(frame["headline"] for frame in film(at)["frames"])


def test_a_week_opens_its_mail_its_pool_and_what_changed() -> None:
    at = visit("campaign.py", SMALL | {"week": "5"})
    came = at.dataframe[0].value
    assert len(came) == sum(film(at)["counts"][kind][4] for kind in ("good", "spam", "poison", "strike"))
    calm(named(at.button_group, "drawer").set_value("Training pool").run())
    assert says(at, "view") == ["Training pool"]
    assert "poison" in set(at.dataframe[0].value["Source"])
    calm(named(at.button_group, "drawer").set_value("Changed verdicts").run())
    assert says(at, "view") == ["Changed verdicts"]
