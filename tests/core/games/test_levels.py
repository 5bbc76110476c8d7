"""The levels, each to be won, the harder ones because of what they say."""

import pytest

from core import Experiment, sweep
from core.games.evasion_game import Game, messages_to_play
from core.games.levels import levels
from core.games.levels.base import Level
from core.games.rules import GUARDS, Goal
from core.mail.corpus import Corpus
from core.mail.normalise import normalised
from core.oracle import Feedback
from core.probing.ground import Ground
from core.runs.sweeping import slider_levels
from tests.trained import train


def test_they_are_numbered_from_one_on_and_differ_in_their_rules() -> None:
    known = list(levels().values())
    assert len(known) >= 8
    assert [level.number for level in known] == list(range(1, len(known) + 1))
    assert len({(repr(level.rules), level.attack) for level in known}) == len(known)
    assert not levels()["noisy_answers"].rules.has_par
    assert levels()["block_good_mail"].rules.goal is Goal.BLOCKED


def first_game(level: Level, corpus: Corpus) -> Game:
    """The game that the page opens on."""
    stops = slider_levels(level.attack, train(Experiment().filter, corpus).corpus.labels) if level.attack else [0]
    poison = level.poison([int(stop) for stop in stops])
    asked = Experiment(attack=level.attack or Experiment().attack)
    ground = Ground.of(sweep(asked, corpus, sorted({0, poison})).prepared, poison)
    message = next(iter(messages_to_play(ground, level.rules.goal).values()))
    oracle = ground.oracle(
        feedback=level.rules.tells,
        budget=level.rules.budget,
        reluctance=GUARDS[level.rules.guard][1],
        reads=normalised if level.rules.undoes else None,
    )
    return Game.on(message, goal=level.rules.goal, about="", opponent="", oracle=oracle)


@pytest.mark.parametrize("level", levels().values(), ids=levels())
def test_the_first_message_of_each_can_be_won(level: Level, sample: Corpus) -> None:
    game = first_game(level, sample)
    least = game.par()
    assert least.changes is not None
    assert 1 <= least.changes <= 30, "by hand"
    assert least.exact
    told = game.oracle.ask(game.whole).score
    assert (told is None) == (level.rules.tells is Feedback.VERDICT)


def test_words_that_poison_made_suspect_carry_less(sample: Corpus) -> None:
    clean, poisoned = (first_game(levels()[name], sample).par() for name in ("full_score", "poisoned_filter"))
    assert clean.changes is not None
    assert poisoned.changes is not None
    assert poisoned.changes >= clean.changes
