"""The levels of the game by hand: each by its link, won for the visit, and what won is measured as poison."""

import pytest

from core import Experiment, sweep
from core.attacks.causative.dictionary import DictionaryAttack
from core.games.levels import levels
from core.mail.corpus import Corpus
from core.telling.lab import headline
from tests.pages.test_evade import ask, counts, good_words, open_game, pick
from tests.pages.visits import calm, named, press, texts, turn_to, visit

pytestmark = pytest.mark.usefixtures("small_bundled")


def test_words_that_won_are_measured_as_poison_and_go_into_the_lab(small_bundled: Corpus) -> None:
    at = open_game("full_score")
    assert not [button for button in at.button if button.label == "Use these words"]
    words = good_words(small_bundled)
    edited = f"{at.text_area[0].value} {words} unheardof"
    ask(at, edited)
    said = [line.value for line in at.markdown if line.value.startswith(("**Backdoor**: ", "**Dictionary**: "))]
    assert len(said) == 2
    (_, use) = [button for button in at.button if button.label == "Use these words"]
    calm(use.click().run())
    assert {name: word for name, word in at.query_params.items() if name.startswith("attack")} == {
        "attack": DictionaryAttack.id,
        "attack.words": "own list",
        "attack.own": at.query_params["attack.own"],
    }
    assert sorted(at.query_params["attack.own"].split()) == sorted(words.split())
    asked, level = Experiment.clamped(dict(at.query_params))[0], int(at.query_params["poison"])
    result = sweep(asked, small_bundled, [0, level])
    assert said[1] == f"**Dictionary**: {headline(result, 1).text}"
    assert turn_to(at, "evade.py").text_area[0].value == edited, "the game goes on where it was left"
    assert counts(at)["Questions"] == "1 of 20"
    press(at, "Use them in a campaign")
    assert (at.session_state["visit"].page, at.query_params["sends"]) == ("campaign", "pseudospam")
    assert sorted(at.query_params["sends.known"].split()) == sorted(words.split())


@pytest.mark.parametrize("name", list(levels()))
def test_every_level_is_reached_by_its_link_and_says_its_goal_and_par(name: str) -> None:
    at, level = open_game(name), levels()[name]
    assert at.query_params["level"] == name
    shown = [line.value for line in at.markdown]
    assert f"**Level {level.number}: {level.title}.** {level.sentence}" in shown
    assert counts(at)["Questions"] == f"0 of {level.rules.budget}"
    assert any(line.startswith(":material/flag: ") for line in shown) == level.rules.has_par
    assert not texts(at)


def test_a_level_that_is_won_is_marked_as_long_as_the_visit_lasts(small_bundled: Corpus) -> None:
    at = open_game("full_score")
    ask(at, f"{at.text_area[0].value} {good_words(small_bundled)}")
    pick(at, "level", "verdict_only")
    assert named(at.button_group, "evade.level").options[:3] == ["1 ✓", "2", "3"]
    assert any(f"1 of {len(levels())} levels won." in line.value for line in at.markdown)
    assert counts(at)["Questions"] == "0 of 20"
    pick(at, "level", "full_score")
    assert counts(at)["Questions"] == "1 of 20"


def test_a_link_from_before_there_were_levels_keeps_its_rules() -> None:
    at = visit("evade.py", {"goal": "blocked", "budget": "50"})
    assert at.query_params["level"] == "own"
    assert counts(at)["Questions"] == "0 of 50"
