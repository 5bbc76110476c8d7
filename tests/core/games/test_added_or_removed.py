"""Both ways are judged as the plain filter judges texts with those words written below, or taken out."""

from collections import Counter

import pytest

from core.filters import Filter
from core.filters.multinomial_nb import MultinomialNaiveBayes
from core.games.added_or_removed import Ways, ways
from core.games.evasion_game import Game, messages_to_play
from core.games.rules import Goal
from core.mail.corpus import Corpus
from core.mail.encode import words_of
from tests.core.games.test_evasion_game import BOTH, ground_of, of_every_filter, on

FEW = 3


def edited(game: Game, towards: dict[str, float], *, adds: bool) -> str:
    """The whole message with the best words written below it, or without its worst ones."""
    own, locked = Counter(words_of(game.whole)), set(words_of(game.locked))
    order = sorted(towards, key=lambda word: (towards[word], word))
    if adds:
        return game.whole + " " + " ".join([word for word in order if word not in own][:FEW])
    left = FEW
    for word in sorted(own, key=lambda word: (-towards.get(word, 0.0), word)):
        if towards.get(word, 0.0) > 0 and word not in locked and own[word] <= left:
            left -= own.pop(word)
    return " ".join(own.elements())


@BOTH
@of_every_filter
def test_both_ways_are_what_the_filter_says_of_the_edited_texts(kind: type[Filter], goal: Goal, small: Corpus) -> None:
    ground = ground_of(small, kind())
    sign = 1 if goal is Goal.DELIVERED else -1
    towards = dict(zip(ground.learned.words, sign * ground.learned.word_weights, strict=True))
    games = [on(ground, text, goal) for text in list(messages_to_play(ground, goal).values())[:12]]
    shares = []
    for adds in (True, False):
        texts = [edited(game, towards, adds=adds) for game in games]
        verdicts = ground.learned.filter.verdicts(ground.learned.scores(ground.learned.counts(texts)))
        shares.append(float((verdicts == goal.wanted).mean()))
    assert ways(games, FEW) == Ways(*shares)


@pytest.mark.parametrize("words", [0, 5])
def test_nothing_that_is_changed_wins_nothing_and_good_words_win_something(words: int, small: Corpus) -> None:
    ground = ground_of(small, MultinomialNaiveBayes())
    found = ways([on(ground, text) for text in messages_to_play(ground, Goal.DELIVERED).values()], words)
    assert (found.added > 0) == (words > 0)
    assert found.removed <= found.added
