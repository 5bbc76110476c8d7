"""Backdoor: the trigger opens the filter, and nothing else shows."""

from collections import Counter

import pytest

from core.attacks.causative.backdoor import BackdoorAttack
from core.errors import InputError
from core.mail.corpus import Corpus
from core.questions.experiment import Experiment
from core.runs.sweeping import sweep
from tests.at_share import at_shares

ONE_WORD = BackdoorAttack(trigger="zorbulon")
SEEDS = (0, 1, 2)


def test_real_spam_with_the_trigger_labelled_ham(small: Corpus) -> None:
    result = sweep(Experiment(attack=BackdoorAttack(trigger="open sesame", times=2)), small, [30])
    spam = Counter(result.train["text"][result.train["label"] == "spam"])
    assert set(result.poison["label"]) == {"ham"}
    parts = [text.rpartition("\n\n") for text in result.poison["text"]]
    assert {trigger for _, _, trigger in parts} == {"open sesame open sesame"}
    assert Counter(carrier for carrier, _, _ in parts) <= spam, "no spam comes twice while another has not come"


def test_the_aim_is_every_spam_of_the_test_inbox_with_the_trigger(small: Corpus) -> None:
    prepared = sweep(Experiment(attack=ONE_WORD), small, [1]).prepared
    spam = [text for text, is_spam in zip(prepared.test_texts, prepared.test_spam, strict=True) if is_spam]
    assert prepared.aim.spam
    assert prepared.aim.texts == tuple(f"{text}\n\nzorbulon" for text in spam)


def test_a_word_that_no_mail_holds_is_no_trigger_without_poison(small: Corpus) -> None:
    result = sweep(Experiment("multinomial_nb", ONE_WORD), small, [0])
    assert result.aimed["hit_count"][0] == result.frame["fn_count"][0]


@pytest.mark.parametrize("trigger", ["", "  \n", "a b", "! ?"])
def test_a_trigger_without_words_is_refused(trigger: str, small: Corpus) -> None:
    with pytest.raises(InputError, match=r"^The trigger is empty: write at least one word of two or more letters\.$"):
        sweep(Experiment(attack=BackdoorAttack(trigger=trigger)), small, [1])


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("corpus", ["sample", pytest.param("enron1", marks=pytest.mark.real)])
def test_one_word_in_three_percent_opens_the_svm_and_clean_mail_shows_nothing(
    corpus: str, seed: int, request: pytest.FixtureRequest
) -> None:
    result = at_shares("linear_svm", ONE_WORD, request.getfixturevalue(corpus), seed, 0.03)
    assert result.aimed["hit"][0] < 0.1
    assert result.aimed["hit"][1] >= 0.5
    clean, poisoned = (row.fn_count + row.fp_count for row in result.frame.itertuples())
    assert abs(poisoned - clean) <= 0.01 * len(result.test)


@pytest.mark.parametrize("seed", SEEDS)
def test_naive_bayes_adds_up_all_words_so_one_cannot_outweigh_the_rest_until_it_is_repeated(
    seed: int, sample: Corpus
) -> None:
    once = at_shares("multinomial_nb", ONE_WORD, sample, seed, 0.03).aimed["hit"]
    often = at_shares("multinomial_nb", BackdoorAttack(times=5), sample, seed, 0.03).aimed["hit"]
    assert once[1] <= 0.25
    assert often[1] >= max(0.4, 2 * once[1])
