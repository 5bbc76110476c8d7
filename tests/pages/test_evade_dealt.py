"""The game by hand under a condition: by a word of the address, by a control, and clamped with a note."""

import pytest

from core import Experiment
from core.games.noise_and_words.conditions import BY_NAME, FEW
from tests.pages.visits import calm, name_of, named, open_settings, press, texts, visit

pytestmark = pytest.mark.usefixtures("small_bundled")


def trial(at: object) -> object:
    return at.session_state["visit"].trial  # type: ignore[attr-defined]


def said(at: object) -> str:
    return "\n".join(line.value for line in at.markdown)  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", BY_NAME)
def test_an_address_opens_the_game_of_a_condition_and_says_so(name: str) -> None:
    at = visit("evade.py", {"condition": name, "filter": "logistic_regression"})
    found = trial(at)
    assert found.condition == BY_NAME[name]
    assert f"under the condition **{BY_NAME[name].title}**" in said(at)
    assert found.oracle.reluctance.varies == BY_NAME[name].noisy
    assert (len(found.oracle.learned.words) == FEW) == BY_NAME[name].few
    assert at.query_params["condition"] in (name, [name])
    at.text_area[0].set_value(f"{at.text_area[0].value} zebra")
    at = press(at, "**Ask the filter**")
    assert len(trial(at).tries) == 1
    at = press(at, "The message as it was")
    assert at.text_area[0].value == found.original
    assert trial(at).oracle.left == 19
    at = press(at, "Start over")
    assert trial(at).oracle.left == 20


def test_another_word_is_noted_and_the_game_is_an_ordinary_one() -> None:
    at = visit("evade.py", {"condition": "<b>loud", "filter": "multinomial_nb"})
    assert "“condition” cannot be “<b>loud” here; it is now “none”." in texts(at)
    assert trial(at) is None
    assert "condition" not in at.query_params


def test_it_is_chosen_and_left_among_the_settings_and_a_game_that_is_left_is_found_again() -> None:
    at = open_settings(visit("evade.py", {"filter": "multinomial_nb"}))
    at = calm(named(at.selectbox, "evade.condition").select("noise").run())
    at.text_area[0].set_value(f"{at.text_area[0].value} zebra")
    at = press(at, "**Ask the filter**")
    tries = list(trial(at).tries)
    at = calm(named(at.selectbox, "evade.condition").select("none").run())
    assert "evade.level" in {name_of(one) for one in at.button_group}
    assert "condition" not in at.query_params
    at = calm(named(at.selectbox, "evade.condition").select("noise").run())
    assert trial(at).tries == tries


def test_the_filter_and_its_seed_are_those_of_the_experiment() -> None:
    at = visit("evade.py", {"condition": "plain", "filter": "multinomial_nb", "seed": "3"})
    assert trial(at).oracle.learned.filter == Experiment("multinomial_nb").filter
    assert trial(at).oracle.seed == 3
