"""What each attack does to mail that neither side has seen: which error rises, and by how much at least."""

import pandas as pd
import pytest

from core.attacks.causative.label_flip import LabelFlipAttack
from core.mail.corpus import Corpus
from core.mail.split import split
from core.questions.experiment import Experiment
from core.runs.sweeping import sweep

SEEDS = (0, 1, 2)
CORPORA = ["sample", *(pytest.param(name, marks=pytest.mark.real) for name in ("spamassassin", "enron1", "sms"))]


@pytest.fixture(params=CORPORA)
def mail(request: pytest.FixtureRequest) -> Corpus:
    return request.getfixturevalue(request.param)


@pytest.fixture(params=SEEDS)
def seed(request: pytest.FixtureRequest) -> int:
    return request.param


def clean_and_poisoned(experiment: Experiment, mail: Corpus, share: float) -> tuple[pd.Series, pd.Series]:
    """Rates without poison, and with `share` of the clean training mail (or as much as there can be) in poison."""
    labels = mail.labels[split(mail.groups, mail.labels, experiment.seed).train]
    level = min(round(share * len(labels)), experiment.attack.most(labels))
    frame = sweep(experiment, mail, [0, level]).frame
    return frame.iloc[0], frame.iloc[1]


def all_errors(rates: pd.Series) -> float:
    """Share of all test mail with the wrong verdict."""
    return (rates["fn_count"] + rates["fp_count"]) / (rates["ham"] + rates["spam"])


def test_clean_filters_are_good(mail: Corpus, seed: int) -> None:
    for filter_name in ("spambayes", "multinomial_nb", "logistic_regression", "linear_svm"):
        clean = sweep(Experiment(filter_name, seed=seed), mail, [0]).frame.iloc[0]
        assert clean["fp"] < 0.05
        assert clean["fn"] < 0.2


def test_one_percent_of_dictionary_mail_makes_spambayes_block_half_of_the_good_mail(mail: Corpus, seed: int) -> None:
    clean, poisoned = clean_and_poisoned(Experiment("spambayes", "dictionary", seed=seed), mail, 0.01)
    assert clean["fp"] < 0.05
    assert poisoned["fp"] >= 0.5
    assert poisoned["fn"] <= clean["fn"]


def test_the_same_mail_makes_naive_bayes_miss_spam_instead(mail: Corpus, seed: int) -> None:
    clean, poisoned = clean_and_poisoned(Experiment("multinomial_nb", "dictionary", seed=seed), mail, 0.01)
    assert poisoned["fn"] >= clean["fn"] + 0.3
    assert poisoned["fp"] <= clean["fp"]


def test_benign_words_in_five_percent_block_good_mail(mail: Corpus, seed: int) -> None:
    clean, poisoned = clean_and_poisoned(Experiment("spambayes", "benign_words", seed=seed), mail, 0.05)
    assert poisoned["fp"] >= clean["fp"] + 0.1
    assert poisoned["fp"] + poisoned["ham_unsure"] >= clean["fp"] + clean["ham_unsure"] + 0.5


def test_ten_percent_of_pseudospam_let_spam_through(mail: Corpus, seed: int) -> None:
    clean, poisoned = clean_and_poisoned(Experiment("spambayes", "pseudospam", seed=seed), mail, 0.1)
    assert poisoned["fn"] >= clean["fn"] + 0.2
    assert poisoned["fn"] + poisoned["spam_unsure"] >= clean["fn"] + clean["spam_unsure"] + 0.4
    assert poisoned["fp"] <= clean["fp"]


def test_a_fifth_of_all_labels_flipped_harms_regression_and_the_surest_more(mail: Corpus, seed: int) -> None:
    at_random, surest = (
        clean_and_poisoned(
            Experiment("logistic_regression", LabelFlipAttack(direction="both", order=order), seed=seed), mail, 0.2
        )
        for order in ("random", "most confident first")
    )
    assert all_errors(at_random[1]) >= all_errors(at_random[0]) + 0.02
    assert all_errors(surest[1]) >= all_errors(at_random[1]) + 0.02


def test_two_thirds_of_spam_relabelled_make_naive_bayes_miss_it_and_the_surest_more(mail: Corpus, seed: int) -> None:
    share = 2 / 3 * mail.labels.mean()  # a fifth of all mail where a third is spam
    at_random, surest = (
        clean_and_poisoned(Experiment("multinomial_nb", LabelFlipAttack(order=order), seed=seed), mail, share)
        for order in ("random", "most confident first")
    )
    assert at_random[1]["fn"] >= at_random[0]["fn"] + 0.2
    assert surest[1]["fn"] >= at_random[1]["fn"] + 0.08
