"""The experiment of a class through the pages: dealt out, played once, hidden until it is shown, and beside editors."""

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from core.games.noise_and_words.conditions import BY_NAME, assigned
from core.lessons import lessons
from core.rooms.register import Register
from pages.ui.fool import simulated
from pages.ui.rooms import counting, seat
from pages.ui.rooms.lessons import games_of, kept_as
from pages.ui.rooms.store import PULSES
from tests.pages.test_room import again, code_of, joined, key_of, opened, place_of, register, says
from tests.pages.visits import calm, chart, press, texts, turn_to, visit

__all__ = ["register"]
LESSON = lessons()["noise_or_few_words"]
KEPT = kept_as(LESSON.name)


@pytest.fixture(autouse=True)
def few_games(monkeypatch: pytest.MonkeyPatch) -> None:
    play = simulated.simulating
    monkeypatch.setattr(simulated, "GAMES", 3)
    monkeypatch.setattr(simulated, "simulating", lambda *given: play(*given, games=3))


@pytest.fixture
def board(register: Register) -> AppTest:
    at = opened()
    register.desk(code_of(at), key_of(at)).pace(LESSON.name, None)
    PULSES.forget(code_of(at))
    return calm(again(at))


def begins(at: AppTest) -> AppTest:
    """As the link on the room's page leads to the lesson, past its guess."""
    view = place_of(at).view
    words = LESSON.words(view.me.seed) | {"lesson": LESSON.name, "pupil": str(view.me.seed), "step": "2"}
    for name, word in words.items():
        at.query_params[name] = word
    return turn_to(at, "evade.py")


def plays(at: AppTest, *texts: str) -> AppTest:
    for text in texts:
        at.text_area[0].set_value(f"{at.text_area[0].value} {text}")
        at = press(at, "**Ask the filter**")
    return at


def edits(many: int) -> list[str]:
    return [f"zebra{at}" for at in range(many)]


def hands_in(at: AppTest) -> AppTest:
    return press(at, "Hand it in")


def in_the_room(at: AppTest) -> AppTest:
    at.query_params["code"] = place_of(at).code
    return turn_to(at, "room.py")


def games(at: AppTest, register: Register) -> list[Any]:
    return [one for one in register.desk(code_of(at), key_of(at)).attempts() if one.lesson == KEPT]


def figures(at: AppTest) -> list[str]:
    return [trace["name"] for which in range(len(at.get("plotly_chart"))) for trace in chart(at, which)["data"]]


def test_each_learner_plays_under_the_condition_of_their_number_and_is_not_told_which_before_it_counts(
    board: AppTest, register: Register
) -> None:
    seed = register.room(code_of(board)).seed
    played = []
    for number, name in enumerate(("Anna", "Ben", "Cleo", "Dan")):
        at = begins(joined(code_of(board), name))
        own = assigned(number, seed)
        assert at.session_state["visit"].trial.condition == own
        assert "told when your game is judged" in says(at)
        assert not any(which.title in says(at) for which in BY_NAME.values())
        assert not {"evade.sees", "evade.simulated"} & {str(one.key).partition("#")[0] for one in at.toggle}
        assert at.query_params["condition"] in ("assigned", ["assigned"])
        at = plays(at, *edits(10))
        assert "as it answered this time" not in says(at)  # the title of an open game says so of noise
        at = hands_in(at)
        (kept,) = [one for one in games(board, register) if one.learner == number + 1]
        outcome = kept.verdict["outcome"]
        assert (bool(outcome["noisy"]), bool(outcome["few"])) == (own.noisy, own.few)
        assert (outcome["edits"], outcome["questions"]) == (10, 10)
        assert f"You played under: {own.title}." in says(at)
        played.append(own)
    assert set(played) == set(BY_NAME.values())


def test_a_game_counts_when_it_is_played_out_and_the_first_one_alone(board: AppTest, register: Register) -> None:
    at = hands_in(plays(begins(joined(code_of(board), "Anna")), *edits(2)))
    if not at.session_state["visit"].trial.won:
        assert not games(board, register)
        assert "told when your game is judged" in says(at)
    at = hands_in(plays(at, *edits(9)))
    (first,) = games(board, register)
    at = hands_in(press(plays(at, "and one more"), "Back"))
    assert games(board, register) == [first]
    assert counting.FIRST_COUNTS in texts(at)
    assert not place_of(at).waiting


def test_the_board_shows_the_class_beside_simulated_editors_when_the_teacher_shows_it_and_no_learner_sees_it_before(
    board: AppTest, register: Register
) -> None:
    anna = hands_in(plays(begins(joined(code_of(board), "Anna")), *edits(10)))
    ben = joined(code_of(board), "Ben")
    board = calm(again(board))
    assert "Games handed in: 1, of 2 learners." in says(board)
    assert "the class" not in figures(board)
    assert "Of the class" not in says(board)
    assert "Nobody has handed in an attempt yet" not in says(board)
    ben = calm(again(ben))
    assert not figures(ben)
    assert not register.seat(code_of(board), place_of(ben).secret).revealed(games_of(LESSON.name))
    board = press(board, "Show the games")
    for at in (board, calm(again(ben)), in_the_room(anna)):
        assert figures(at) == ["simulated editors", "the class"]
        assert "No person: a simulated editor" in says(at)
        assert "too few to compare" in says(at)
    (kept,) = games(board, register)
    assert f"<b>{int(kept.verdict['outcome']['evaded'])} of 1</b>" in "".join(
        chart(board)["layout"]["xaxis"]["ticktext"]
    )
    late = hands_in(plays(begins(ben), *edits(10)))
    assert counting.TOO_LATE in texts(late)
    assert len(games(board, register)) == 1


def test_what_waited_in_a_browser_is_played_again_and_no_other_condition_counts(
    board: AppTest, register: Register
) -> None:
    at = begins(joined(code_of(board), "Anna"))
    place = place_of(at)
    own = assigned(place.view.me.number - 1, place.view.room.seed)
    trial = at.session_state["visit"].trial
    other = next(which for which in BY_NAME.values() if which != own)
    asked = [[0, 0, f"{trial.text} zebra"], *([len(trial.text) + 6 + at, 0, "a"] for at in range(9))]
    words = f"filter=logistic_regression&seed={place.view.me.seed}&condition="
    for name, asks, refusal in (
        (other.name, asked, counting.NOT_YOURS),
        (own.name, asked[:1], counting.NOT_OVER if not trial.won else ""),
        (own.name, [[5, 5, "x"]], "cannot be read any more"),
        (own.name, "x", "cannot be read any more"),
    ):
        what = {"lesson": LESSON.name, "words": words + name, "asked": asks, "evaded": 1}
        place.waiting["a"] = seat.Waiting("a", seat.ATTEMPT, what)
        at = again(again(at))  # what is refused is said from the next drawing on
        assert any(refusal in said for said in texts(at))
        at.session_state["visit"].room_class.said.clear()
        assert not games(board, register)
    place.waiting["b"] = seat.Waiting(
        "b", seat.ATTEMPT, {"lesson": LESSON.name, "words": words + own.name, "asked": asked}
    )
    again(at)
    (kept,) = games(board, register)
    assert kept.verdict["outcome"]["questions"] == 10


def test_alone_the_condition_is_that_of_the_own_seed_and_it_is_told_at_the_end() -> None:
    at = visit("evade.py", {"lesson": LESSON.name, "pupil": "5", "step": "2"})
    assert at.session_state["visit"].trial.condition == assigned(0, 5)
    assert "told when your game is judged" in says(at)
    at = hands_in(plays(at, *edits(10)))
    assert "You played under" in says(at)
