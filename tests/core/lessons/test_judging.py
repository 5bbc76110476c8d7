"""An attempt is judged by asking its question again: what a browser says it measured is nobody's business."""

import pytest

from core import Experiment, sweep
from core.errors import InputError
from core.lessons import Attempt, is_own, judge, lesson_of, picks, right_guess, right_sight
from core.lessons.attempt import MOST_WORDS
from core.lessons.goals import goals
from core.lessons.goals.base import Judged
from core.lessons.judging import guessed_value
from core.lessons.lesson import Asked, Lesson, Option
from core.mail.corpus import Corpus
from tests.core.lessons.small_lesson import LESSON, changed


@pytest.fixture(scope="module")
def lesson() -> Lesson:
    return lesson_of(LESSON.encode(), "mine.toml")


def attempt(lesson: Lesson, seed: int, **words: str) -> Attempt:
    return Attempt(lesson.words(seed) | words)


def test_a_verdict_is_what_a_sweep_by_the_learners_seed_measures(lesson: Lesson, sample: Corpus) -> None:
    for seed in (3, 4):
        verdict = judge(lesson, attempt(lesson, seed, poison="40"), seed)
        clean, now = sweep(Experiment(attack="dictionary", seed=seed), sample, [0, 40]).frame.itertuples()
        assert verdict.goals[0] == Judged("damage", "fp", now.fp, 0.5, at_least=True, before=clean.fp)
        assert verdict.passed
        assert (verdict.score, verdict.spends) == (40, "poison")


def test_the_same_attempt_of_another_learner_comes_to_something_else(lesson: Lesson) -> None:
    """Another seed in the address is not believed either."""
    copied = attempt(lesson, 3, poison="40")
    one, other = (judge(lesson, copied, seed).goals[0].reached for seed in (3, 4))
    assert one != other
    assert judge(lesson, attempt(lesson, 9, poison="40"), 3).goals[0].reached == one


def test_what_does_not_do_has_no_score(lesson: Lesson) -> None:
    verdict = judge(lesson, attempt(lesson, 3, poison="5"), 3)
    assert not verdict.passed
    assert verdict.score is None
    assert [one.passed for one in verdict.goals] == [False, True, True]


@pytest.mark.parametrize(
    "words",
    [
        {"filter": "multinomial_nb"},
        {"attack": "focused"},
        {"attack.share": "0.5"},
        {"defence": "roni"},
        {"corpus": "loan"},
        {"outside": "mine"},
    ],
)
def test_what_the_lesson_hides_stays_as_it_is_at_first(lesson: Lesson, words: dict[str, str]) -> None:
    with pytest.raises(
        InputError, match=r"keeps .* as it is at first: go on from the lesson's own link|mail that is not there"
    ):
        judge(lesson, attempt(lesson, 3, poison="40", **words), 3)


def test_what_it_shows_may_be_changed(lesson: Lesson) -> None:
    verdict = judge(lesson, attempt(lesson, 3, poison="40", **{"attack.words": "own list"}), 3)
    assert not verdict.passed


def test_another_attack_may_be_chosen_but_none_of_its_parameters_where_these_are_hidden() -> None:
    open_lesson = lesson_of(changed('"attack.words"]', '"attack"]'), "mine.toml")
    assert not judge(open_lesson, Attempt({"attack": "benign_words", "poison": "10"}), 3).passed
    with pytest.raises(InputError, match="keeps “Attack”"):
        judge(open_lesson, Attempt({"attack": "benign_words", "attack.words": "10", "poison": "10"}), 3)


@pytest.mark.parametrize("poison", ["3001", "1000000"])
def test_nobody_can_ask_for_more_than_takes_seconds(lesson: Lesson, poison: str) -> None:
    with pytest.raises(InputError, match=r"judges at most 3,000 poison messages; these are [\d,]+: ask for less\.$"):
        judge(lesson, attempt(lesson, 3, poison=poison), 3)


