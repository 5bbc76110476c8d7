"""A game of an experiment is played again on the server: what it comes to is nobody's word."""

from dataclasses import replace
from functools import partial

import numpy as np
import pytest

from core.errors import InputError
from core.filters.base import HAM_VERDICT
from core.games.noise_and_words.attempts import attempt as sent
from core.games.noise_and_words.conditions import BY_NAME, CONDITIONS, LONGEST, SHORTEST, Condition, Trial, assigned
from core.games.noise_and_words.editor import Editor, Seen
from core.lessons import Attempt, Lesson, judge, lessons
from core.lessons.goals.played_out import trial
from core.lessons.rerun import Rerun
from core.mail.corpus import outside_corpus

SEED = 4


@pytest.fixture(scope="module")
def lesson() -> Lesson:
    return lessons()["noise_or_few_words"]


def game_of(lesson: Lesson, condition: Condition, seed: int = SEED) -> Trial:
    return trial(Rerun(Attempt(lesson.words(seed) | {"condition": condition.name}), seed))


def handed_in(lesson: Lesson, played: Trial, **words: str) -> Attempt:
    return Attempt(lesson.words(SEED) | {"condition": played.condition.name} | words, asked=played.asked)


@pytest.mark.parametrize("condition", CONDITIONS, ids=lambda which: which.name)
def test_a_game_played_again_comes_to_what_it_came_to(lesson: Lesson, condition: Condition) -> None:
    played = game_of(lesson, condition)
    Editor(reads_score=True).play(played, Seen.of(outside_corpus()), np.random.default_rng(1))
    verdict = judge(lesson, handed_in(lesson, played), SEED)
    assert verdict.passed
    assert (verdict.score, verdict.spends) == (None, "")
    found = sent(played, condition, 0)
    assert found.questions == len(played.asked) > 1
    assert dict(verdict.outcome) == {
        "evaded": found.evaded,
        "edits": found.edits,
        "questions": found.questions,
        "noisy": condition.noisy,
        "few": condition.few,
    }


def test_noise_answers_the_same_questions_the_same_way_again(lesson: Lesson) -> None:
    texts = [f"hello {at}" for at in range(15)]
    games = [game_of(lesson, BY_NAME["noise"]) for _ in range(2)]
    for played in games:
        for text in texts:
            played.ask(text)
    assert games[0].tries == games[1].tries


def test_a_game_is_over_when_it_got_through_or_after_so_many_different_edits_or_without_questions(
    lesson: Lesson,
) -> None:
    begun = partial(game_of, lesson, BY_NAME["few_words"])
    edits = [f"{begun().text} zebra{at}" for at in range(20)]

    def passes(*texts: str) -> bool:
        return judge(lesson, replaced(lesson, begun(), texts), SEED).passed

    assert not passes()
    assert not passes(*[begun().text] * 20)
    blocked = next(text for text in edits if not won(begun(), text))
    assert not passes(*[blocked] * 19)
    assert passes(*[blocked] * 20)
    assert passes(*edits[:10])
    assert not passes(*edits[:9]) or won(begun(), edits[8])
    good = f"{begun().text} " + " ".join(Seen.of(outside_corpus()).everyday * 3)
    assert won(begun(), good)
    assert passes(good)


def won(played: Trial, text: str) -> bool:
    played.ask(text)
    return played.last is not None and played.last.verdict == HAM_VERDICT


def replaced(lesson: Lesson, played: Trial, texts: tuple[str, ...]) -> Attempt:
    return handed_in(lesson, replace(played, asked=list(texts)))


def test_alone_the_condition_is_the_seeds_and_a_browser_chooses_no_message_and_no_more_questions(
    lesson: Lesson,
) -> None:
    for seed in (1, 2, 3):
        assert trial(Rerun(lesson.begun(seed), seed)).condition == assigned(0, seed)
    played = game_of(lesson, CONDITIONS[0])
    with pytest.raises(InputError, match="not the one to play here"):
        judge(lesson, handed_in(lesson, played, message="00000000"), SEED)
    many = tuple(f"zebra{at}" for at in range(21))
    with pytest.raises(InputError, match="All 20 questions"):
        judge(lesson, replaced(lesson, played, many), SEED)
    with pytest.raises(InputError, match="keeps “Filter”"):
        judge(lesson, handed_in(lesson, played, filter="multinomial_nb"), SEED)


def test_the_message_that_is_dealt_is_the_same_under_each_condition_and_short_enough_to_read(lesson: Lesson) -> None:
    dealt = {(one.about, one.whole) for one in (game_of(lesson, which) for which in CONDITIONS)}
    ((_, text),) = dealt
    assert SHORTEST <= len(text) <= LONGEST + 1


def test_the_message_as_it_was_gives_no_question_back_and_a_new_game_does(lesson: Lesson) -> None:
    played = game_of(lesson, BY_NAME["noise"])
    first = played.text
    played.ask(f"{first} zebra")
    back = played.as_it_was()
    assert (back.text, back.asked, back.oracle.left) == (first, [f"{first} zebra"], 19)
    assert back.is_edited
    anew = back.again()
    assert (anew.text, anew.asked, anew.tries, anew.oracle.left) == (first, [], [], 20)
    assert back.asked
