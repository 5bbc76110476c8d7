"""Disguises, copies of the filter and guesses about its mail, measured on mail that nobody has seen."""

import numpy as np
import pandas as pd
import pytest

from core.attacks.exploratory.obfuscation import TECHNIQUES
from core.attacks.knowledge import KnownMail
from core.corpus import Corpus, outside_corpus
from core.errors import InputError
from core.filters import filters
from core.probing import Ground, agreement, cost_of_normalising, disguises, membership
from tests.trained import train


@pytest.fixture(scope="module")
def mail() -> KnownMail:
    return KnownMail.all_of(outside_corpus())


@pytest.fixture(scope="module")
def ground(sample: Corpus) -> Ground:
    trained = train(filters()["logistic_regression"](), sample)
    return Ground(trained.learned, trained.test_texts, trained.test_spam)


def test_disguised_spam_passes_and_normalisation_stops_it(ground: Ground, mail: KnownMail) -> None:
    rows = pd.concat(disguises(ground, mail, numbers=[0, 50])).set_index(["technique", "words"])
    assert set(rows.index.get_level_values(0)) == set(TECHNIQUES)
    for technique in TECHNIQUES:
        plain, hidden = rows.loc[technique, 0], rows.loc[technique, 50]
        assert plain["passing"] == 0
        assert hidden["passing"] > 0.9
        # spaced words side by side run together, and misspellings stay
        most = {"misspelling": 1.0, "spacing": 0.6}.get(technique, 0.15)
        assert hidden["normalised"] <= most
    assert rows.loc[("misspelling", 50), "normalised"] > 0.9


def test_normalising_hardly_changes_mail_that_nobody_disguised(ground: Ground) -> None:
    cost = cost_of_normalising(ground)
    assert cost["tests"] == len(ground.texts)
    assert cost["ham"] <= 0.01 * cost["tests"]
    assert cost["spam"] <= 0.02 * cost["tests"]


def test_a_copy_agrees_more_with_more_questions_and_its_words_transfer(ground: Ground, mail: KnownMail) -> None:
    rows = pd.concat(agreement(ground, mail, sizes=[20, 200, 1_000]))
    assert rows["queries"].tolist() == [20, 200, 1_000]
    assert rows["agreement"].is_monotonic_increasing
    assert rows["agreement"].iloc[-1] > rows["always"].iloc[-1] + 0.2
    assert rows["agreement"].iloc[-1] > 0.9
    assert rows["passing"].iloc[-1] > 0.9
    ended = pd.concat(agreement(ground, mail, sizes=[20, 200], budget=100))
    assert ended["queries"].tolist() == [20, 100]
    assert [bool(why) for why in ended["stopped"]] == [False, True]


@pytest.mark.parametrize("name", ["multinomial_nb", "logistic_regression"])
def test_membership_is_near_chance_for_filters_that_do_not_overfit(name: str, sample: Corpus) -> None:
    guesses = [membership(filters()[name](), sample, seed=seed).auc for seed in range(3)]
    assert 0.47 < np.mean(guesses) < 0.6


def test_copies_and_overfitting_give_members_away(sample: Corpus) -> None:
    linear = filters()["logistic_regression"]()
    once, often, few = (
        np.mean([membership(linear, sample, seed=seed, **how).auc for seed in range(2)])
        for how in ({}, {"copies": 10}, {"training_share": 0.1})
    )
    assert often > once + 0.08
    assert few > once + 0.08
    by_heart = membership(filters()["random_forest"](), sample)
    assert by_heart.auc > 0.85
    assert by_heart.advantage > 0.6


def test_members_and_strangers_are_counted_alike(sample: Corpus) -> None:
    result = membership(filters()["multinomial_nb"](), sample)
    assert result.queries == len(result.losses) == len(result.frame) == 600
    assert result.member.sum() == (~result.member).sum() == 300
    assert result.spam[result.member].sum() == result.spam[~result.member].sum()
    with pytest.raises(InputError, match=r"^Too little mail is left to compare members with strangers"):
        membership(filters()["multinomial_nb"](), sample, training_share=0.001)


def test_no_difference_is_chance(sample: Corpus) -> None:
    result = membership(filters()["multinomial_nb"](), sample)
    shuffled = type(result)(np.zeros_like(result.losses), result.member, result.spam, 0)
    assert shuffled.auc == 0.5
    assert shuffled.advantage == 0
