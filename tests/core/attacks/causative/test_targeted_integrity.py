"""Spam foretold, one message: the target passes, other spam hardly does."""

import numpy as np
import pytest

from core.attacks.causative.targeted_integrity import TargetedIntegrityAttack
from core.errors import InputError
from core.mail.corpus import Corpus
from core.mail.encode import words_of
from core.questions.experiment import Experiment
from core.runs.sweeping import sweep
from tests.at_share import at_shares
from tests.small_mail import corpus_of


@pytest.mark.parametrize("guess", [0.05, 0.5, 1.0])
def test_good_mail_carries_the_guessed_words_of_the_target(guess: float, sample: Corpus) -> None:
    result = sweep(Experiment(attack=TargetedIntegrityAttack(chosen=2, guess=guess)), sample, [12])
    words = list(dict.fromkeys(words_of(result.prepared.aim.texts[0])))
    good = set(result.train["text"][result.train["label"] == "ham"])
    parts = [text.rpartition("\n\n") for text in result.poison["text"]]
    assert set(result.poison["label"]) == {"ham"}
    assert {carrier for carrier, _, _ in parts} <= good
    (guessed,) = {tuple(known.split()) for _, _, known in parts}
    assert [word for word in words if word in guessed] == list(guessed), "words of the target, once each"
    assert abs(len(guessed) / len(words) - guess) < 0.3
    assert (len(guessed) == len(words)) == (guess == 1.0)


@pytest.mark.parametrize("seed", [0, 1, 2])
@pytest.mark.parametrize("filter_name", ["spambayes", "multinomial_nb", "logistic_regression"])
@pytest.mark.parametrize("corpus", ["sample", pytest.param("enron1", marks=pytest.mark.real)])
def test_three_percent_take_the_target_out_of_the_spam_folder_ten_deliver_it_and_hardly_another_spam(
    corpus: str, filter_name: str, seed: int, request: pytest.FixtureRequest
) -> None:
    result = at_shares(filter_name, TargetedIntegrityAttack(), request.getfixturevalue(corpus), seed, 0.03, 0.1)
    assert result.aimed["of"].tolist() == [1, 1, 1]
    assert result.aimed["away"].tolist() == [0, 1, 1]
    assert result.aimed["hit"][2] == 1
    assert result.frame["fn"][1] <= result.frame["fn"][0] + 0.03
    assert result.frame["fp"][1] <= result.frame["fp"][0] + 0.01


def test_a_message_of_the_visitors_own_is_the_target(sample: Corpus) -> None:
    typed = (
        "Click to unsubscribe: free mortgage offer, lowest rates, lenders guarantee approval, zorbulon pills, click now"
    )
    result = sweep(Experiment("multinomial_nb", TargetedIntegrityAttack(typed=typed)), sample, [0, 60])
    assert result.prepared.aim.texts == (typed,)
    assert result.aimed["hit"].tolist() == [0, 1]


def test_spam_without_words_is_no_target() -> None:
    texts = [f"{'!' * at} ?" for at in range(1, 31)] + [f"tea{'x' * at} cup" for at in range(30)]
    corpus = corpus_of(texts, list(np.arange(60) < 30))
    object.__setattr__(corpus, "groups", np.arange(60))
    with pytest.raises(InputError, match=r"^No spam that the filter blocks before the attack has a word of two"):
        sweep(Experiment(attack=TargetedIntegrityAttack()), corpus, [1])
