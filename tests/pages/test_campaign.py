"""The campaign's page: presets, the week, the bars, the drawers, and the address that says all of it."""

import json
from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from core import Campaign, play
from core.campaign.outcome import outcome
from core.mail.corpus import Corpus
from core.questions.presets import PRESETS
from core.take_home.campaign import campaign_snippet
from core.telling.campaign import headline
from pages.ui import working
from tests.pages.visits import calm, name_of, named, open_settings, press, texts, turn_to, upload, visit
from tests.small_mail import word

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


def held_against(at: AppTest) -> str:
    return str(json.loads(component(at, "teller").json)["beside"])


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


def test_what_the_weeks_are_held_against_stands_in_the_address_where_it_is_there() -> None:
    at = visit("campaign.py", SMALL | {"decision": "subtract", "subtract.week": "2", "beside": "decision"})
    assert list(film(at)["beside"]) == ["attack", "decision"]
    assert held_against(at) == "decision"
    tell(at, against={"name": "attack", "move": 1})
    assert (held_against(at), says(at, "beside")) == ("attack", [])
    tell(at, against={"name": "<b>", "move": 2})
    assert held_against(at) == "attack"
    quiet = visit("campaign.py", SMALL | {"sends": "none", "beside": "attack"})
    assert (held_against(quiet), film(quiet)["beside"]) == ("nothing", {})


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


def test_settings_reach_all_that_can_be_asked_and_show_what_a_preset_sets() -> None:
    at = open_settings(visit("campaign.py", SMALL))
    calm(named(at.number_input, "choose.begins").set_value(2).run())
    assert says(at, "volume") == ["0-30"]
    calm(named(at.number_input, "choose.most").set_value(10).run())
    assert says(at, "volume") == ["0-10"]
    calm(named(at.selectbox, "choose.also").set_value("dictionary").run())
    assert says(at, "also") == ["dictionary"]
    calm(named(at.selectbox, "choose.arrival").set_value("dealt").run())
    calm(named(at.selectbox, "choose.scout").set_value("Good words, first-N").run())
    calm(named(at.number_input, "choose.queries").set_value(50).run())
    assert (says(at, "arrival"), says(at, "scout"), says(at, "queries")) == (["dealt"], ["Good words, first-N"], ["50"])
    assert film(at)["counts"]["poison"][0] == 0
    calm(named(at.button_group, "preset").set_value("Sleeper reporters").run())
    shown = {name_of(one): one.value for one in [*at.slider, *at.number_input, *at.selectbox]}
    assert (shown["feedback.reporters.sleepers"], shown["feedback.reporters.wake"]) == (5, 4)
    assert (shown["sends.pseudospam.pool"], shown["sends.pseudospam.dose"], shown["choose.begins"]) == (3_000, "all", 4)
    assert (shown["choose.also"], shown["choose.arrival"], shown["choose.scout"]) == ("none", "as it came", "None")


def test_odd_words_of_an_address_are_brought_into_range_with_a_note_each() -> None:
    at = visit("campaign.py", SMALL | {"topic": "<b>none</b>", "arrival": "late", "also": "x", "sends.accounts": "0"})
    said = [note for note in texts(at) if any(word in note for word in ("<b>none</b>", "late", "“x”", "Accounts"))]
    assert len(said) == 4
    assert [says(at, word) for word in ("topic", "arrival", "also")] == [[], [], []]


