"""The game by hand on mail: what is offered can be won, by the means that an attacker has."""

import numpy as np
import pytest

from core.filters import Filter
from core.filters.multinomial_nb import MultinomialNaiveBayes
from core.filters.spambayes import SpamBayes
from core.games.evasion_game import messages_to_play
from core.games.rules import Goal
from core.insight.explain import strongest_words
from core.mail.corpus import Corpus
from core.mail.encode import words_of
from core.mail.normalise import normalised
from core.probing.ground import Ground
from tests.core.games.test_evasion_game import BOTH, game_on, ground_of, of_every_filter
from tests.trained import train


@BOTH
@of_every_filter
def test_offered_messages_are_test_mail_that_a_plain_pipeline_judges_so_too(
    kind: type[Filter], goal: Goal, small: Corpus
) -> None:
    trained = train(kind(), small)
    offered = messages_to_play(Ground(trained.learned, trained.test_texts, trained.test_spam), goal)
    label_of = dict(zip(trained.test_texts, trained.test_spam, strict=True))
    assert all(label_of[text] == (goal is Goal.DELIVERED) for text in offered.values())
    scores = trained.pipeline_scores(list(offered.values()))
    verdicts = trained.learned.filter.verdicts(scores)
    sure = np.abs(scores[:, None] - np.array(trained.learned.filter.cutoffs)).min(axis=1) > 1e-3
    assert set(verdicts[sure]) == {2 - goal.wanted}


def test_a_message_has_the_same_name_before_every_filter_and_most_are_offered_again(sample: Corpus) -> None:
    first, second = (
        messages_to_play(ground_of(sample, kind()), Goal.DELIVERED) for kind in (SpamBayes, MultinomialNaiveBayes)
    )
    both = first.keys() & second.keys()
    assert len(both) > len(first) * 3 / 4
    assert all(first[name] == second[name] for name in both)


@pytest.mark.parametrize("seed", range(3))
def test_good_words_bring_spam_through_and_spam_words_get_good_mail_blocked(seed: int, sample: Corpus) -> None:
    ground = ground_of(sample, seed=seed)
    words = strongest_words(ground.learned, size=200)["word"].tolist()
    for goal, helpful in ((Goal.DELIVERED, words[200:]), (Goal.BLOCKED, words[:200])):
        offered = list(messages_to_play(ground, goal).values())
        won = 0
        for text in offered:
            game = game_on(ground, text, goal)
            game.ask(f"{text} {' '.join(helpful)}")
            won += game.won
        assert won >= len(offered) * 2 / 3, goal


def test_words_that_helped_are_those_whose_absence_costs(sample: Corpus) -> None:
    ground = ground_of(sample)
    words = strongest_words(ground.learned, size=6)["word"].tolist()
    spam_words, good_words = words[:6], words[6:]
    text = next(text for text in messages_to_play(ground, Goal.DELIVERED).values() if not {*words} & {*words_of(text)})
    for goal, helpful in ((Goal.DELIVERED, good_words), (Goal.BLOCKED, spam_words)):
        game = game_on(ground, text, goal)
        assert game.words_that_helped() == []
        game.ask(f"{text} {' '.join(words)}")
        assert set(game.words_that_helped()) == set(helpful)
        assert game.last is not None
        with_all = game.last.score
        for word in game.words_that_helped():
            game.ask(f"{text} {' '.join(other for other in words if other != word)}")
            assert (game.last.score > with_all) == (goal is Goal.DELIVERED)


def test_disguises_help_until_the_filter_undoes_them(sample: Corpus) -> None:
    ground = ground_of(sample)
    text = next(iter(messages_to_play(ground, Goal.DELIVERED).values()))
    disguised = text.replace("e", "\N{CYRILLIC SMALL LETTER IE}").replace("o", "\N{CYRILLIC SMALL LETTER O}")
    game = game_on(ground, text)
    for tried in (text, disguised):
        game.ask(tried)
    plain, hidden = game.tries
    assert hidden.removed == hidden.added > 5
    assert hidden.score < plain.score - 0.1
    game.oracle.reads = normalised
    for tried in (text, disguised):
        game.ask(tried)
    assert game.tries[2].score == game.tries[3].score
    assert [(one.added, one.removed) for one in game.tries[2:]] == [(0, 0), (0, 0)], "what is undone is no change"
