"""Par is the least: where it is called exact, trying everything on tiny mail finds no shorter way and one as short."""

from collections import Counter
from collections.abc import Iterator

import numpy as np
import pytest

from core.filters import Filter, filters
from core.filters import spambayes as spambayes_module
from core.filters.linear_svm import LinearSVM
from core.filters.spambayes import SpamBayes
from core.games.evasion_game import Game, messages_to_play
from core.games.least_changes import Least, least_changes
from core.games.rules import Goal
from core.mail.corpus import Corpus
from core.mail.encode import words_of
from core.probing.ground import Ground
from tests.core.games.test_evasion_game import ground_of, on
from tests.small_mail import random_corpus

WORDS, DEEPEST = 7, 4
EXACT = ("bernoulli_nb", "complement_nb", "multinomial_nb", "spambayes")


def changes_of(words: int, price: int) -> Iterator[np.ndarray]:
    """Every way to write and take out words that costs this much, shape (words,)."""
    if words == 0:
        if price == 0:
            yield np.zeros(0)
        return
    for more in range(-price, price + 1):
        for rest in changes_of(words - 1, price - abs(more)):
            yield np.concatenate([[more], rest])


def tried_all(ground: Ground, counts: np.ndarray, kept: np.ndarray, goal: Goal) -> int | None:
    """The least number of changes up to `DEEPEST`, by judging every message that so many lead to."""
    for price in range(DEEPEST + 1):
        made = np.array([counts + change for change in changes_of(len(counts), price)])
        made = made[(made >= kept).all(axis=1)]
        texts = [" ".join(np.repeat(ground.learned.words, row.astype(int))) for row in made]
        scores = ground.learned.scores(ground.learned.counts(texts))
        if (ground.learned.filter.verdicts(scores) == goal.wanted).any():
            return price
    return None


def tiny(kind: type[Filter], seed: int) -> Ground:
    return ground_of(random_corpus(seed, 60, WORDS), kind())


@pytest.mark.parametrize("goal", list(Goal), ids=lambda goal: goal.value)
@pytest.mark.parametrize("most", [150, 2], ids=["all words asked", "the two loudest asked"])
@pytest.mark.parametrize("name", EXACT)
def test_trying_everything_finds_nothing_shorter(
    name: str, most: int, goal: Goal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(spambayes_module, "MOST_DISCRIMINATORS", most)
    found = []
    for seed in range(6 if most == 150 or name == "spambayes" else 0):
        ground, rng = tiny(filters()[name], seed), np.random.default_rng(seed)
        for _ in range(4):
            counts = rng.integers(0, 3, size=len(ground.learned.words))
            kept = np.where(rng.random(len(counts)) < 0.4, np.minimum(counts, 1), 0)
            text, locked = (" ".join(np.repeat(ground.learned.words, many)) for many in (counts, kept))
            least = least_changes(ground.oracle(), text, locked, goal)
            assert least.exact
            expected = tried_all(ground, counts, kept, goal)
            assert expected == (least.changes if least.changes is None or least.changes <= DEEPEST else None)
            found.append(expected)
    assert most == 2 or {1, 2} & set(found), "a case in which there is something to find"


def with_changes(text: str, least: Least) -> str:
    """The text with the words taken out and written."""
    left = Counter(words_of(text))
    assert least.added is not None
    assert least.removed is not None
    assert not Counter(least.removed) - left
    return " ".join((left - Counter(least.removed) + Counter(least.added)).elements())


@pytest.mark.parametrize("goal", list(Goal), ids=lambda goal: goal.value)
@pytest.mark.parametrize("kind", [pytest.param(kind, id=name) for name, kind in filters().items()])
def test_the_way_that_is_found_wins_the_game_in_so_many_changes(kind: type[Filter], goal: Goal, small: Corpus) -> None:
    ground = ground_of(small, kind())
    for message in list(messages_to_play(ground, goal).values())[:5]:
        game: Game = on(ground, message, goal)
        least = game.par()
        assert least.exact == (kind.id in EXACT)
        if least.changes is not None:
            game.ask(with_changes(game.text, least))
            assert game.won
            assert game.last is not None
            assert game.last.changes == least.changes


def test_a_search_that_is_cut_short_claims_no_proof(small: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.games.least_changes._MOST_SETS", 1)
    ground = ground_of(small, SpamBayes())
    (text, *_) = messages_to_play(ground, Goal.DELIVERED).values()
    least = least_changes(ground.oracle(), text, "", Goal.DELIVERED)
    assert not least.exact
    assert not least.removed


def test_what_is_locked_is_not_taken_out_by_the_search_without_proof_either(small: Corpus) -> None:
    ground = ground_of(small, LinearSVM())
    for text in list(messages_to_play(ground, Goal.DELIVERED).values())[:5]:
        assert not least_changes(ground.oracle(), text, text, Goal.DELIVERED).removed
