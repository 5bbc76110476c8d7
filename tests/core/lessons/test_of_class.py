"""What a class's games come to: from verdicts that the server made, the first of each learner."""

from core.games.noise_and_words.attempts import Attempt as Game
from core.games.noise_and_words.conditions import CONDITIONS, assigned
from core.lessons.judging import Verdict
from core.lessons.of_class import games_of_class, is_own
from core.lessons.stored import stored
from core.rooms.records import Attempt

PLAIN, FEW, NOISY, BOTH = CONDITIONS


def verdict(game: Game) -> Verdict:
    figures = {"evaded": game.evaded, "edits": game.edits, "questions": game.questions}
    figures |= {"noisy": game.condition.noisy, "few": game.condition.few}
    return Verdict(True, None, "", (), tuple((name, float(value)) for name, value in figures.items()))


def kept(game: Game, lesson: str = "it") -> Attempt:
    return Attempt(game.who, lesson, "", stored(verdict(game)), 1, 0.0)


def test_the_first_game_of_each_learner_counts_and_of_this_lesson_alone() -> None:
    first, second, other = Game(NOISY, 1, True, 3, 9), Game(NOISY, 1, False, 1, 1), Game(FEW, 2, False, 0, 20)
    rows = [kept(first), kept(other), kept(second), kept(Game(BOTH, 3, True, 1, 1), "another")]
    rows += [kept(Game(BOTH, 4, True, 1, 1)), Attempt(2, "it", "", {"passed": True, "goals": []}, 2, 0.0)]
    assert games_of_class(rows, "it", {1, 2, 3}) == (first, other)


def test_only_the_condition_that_was_dealt_is_the_learners_own() -> None:
    for seed in (0, 7):
        for number in range(1, 9):
            own = [which for which in CONDITIONS if is_own(verdict(Game(which, 0, False, 0, 0)), number, seed)]
            assert own == [assigned(number - 1, seed)]
