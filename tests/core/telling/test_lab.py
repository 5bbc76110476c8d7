"""Each sentence of the lab once, with the figures that it is for."""

import pytest

from core import Experiment
from core.telling.lab import (
    Headline,
    Target,
    aim_counts,
    counts,
    errors,
    headline,
    intervals,
    out_of_reach,
    share_of_training,
)
from core.telling.moved import Moved
from tests.core.made_up import made_up_sweep

CLEAN = (1, 2, 3, 4)  # of 100 each: blocked good mail, missed spam, unsure good mail, unsure spam
TEN = "10 poison messages among 730"


@pytest.mark.parametrize(
    ("poisoned", "says"),
    [
        # what grows more is named, and a tie goes to the good mail
        ((40, 2, 3, 4), "make the filter block 40% of the good mail. Before: 1.0%."),
        ((1, 41, 3, 4), "make the filter miss 41% of the spam. Before: 2.0%."),
        ((11, 12, 3, 4), "make the filter block 11% of the good mail. Before: 1.0%."),
        # a rise on one side is not hidden by a fall on the other
        ((0, 32, 3, 4), "make the filter miss 32% of the spam. Before: 2.0%."),
        # an error that grows comes before mail that is only unsure
        ((8, 2, 90, 4), "make the filter block 8.0% of the good mail. Before: 1.0%."),
        # unsure alone
        ((1, 2, 60, 4), "make the filter unsure about 60% of the good mail. Before: 3.0%."),
        ((1, 2, 3, 70), "make the filter unsure about 70% of the spam. Before: 4.0%."),
        # poison that does nothing
        (CLEAN, "change almost nothing yet."),
        ((100, 0, 0, 0), "make the filter block 100% of the good mail. Before: 1.0%."),
    ],
)
def test_headline(poisoned: tuple[int, ...], says: str) -> None:
    assert headline(made_up_sweep(CLEAN, poisoned), 1).text == f"{TEN} {says}"


def test_what_a_paired_test_does_not_support_may_be_chance() -> None:
    told = headline(made_up_sweep(CLEAN, (5, 3, 3, 4)), 1)  # four of four that change are blocked: p = 1/8
    assert told.text == (
        f"With {TEN} the filter blocks 5.0% of the good mail and misses 3.0% of the spam. "
        "Before: 1.0% and 2.0%; the difference may be chance."
    )
    assert told.claim == Headline(
        10, 730, "chance", (Moved("fp", 0.01, 0.05, effect=False), Moved("fn", 0.02, 0.03, effect=False))
    )
    still = headline(made_up_sweep(CLEAN, (1, 2, 6, 4)), 1)
    assert still.text == f"With {TEN} the filter blocks 1.0% of the good mail and misses 2.0% of the spam, as before."


def test_poison_that_helps_is_said_to_help() -> None:
    poor = (30, 20, 0, 0)
    assert headline(made_up_sweep(poor, (9, 20, 0, 0)), 1).text == (
        f"{TEN} make the filter block only 9.0% of the good mail. Before: 30%."
    )
    assert headline(made_up_sweep(poor, (30, 0, 0, 0)), 1).text == (
        f"{TEN} make the filter miss none of the spam. Before: 20%."
    )


def test_headline_without_poison_claims_no_change() -> None:
    told = headline(made_up_sweep(CLEAN, (100, 100, 0, 0)), 0)
    assert told.text == "Before the attack the filter blocks 1.0% of the good mail and misses 2.0% of the spam."
    assert told.claim.says == "clean"


def test_the_clean_level_is_found_wherever_it_stands() -> None:
    sweep = made_up_sweep((40, 2, 3, 4), CLEAN, poison=(10, 0))
    assert headline(sweep, 0).text == f"{TEN} make the filter block 40% of the good mail. Before: 1.0%."
    assert headline(sweep, 1).text.startswith("Before the attack the filter blocks 1.0%")


@pytest.mark.parametrize(
    ("attack", "poison", "begins"),
    [
        ("dictionary", 1, "1 poison message among 721 makes "),
        ("dictionary", 1_200, "1,200 poison messages among 1,920 make "),
        ("label_flip", 1, "1 changed label among 720 makes "),
        ("label_flip", 20, "20 changed labels among 720 make "),
    ],
)
def test_headline_counts_what_the_attacker_wrote(attack: str, poison: int, begins: str) -> None:
    sweep = made_up_sweep(CLEAN, (50, 2, 3, 4), poison=(0, poison), experiment=Experiment(attack=attack))
    assert headline(sweep, 1).text.startswith(f"{begins}the filter block 50%")


HAM, UNSURE, SPAM = 0, 1, 2


