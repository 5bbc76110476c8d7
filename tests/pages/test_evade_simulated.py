"""The simulated editor on the page of the game: only when asked for, and always said to be a simulation."""

import pytest

from pages.ui.fool import simulated
from tests.pages.visits import calm, chart, named, visit


@pytest.fixture(autouse=True)
def few_games(monkeypatch: pytest.MonkeyPatch, small_bundled: object) -> None:
    assert small_bundled
    play = simulated.simulating
    monkeypatch.setattr(simulated, "GAMES", 2)
    monkeypatch.setattr(simulated, "simulating", lambda *given: play(*given, games=2))


def test_simulated_editors_stand_below_the_game_when_they_are_asked_for() -> None:
    at = visit("evade.py", {"filter": "multinomial_nb", "level": "own"})
    before = len(at.get("plotly_chart"))
    at = calm(named(at.toggle, "evade.simulated").set_value(True).run())
    assert at.query_params["simulated"] in ("yes", ["yes"])
    assert len(at.get("plotly_chart")) == before + 1
    assert chart(at, -1)["data"][0]["name"] == "simulated editors"
    said = " ".join(line.value for line in at.markdown)
    assert "No person: a simulated editor" in said
    assert said.count("Of the simulated editors") == 3
    assert "Of the class" not in said
