"""Loss-maximising poison: what today's filter is most wrong about, and more harm a message than wrong labels alone."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pytest

from core.attacks.base import CausativeAttack
from core.attacks.causative.backdoor import BackdoorAttack
from core.attacks.causative.loss_maximising import LossMaximisingAttack
from core.attacks.knowledge import Knowledge
from core.filters import filters
from core.mail.corpus import Corpus
from core.questions.experiment import Experiment
from core.runs.sweeping import Sweep, sweep
from core.training.poison import Poison
from tests.at_share import at_shares


@dataclass(frozen=True, kw_only=True)
class CopiesOfSpamAttack(BackdoorAttack):
    """The baseline of Koh, Steinhardt and Liang: random training spam sent again with the wrong label."""

    def craft(self, knowledge: Knowledge, count: int, rng: np.random.Generator) -> Poison:
        return Poison.messages(list(rng.permutation(knowledge.training.messages(spam=True))[:count]), spam=False)


@pytest.mark.parametrize("filter_name", list(filters()))
def test_words_that_the_filter_knows_each_once_labelled_ham(filter_name: str, small: Corpus) -> None:
    result = sweep(Experiment(filter_name, LossMaximisingAttack(words=6, per_round=5)), small, [20])
    known = set(" ".join(result.train["text"]).split())
    assert set(result.poison["label"]) == {"ham"}
    for text in result.poison["text"]:
        words = text.split()
        assert 1 <= len(words) == len(set(words)) <= 6
        assert set(words) <= known


@pytest.mark.parametrize("filter_name", ["logistic_regression", "linear_svm", "multinomial_nb"])
def test_a_round_shares_no_word_and_the_next_one_attacks_the_filter_that_learned_it(
    filter_name: str, sample: Corpus
) -> None:
    result = sweep(Experiment(filter_name, LossMaximisingAttack(per_round=10)), sample, [20])
    rounds = [[set(text.split()) for text in result.poison["text"][start : start + 10]] for start in (0, 10)]
    for messages in rounds:
        assert sum(map(len, messages)) == len(set().union(*messages))
    for start, texts in ((0, result.poison["text"][:10]), (10, result.poison["text"][10:])):
        learned = result.prepared.learn(start)
        poison = learned.scores(learned.counts(list(texts)))
        spam = learned.scores(result.prepared.test_counts[result.prepared.test_spam])
        assert np.median(poison) >= np.median(spam), "more wrong about it than about real spam with the label ham"


def test_the_first_message_has_the_largest_loss_of_its_length_among_many_tried(sample: Corpus) -> None:
    result = sweep(Experiment("linear_svm", LossMaximisingAttack(words=5, per_round=5)), sample, [1])
    learned = result.prepared.learn(0)
    rng = np.random.default_rng(0)
    spam = list(result.train["text"][result.train["label"] == "spam"])
    tried = [" ".join(rng.permutation(spam[at].split())[:5]) for at in rng.integers(len(spam), size=500)]
    own, others = (learned.scores(learned.counts(texts)) for texts in (list(result.poison["text"]), tried))
    assert own[0] > others.max()


def more_errors(result: Sweep) -> float:
    """How many more test messages are judged wrongly than without poison."""
    errors = result.frame["fn_count"] + result.frame["fp_count"]
    return float(errors[1] - errors[0])


def mean_harm(filter_name: str, attack: CausativeAttack, mail: Corpus, seeds: Sequence[int]) -> float:
    return float(np.mean([more_errors(at_shares(filter_name, attack, mail, seed, 0.05)) for seed in seeds]))


@pytest.mark.parametrize(("filter_name", "times"), [("logistic_regression", 0.8), ("linear_svm", 1.4)])
def test_five_percent_harm_like_copies_of_spam_with_the_wrong_label_or_more(
    filter_name: str, times: float, sample: Corpus
) -> None:
    seeds = (0, 1)
    crafted = mean_harm(filter_name, LossMaximisingAttack(), sample, seeds)
    assert crafted >= times * mean_harm(filter_name, CopiesOfSpamAttack(), sample, seeds) > 0


@pytest.mark.real
@pytest.mark.parametrize("filter_name", ["logistic_regression", "linear_svm"])
def test_on_real_mail_copies_do_next_to_nothing_and_the_crafted_messages_do_harm(
    filter_name: str, enron1: Corpus
) -> None:
    crafted = mean_harm(filter_name, LossMaximisingAttack(), enron1, [0])
    assert crafted >= mean_harm(filter_name, CopiesOfSpamAttack(), enron1, [0]) + 10
