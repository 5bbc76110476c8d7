"""Sentences about a result follow from the result: every branch, each sign, each word for a count."""

import pytest

from core import Experiment
from core.finding import blocked_good_mail, filter_finding, headline, missed_spam, share_of_training
from tests.core.made_up import made_up_sweep

CLEAN = (1, 2, 3, 4)


@pytest.mark.parametrize(
    ("poisoned", "says"),
    [
        # what grows more is named, and a tie goes to the good mail
        ((40, 2, 3, 4), "blocks 40% of the good mail"),
        ((1, 41, 3, 4), "lets 41% of the spam through"),
        ((11, 12, 3, 4), "blocks 11% of the good mail"),
        ((11, 13, 3, 4), "lets 13% of the spam through"),
        # a rise on one side is not hidden by a fall on the other
        ((0, 32, 3, 4), "lets 32% of the spam through"),
        ((31, 0, 3, 4), "blocks 31% of the good mail"),
        # an error that grows comes before mail that is only unsure
        ((2, 2, 90, 4), "blocks 2.0% of the good mail"),
        # unsure alone
        ((1, 2, 60, 4), "is unsure about 60% of the good mail"),
        ((1, 2, 3, 70), "is unsure about 70% of the spam"),
        ((0, 0, 60, 4), "is unsure about 60% of the good mail"),
        ((1, 2, 7, 4), "blocks 1.0% of the good mail and misses 2.0% of the spam, hardly a change"),
        # poison that helps, and poison that does nothing
        ((0, 2, 3, 4), "blocks 0% of the good mail and misses 2.0% of the spam, less than without"),
        ((1, 0, 3, 4), "blocks 1.0% of the good mail and misses 0% of the spam, less than without"),
        (CLEAN, "blocks 1.0% of the good mail and misses 2.0% of the spam, hardly a change"),
        ((1, 2, 0, 0), "blocks 1.0% of the good mail and misses 2.0% of the spam, hardly a change"),
        ((100, 0, 0, 0), "blocks 100% of the good mail"),
    ],
)
def test_headline(poisoned: tuple[int, ...], says: str) -> None:
    sweep = made_up_sweep(CLEAN, poisoned)
    assert headline(sweep, 1) == f"With 10 poisoned messages among 730, the filter {says}."


def test_headline_without_poison_claims_no_change() -> None:
    sweep = made_up_sweep(CLEAN, (100, 100, 0, 0))
    assert headline(sweep, 0) == "Without poison, the filter blocks 1.0% of the good mail and misses 2.0% of the spam."


def test_the_clean_level_is_found_wherever_it_stands() -> None:
    sweep = made_up_sweep((40, 2, 3, 4), CLEAN, poison=(10, 0))
    assert headline(sweep, 0) == "With 10 poisoned messages among 730, the filter blocks 40% of the good mail."
    assert headline(sweep, 1).startswith("Without poison, the filter blocks 1.0%")
    assert blocked_good_mail(sweep, 0) == "40 of 100 good messages blocked (1 by the clean filter)"


@pytest.mark.parametrize(
    ("attack", "poison", "begins"),
    [
        ("dictionary", 1, "With 1 poisoned message among 721, "),
        ("dictionary", 1_200, "With 1,200 poisoned messages among 1,920, "),
        ("label_flip", 1, "With 1 label changed among 720, "),
        ("label_flip", 20, "With 20 labels changed among 720, "),
    ],
)
def test_headline_counts_what_the_attacker_wrote(attack: str, poison: int, begins: str) -> None:
    sweep = made_up_sweep(CLEAN, (50, 2, 3, 4), poison=(0, poison), experiment=Experiment(attack=attack))
    assert headline(sweep, 1) == f"{begins}the filter blocks 50% of the good mail."


def test_both_errors_in_words_beside_those_of_the_clean_filter() -> None:
    sweep = made_up_sweep(CLEAN, (31, 0, 0, 4))
    assert blocked_good_mail(sweep, 1) == "31 of 100 good messages blocked (1 by the clean filter)"
    assert missed_spam(sweep, 1) == "0 of 100 spam messages delivered (2 by the clean filter)"
    assert missed_spam(sweep, 0) == "2 of 100 spam messages delivered (2 by the clean filter)"


@pytest.mark.parametrize(
    ("attack", "share"),
    [
        ("dictionary", "12% of all training mail, 22% of its spam"),  # 100 of 820, 100 of 460
        ("pseudospam", "12% of all training mail, 22% of its good mail"),
        ("label_flip", "14% of all training mail, 22% of its good mail"),  # 100 of 720, 100 of 460
        ("chaff", "12% of all training mail"),  # of both labels
    ],
)
def test_share_of_training(attack: str, share: str) -> None:
    sweep = made_up_sweep(CLEAN, CLEAN, poison=(0, 100), experiment=Experiment(attack=attack))
    assert share_of_training(sweep, 1) == share
    assert share_of_training(sweep, 0).startswith("0% of all training mail")


def test_what_the_filter_itself_does() -> None:
    sweep = made_up_sweep(CLEAN, (31, 0, 10, 30))
    errors = "SpamBayes blocks 31% of the good mail and misses 0% of the spam"
    assert filter_finding(sweep, 1) == f"{errors}; 20% of all is unsure."
    unsure_never = made_up_sweep(CLEAN, (31, 0, 0, 0), experiment=Experiment(filter="multinomial_nb"))
    assert filter_finding(unsure_never, 1) == f"Naive Bayes (multinomial) {errors[10:]}."