@pytest.mark.parametrize(
    ("attack", "verdicts", "says"),
    [
        ("focused", (HAM, SPAM), "the chosen good message is in the spam folder. Before: in the inbox."),
        ("focused", (HAM, UNSURE), "the chosen good message is among the unsure. Before: in the inbox."),
        ("focused", (SPAM, SPAM), "the chosen good message is still in the spam folder."),
        ("targeted_integrity", (SPAM, HAM), "the chosen spam message is in the inbox. Before: in the spam folder."),
        ("targeted_integrity", (HAM, HAM), "the chosen spam message is still in the inbox."),
    ],
)
def test_what_becomes_of_one_target_is_a_fact_with_what_was_before(
    attack: str, verdicts: tuple[int, int], says: str
) -> None:
    sweep = made_up_sweep(CLEAN, (50, 2, 3, 4), experiment=Experiment(attack=attack), aim=[[v] for v in verdicts])
    told = headline(sweep, 1)
    assert told.text == f"10 poison messages among 730, and {says}"
    assert told.claim == Target(10, 730, *verdicts)


def test_what_becomes_of_many_targets_needs_the_paired_test() -> None:
    backdoor = Experiment(attack="backdoor")
    moved = made_up_sweep(CLEAN, CLEAN, experiment=backdoor, aim=[[SPAM] * 10, [HAM] * 6 + [SPAM] * 4])
    assert headline(moved, 1).text == (
        f"{TEN} make the filter miss 60% of the spam messages with the trigger. Before: 0%."
    )
    few = made_up_sweep(CLEAN, CLEAN, experiment=backdoor, aim=[[SPAM] * 10, [HAM] * 5 + [SPAM] * 5])
    assert headline(few, 1).text == (
        f"With {TEN} the filter misses 50% of the spam messages with the trigger. "
        "Before: 0%; the difference may be chance."
    )
    assert aim_counts(few, 1).text == "5 of 10 spam messages with the trigger missed. Before: 0."
    good = made_up_sweep(
        CLEAN, CLEAN, experiment=Experiment(attack="focused"), aim=[[HAM, HAM, UNSURE], [SPAM, UNSURE, UNSURE]]
    )
    assert aim_counts(good, 1).text == "1 of 3 chosen good messages blocked, 3 not in the inbox. Before: 0 and 1."
    assert aim_counts(made_up_sweep(CLEAN, CLEAN), 1) is None


def test_a_target_that_no_amount_reaches_is_said_to_be_out_of_reach() -> None:
    focused = Experiment(attack="focused")
    missed, hit = (
        made_up_sweep(CLEAN, CLEAN, CLEAN, poison=(0, 5, 10), experiment=focused, aim=[[HAM], [UNSURE], [last]])
        for last in (UNSURE, SPAM)
    )
    told = out_of_reach(missed)
    assert told.text == "2 amounts tried: blocked at none."
    assert told.claim.tried == 2
    assert out_of_reach(hit) is None
    clean = made_up_sweep(CLEAN, poison=(0,), experiment=focused, aim=[[HAM]])
    assert out_of_reach(clean) is None, "nothing was tried"
    assert out_of_reach(made_up_sweep(CLEAN, CLEAN)) is None, "an attack on all mail"


def test_both_errors_in_messages_beside_those_before() -> None:
    sweep = made_up_sweep(CLEAN, (31, 0, 0, 4))
    assert counts(sweep, 1, "fp").text == "31 of 100 good messages blocked. Before: 1."
    assert counts(sweep, 1, "fn").text == "0 of 100 spam messages missed. Before: 2."


@pytest.mark.parametrize(
    ("attack", "share"),
    [
        ("dictionary", "12% of all training messages, 22% of its spam."),  # 100 of 820, 100 of 460
        ("pseudospam", "12% of all training messages, 22% of its good mail."),
        ("label_flip", "14% of all training messages, 22% of its good mail."),  # 100 of 720, 100 of 460
        ("chaff", "12% of all training messages."),  # of both labels
    ],
)
def test_share_of_training(attack: str, share: str) -> None:
    sweep = made_up_sweep(CLEAN, CLEAN, poison=(0, 100), experiment=Experiment(attack=attack))
    assert share_of_training(sweep, 1).text == share
    assert share_of_training(sweep, 0).text.startswith("0% of all training messages")


def test_what_the_filter_itself_does() -> None:
    sweep = made_up_sweep(CLEAN, (31, 0, 10, 30))
    both = "blocks 31% of the good mail and misses 0% of the spam"
    assert errors(sweep, 1).text == f"SpamBayes {both}; it is unsure about 20% of all messages."
    unsure_never = made_up_sweep(CLEAN, (31, 0, 0, 0), experiment=Experiment(filter="multinomial_nb"))
    assert errors(unsure_never, 1).text == f"Naive Bayes (multinomial) {both}."


def test_how_sure_both_errors_are() -> None:
    told = intervals(made_up_sweep(CLEAN, (0, 50, 0, 0)), 1)
    assert told.text == "95% intervals: blocked 0% to 3.7%, missed 40% to 60%."