def test_a_campaign_is_taken_home_and_laid_beside_another(small_bundled: Corpus) -> None:
    at = visit("campaign.py", SMALL | {"week": "2", "shelf": "files"})
    assert [file.proto.label for file in at.get("download_button")] == [
        "All weeks (.csv)",
        "Inbox of week 2 (.csv)",
        "Training pool of week 2 (.csv)",
        "Notebook (.ipynb)",
    ]
    asked = Campaign(weeks=5, seed=1)
    calm(named(at.button_group, "campaign.shelf").set_value("code").run())
    assert at.code[-1].value == campaign_snippet(asked)
    calm(named(at.button_group, "campaign.shelf").set_value("pins").run())
    at = press(at, "Pin this campaign")
    calm(named(at.selectbox, "choose.sends").set_value("boiling_frog").run())
    (row,) = at.dataframe[-1].value.to_dict("records")
    played, without = (play(one, small_bundled) for one in (asked, asked.without_attack))
    assert (row["Attack"], row["Poison"]) == ("Spam foretold", "30%")
    assert row["Finding"] == headline(outcome(played, without)).text
    at = press(at, "Open 1")
    assert named(at.selectbox, "choose.sends").value == "pseudospam"
    assert film(at)["volume"] == [30, 30, 30]


def test_a_week_opens_its_mail_its_pool_and_what_changed() -> None:
    at = visit("campaign.py", SMALL | {"week": "5"})
    came = at.dataframe[0].value
    assert len(came) == sum(film(at)["counts"][kind][4] for kind in ("good", "spam", "poison", "strike"))
    calm(named(at.button_group, "drawer").set_value("Training pool").run())
    assert says(at, "view") == ["Training pool"]
    assert "poison" in set(at.dataframe[0].value["Source"])
    calm(named(at.button_group, "drawer").set_value("Changed verdicts").run())
    assert says(at, "view") == ["Changed verdicts"]


def test_the_visitor_reads_and_marks_what_the_filter_would_learn() -> None:
    at = visit("campaign.py", SMALL | {"week": "2", "view": "Your review"})
    at = press(at, "Review from week 2 on")
    assert says(at, "decision") == ["own_review"]
    assert any("You have marked no message yet" in line.value for line in at.markdown)
    assert list(at.dataframe[0].value) == ["Message", "Learned as", "Week", "Yours"]
    at = visit("campaign.py", SMALL | {"week": "1", "view": "Your review", "decision": "own_review"})
    assert any("is read by nobody: your first review is at the end of week 8" in line.value for line in at.markdown)


def own(spam: Sequence[bool], topic: str = "") -> bytes:
    """A table of odd mail, all of it on one day. topic: of all spam."""
    table = pd.DataFrame({"text": [f"{word(at)} some words {word(at % 7)}" for at in range(len(spam))]})
    table = table.assign(label=np.where(spam, "spam", "ham"), topic=np.where(spam, topic, ""), date="2024-01-01 10:00")
    return table.to_csv(index=False).encode()


def test_small_and_odd_mail_of_ones_own_is_played_with_notes_or_refused_in_a_sentence() -> None:
    at = upload(visit("mail.py"), "small.csv", own([at % 3 == 0 for at in range(60)]))
    at = turn_to(at, "campaign.py")
    assert len(film(at)["frames"]) == 8
    assert [note for note in texts(at) if "only, not for 16" in note or "dealt by the seed" in note] == [
        "There is mail for 8 weeks only, not for 16.",
        "All of this mail came within two days, so it is dealt by the seed.",
    ]
    at = turn_to(
        upload(turn_to(at, "mail.py"), "one.csv", own([at % 2 == 0 for at in range(90)], "loans")), "campaign.py"
    )
    assert [said for said in texts(at) if said.startswith("This mail has too few messages for a campaign of 3 weeks")]
    assert named(at.selectbox, "choose.sends").value == "pseudospam"
    assert not [one for one in at.get("bidi_component") if one.proto.component_name != "browser"]


def test_while_other_weeks_are_played_the_film_of_the_last_ones_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    at = visit("campaign.py", SMALL)
    before = film(at)
    monkeypatch.setattr(working.BENCH, "look", lambda _: 1)  # the next in line, for as long as it takes
    at = named(at.selectbox, "choose.filter").set_value("logistic_regression").run()
    assert film(at) == before
    assert any("next in line" in one.proto.text for one in at.get("progress"))
    assert at.title == []
