"""Pseudospam with the campaign's features: a good body between the edges of a real spam."""

import pytest

from core.attacks.causative.pseudospam import PseudospamAttack
from core.mail.corpus import Corpus
from core.questions.experiment import Experiment
from core.runs.sweeping import sweep
from tests.at_share import at_shares

FEATURES = PseudospamAttack(form="campaign features")


@pytest.mark.parametrize("edge", [2, 50])
def test_a_good_body_between_the_first_and_the_last_words_of_a_spam(edge: int, sample: Corpus) -> None:
    attack = PseudospamAttack(form="campaign features", edge=edge)
    result = sweep(Experiment(attack=attack), sample, [15])
    mail = {kind: result.train["text"][result.train["label"] == kind].tolist() for kind in ("ham", "spam")}
    assert set(result.poison["label"]) == {"ham"}
    for text in result.poison["text"]:
        opening, rest = text.split("\n\n", 1)
        body, closing = rest.rsplit("\n\n", 1)
        assert body in set(mail["ham"])
        framed = [spam.split() for spam in mail["spam"] if " ".join(spam.split()).startswith(opening)]
        framed = [words for words in framed if " ".join(words).endswith(closing)]
        assert framed
        size = len(opening.split())
        assert size == len(closing.split())
        assert any(size == min(edge, -(-len(words) // 3)) for words in framed)


@pytest.mark.parametrize("seed", [0, 1, 2])
def test_ten_percent_unsettle_spambayes_and_the_bag_of_words_does_far_more(seed: int, sample: Corpus) -> None:
    features, words = (
        at_shares("spambayes", attack, sample, seed, 0.1).frame for attack in (FEATURES, PseudospamAttack())
    )
    not_blocked = features["fn"] + features["spam_unsure"]
    assert not_blocked[1] >= not_blocked[0] + 0.02
    assert features["fp"][1] <= features["fp"][0]
    assert words["fn"][1] >= features["fn"][1] + 0.25


@pytest.mark.parametrize("seed", [0, 1, 2])
def test_ten_percent_of_features_let_more_spam_past_naive_bayes(seed: int, sample: Corpus) -> None:
    frame = at_shares("multinomial_nb", FEATURES, sample, seed, 0.1).frame
    assert frame["fn"][1] >= frame["fn"][0] + 0.015
