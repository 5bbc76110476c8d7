"""The sentence is how the game stands, and says nothing that the player was not told."""

import re
from dataclasses import replace

import pytest

from core.games.evasion_game import OWN, Game, Try, messages_to_play, score_in_words
from core.games.rules import GUARDS, Goal
from core.mail.corpus import Corpus
from core.oracle import Feedback
from core.probing.ground import Ground
from core.telling.game import headline
from tests.core.games.test_evasion_game import game_on, ground_of

HAM, UNSURE, SPAM = 0, 1, 2


@pytest.fixture(scope="module")
def ground(small: Corpus) -> Ground:
    return ground_of(small)


def given(ground: Ground, goal: Goal) -> Game:
    return game_on(ground, next(iter(messages_to_play(ground, goal).values())), goal)


@pytest.mark.parametrize(
    ("goal", "tries", "said"),
    [
        (Goal.DELIVERED, [], "This spam message is blocked: edit it until it gets through"),
        (Goal.BLOCKED, [], "This good message is in the inbox: edit it until it is blocked"),
        (Goal.DELIVERED, [(1, 0, SPAM)], "Blocked: 1 question, 1 word added, 0 removed"),
        (Goal.DELIVERED, [(0, 0, SPAM), (12, 1, UNSURE)], "Unsure: 2 questions, 12 words added, 1 removed"),
        (Goal.DELIVERED, [(2, 0, SPAM), (9, 0, HAM)], "It gets through after 2 questions with 9 words added"),
        (Goal.DELIVERED, [(9, 1, HAM)], "It gets through after 1 question with 9 words added and 1 word removed"),
        (Goal.DELIVERED, [(0, 0, HAM)], "It gets through after 1 question with no word changed"),
        (Goal.DELIVERED, [(9, 1, HAM), (8, 1, SPAM)], "Blocked: 2 questions, 8 words added, 1 removed"),
        (Goal.BLOCKED, [(3, 0, HAM)], "In the inbox: 1 question, 3 words added, 0 removed"),
        (Goal.BLOCKED, [(0, 2, SPAM)], "It is blocked after 1 question with 2 words removed"),
    ],
)
def test_the_sentence_is_the_state_of_the_game(goal: Goal, tries: list, said: str, ground: Ground) -> None:
    game = given(ground, goal)
    game.tries = [Try(added, removed, verdict, None) for added, removed, verdict in tries]
    assert headline(game).text == said
    game.oracle.reluctance = GUARDS["lies"][1]
    assert headline(game).text == said + ", if the filter does not lie" * bool(tries)
    game.oracle.reluctance = GUARDS["blur"][1]
    assert headline(game).text == said + ", as it answered this time" * bool(tries)


def test_a_spent_budget_is_named(ground: Ground) -> None:
    game = game_on(ground, None, Goal.BLOCKED, budget=1)
    game.ask("unheardof")
    assert headline(game).text == "Unsure: 1 question, none left, 0 words added, 0 removed"


def test_a_message_that_the_filter_does_not_know_yet_is_not_said_to_be_blocked(ground: Ground) -> None:
    game = given(ground, Goal.DELIVERED)
    game.ask(f"{game.text} gubace")
    edited = game.against("another filter", game.oracle)
    assert headline(edited).text == "Not asked yet: edit this spam message until it gets through"
    good = given(ground, Goal.BLOCKED).text
    other = replace(edited, text=good, original=good)
    assert headline(other).text == "This spam message is in the inbox: ask, or edit it first"


def test_nothing_is_told_of_a_message_of_the_player_s_own_before_it_is_asked_about(ground: Ground) -> None:
    game = game_on(ground, None, Goal.BLOCKED)
    assert headline(game).text == "Write a good message that is blocked"
    assert headline(replace(game, goal=Goal.DELIVERED)).text == "Write a spam message that gets through"
    game.ask("gubace")
    assert game.again().about == OWN
    assert headline(game.again()).text == "Not asked yet: edit this good message until it is blocked"
    assert headline(game.again()).claim.verdict is None


@pytest.mark.parametrize(
    ("feedback", "said"),
    [(Feedback.VERDICT, ""), (Feedback.ROUNDED, r"spam score \d\.\d"), (Feedback.SCORE, r"spam score \d\.\d{3}")],
)
def test_a_score_has_no_more_digits_than_were_told(feedback: Feedback, said: str, ground: Ground) -> None:
    game = game_on(ground, "gubace", feedback=feedback)
    game.ask("gubace kace")
    assert game.last is not None
    assert re.fullmatch(said, score_in_words(game, game.last.score))
