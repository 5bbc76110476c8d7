"""The cards of the attacks: what they say was measured, and what a press on one does."""

import json

import pytest
from streamlit.testing.v1 import AppTest

from core.attacks.causative import causative_attacks
from core.attacks.threat_map import by_purpose
from core.attacks.threat_model import Purpose
from core.filters import filters
from core.insight.tastes import Tasting, tastes
from core.mail.corpus import Corpus, outside_corpus
from core.telling.lab import headline
from tests.pages.visits import calm, named, numbers, visit

OUTSIDE = outside_corpus()


def cards(at: AppTest) -> list[str]:
    """Labels of the cards."""
    return [button.label for button in at.button if str(button.key).startswith("card.")]


def open_cards(at: AppTest, purpose: Purpose | None = None) -> AppTest:
    (step,) = [button for button in at.button if button.key == "step.Attacks"]
    at = calm(step.click().run())
    if purpose is not None:
        (control,) = [group for group in at.button_group if purpose.value in group.options]
        at = calm(control.set_value(purpose).run())
    return at


@pytest.mark.parametrize("purpose", [Purpose.BLOCK_EVERYTHING, Purpose.BLOCK_ONE_THING])
def test_each_purpose_has_its_attacks_with_what_was_measured(purpose: Purpose, small_bundled: Corpus) -> None:
    kinds, at = by_purpose()[purpose], open_cards(visit(), purpose)
    while len(at.get("plotly_chart")) < len(kinds):
        at = calm(at.run())
    assert cards(at) == [kind.full_title() for kind in kinds]
    said = " ".join(line.value for line in at.markdown)
    charts = [json.loads(chart.proto.spec)["data"] for chart in at.get("plotly_chart")]
    drawn = [sorted(numbers(line["y"]) for line in lines) for lines in charts]
    for found in tastes(Tasting.on(filters()["spambayes"](), purpose), small_bundled, OUTSIDE):
        assert headline(found, len(found.levels) - 1).text in said
        assert found.experiment.attack.sentence in said
        aim = [] if found.aimed is None else [list(found.aimed["hit"])]
        assert sorted([list(found.frame["fp"]), list(found.frame["fn"]), *aim]) in drawn


@pytest.mark.usefixtures("small_bundled")
def test_a_card_changes_the_attack_and_closes() -> None:
    at = open_cards(visit(address={"attack": "focused"}))
    chosen = [button for button in at.button if button.key == "card.focused"]
    assert [button.proto.type for button in chosen] == ["primary"], "what is chosen is seen"
    (card,) = [button for button in at.button if button.key == "card.topic_words"]
    at = calm(card.click().run())
    assert not cards(at)
    assert at.title[0].value.startswith("Topic words on SpamBayes: what will ")
    assert at.query_params["attack"] == "topic_words"
    assert named(at.selectbox, "choose.attack").value == "topic_words"


@pytest.mark.usefixtures("small_bundled")
def test_the_list_names_deed_and_attack_purpose_by_purpose() -> None:
    at = visit()
    offered = named(at.selectbox, "choose.attack").options
    assert offered == [kind.full_title() for kinds in by_purpose().values() for kind in kinds]
    assert len(offered) == len(causative_attacks())


def test_a_filter_that_refits_is_tasted_on_another() -> None:
    on = {name: Tasting.on(kind(), Purpose.BLOCK_ONE_THING).filter.id for name, kind in filters().items()}
    assert on == {name: "spambayes" if kind.refits else name for name, kind in filters().items()}