def test_equal_attempts_are_one_key() -> None:
    one = Attempt({"a": "1", "b": "2"}, "text", {"0123456789ab": "fine"})
    assert one == Attempt({"b": "2", "a": "1"}, "text", {"0123456789ab": "fine"})
    assert len({one, Attempt({"b": "2", "a": "1"}, "text", {"0123456789ab": "fine"}), Attempt()}) == 2
    assert one.words == {"a": "1", "b": "2"}


@pytest.mark.parametrize(
    ("words", "text", "marks"),
    [
        ({str(at): "" for at in range(MOST_WORDS + 1)}, "", {}),
        ({"a": "x" * 5_000}, "", {}),
        ({}, "x" * 20_001, {}),
        ({}, "", {"0123456789ab": "burn"}),
        ({}, "", {str(at): "fine" for at in range(1_001)}),
    ],
)
def test_an_attempt_is_bounded(words: dict[str, str], text: str, marks: dict[str, str]) -> None:
    with pytest.raises(InputError):
        Attempt(words, text, marks)


def test_the_right_guess_is_computed_by_the_seed_of_the_class(lesson: Lesson, sample: Corpus) -> None:
    fp = sweep(Experiment(attack="dictionary", seed=5), sample, [50]).frame["fp"].iloc[0]
    assert guessed_value(lesson, 5) == fp
    assert fp > 0.1
    assert right_guess(lesson, 5) == 1


def test_what_was_seen_is_computed_from_the_attempt(lesson: Lesson) -> None:
    assert right_sight(lesson, attempt(lesson, 3, poison="40"), 3) == 1


def test_an_option_is_right_from_the_end_of_the_one_before_to_its_own() -> None:
    asked = Asked("How much?", "fp", (Option("a", 0.1), Option("b", 0.5), Option("c")))
    assert [asked.right(value) for value in (0.0, 0.1, 0.49, 0.5, 7)] == [0, 1, 1, 2, 2]
    assert asked.span(1) == (0.1, 0.5)
    assert asked.span(0)[0] == -asked.span(2)[1] == float("-inf")


def test_a_condition_at_its_very_bound_holds() -> None:
    assert Judged("any", "fp", 0.5, 0.5, at_least=True).passed
    assert Judged("any", "fp", 0.5, 0.5, at_least=False).passed
    assert not Judged("any", "fp", 0.49, 0.5, at_least=True).passed


def test_mail_of_the_teachers_own_is_asked_where_it_is_given(small: Corpus) -> None:
    own = lesson_of(changed('attack = "dictionary"', f'corpus = "{small.id}"'), "mine.toml", own=[small.id])
    found = judge(own, Attempt(own.words(3) | {"poison": "4"}), 3, small)
    frame = sweep(Experiment(attack="dictionary", seed=3), small, [0, 4]).frame
    assert found.goals[0].reached == frame["fp"].iloc[-1]
    with pytest.raises(InputError, match="mail that is not there"):
        judge(own, Attempt(own.words(3)), 3)


def test_a_lesson_without_picks_has_none(lesson: Lesson) -> None:
    assert picks(lesson) == {}


@pytest.mark.parametrize("name", list(goals()))
def test_a_goal_measures_what_it_asks_and_spends(name: str) -> None:
    kind = goals()[name]
    asked = {one.figure for word in ("attacker", "defender") for one in kind().conditions(Attempt({"side": word}))}
    assert asked <= set(kind.figures)
    assert not kind.spends or kind.spends in kind.figures
    assert kind.pages


def test_what_is_written_or_marked_by_hand_is_the_learners_own(lesson: Lesson) -> None:
    words = lesson.words(3)
    assert not is_own(lesson, Attempt(words))
    by_hand = {"text": {"text": "hello"}, "marks": {"marks": {"0" * 12: "fine"}}, "asked": {"asked": ("hello",)}}
    assert all(is_own(lesson, Attempt(words, **made)) for made in by_hand.values())
    assert is_own(lesson, Attempt(words | {"corpus": "mine"}))
