"""Attacks in rounds: whoever waits sees how far the crafting is, from before the first filter is trained."""

import pytest

from core.attacks.causative import causative_attacks
from core.attacks.causative._rounds import RoundsAttack
from core.filters.spambayes import SpamBayes
from core.mail.corpus import Corpus
from core.mail.encode import words_of
from core.questions.experiment import Experiment
from core.runs.preparation import preparing

ROUNDS = [name for name, kind in causative_attacks().items() if issubclass(kind, RoundsAttack)]
SIZES = {"boiling_frog": {"per_week": 10}, "loss_maximising": {"per_round": 10, "words": 5}}


@pytest.mark.parametrize("name", ROUNDS)
def test_a_turn_for_every_round_and_the_first_before_any_filter_is_trained(
    name: str, small: Corpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    trained = []
    estimator = SpamBayes.estimator
    monkeypatch.setattr(SpamBayes, "estimator", lambda self: trained.append(1) or estimator(self))
    attack = causative_attacks()[name](**SIZES[name])
    seen = [(len(now.training.poison), len(trained)) for now in preparing(Experiment(attack=attack), small, 25)]
    assert seen == [(0, 0), (10, 1), (20, 2), (25, 3)]


@pytest.mark.parametrize("name", ROUNDS)
def test_the_training_mail_of_every_turn_holds_the_words_of_its_poison(name: str, small: Corpus) -> None:
    """Only new poison is encoded in a turn; it must be as if all of it had been."""
    for now in preparing(Experiment(attack=causative_attacks()[name](**SIZES[name])), small, 25):
        training = now.training
        assert len(set(training.words)) == len(training.words) == training.rows.shape[1]
        assert training.rows.shape[0] == len(training.spam) == training.clean + len(training.poison.texts)
        rows = training.rows[training.clean :]
        for at, text in enumerate(training.poison.texts):
            counted = {
                word: count for word, count in zip(training.words, rows[[at]].toarray()[0], strict=True) if count
            }
            assert counted == {word: words_of(text).count(word) for word in words_of(text)}
