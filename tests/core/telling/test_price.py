"""Sentences on prices say the shares that the prices come to, and effects only where a paired test supports them."""

import re

import numpy as np
import pytest

from core import Experiment
from core.insight.certificate import certificates
from core.insight.price import free_hand, prices
from core.mail.corpus import Corpus
from core.runs.paired import change
from core.telling.numbers import percent
from core.telling.price import certified, finding, limits, outside


@pytest.mark.parametrize("n", [1, 10, 1_000])
def test_shares_are_those_of_the_mail_that_costs_more(n: int, sample: Corpus) -> None:
    found = prices(Experiment("bernoulli_nb"), sample)
    spam = found.prepared.test_spam
    text = finding(found, n).text
    good, bad = (percent(float((found.fewest[spam == kind] > n).mean())) for kind in (False, True))
    assert text.startswith(f"{good} of the good mail and {bad} of the spam are safe from {n:,} poison message")
    assert "least" in limits(found).text


def test_an_upper_bound_claims_what_turns_and_not_what_is_safe(sample: Corpus) -> None:
    found = prices(Experiment("spambayes"), sample)
    spam = found.prepared.test_spam
    turned = [percent(float((found.fewest[spam == kind] <= 10).mean())) for kind in (False, True)]
    text = finding(found, 10).text
    assert re.findall(r"[\d.]+%", text) == turned
    assert "safe" not in text
    assert "is not proved" in limits(found).text


def test_what_is_outside_of_the_limits_is_named_where_it_moves_an_error(sample: Corpus) -> None:
    moved = free_hand(prices(Experiment("bernoulli_nb"), sample).prepared)
    after, before = re.findall(r"([\d.]+)% ?", outside(moved).text)
    assert float(after) == pytest.approx(100 * moved["fn"].after / moved["fn"].of, abs=0.5)
    assert float(before) == pytest.approx(100 * moved["fn"].before / moved["fn"].of, abs=0.5)
    still = {"fn": change(np.zeros(9, dtype=bool), np.zeros(9, dtype=bool))}
    assert "moves no error" in outside(still).text


def test_a_vote_proves_what_is_certified(sample: Corpus) -> None:
    prepared = prices(Experiment("bernoulli_nb"), sample).prepared
    proved, spam = certificates(prepared, 9), prepared.test_spam
    good, bad = (percent(float((proved[spam == kind] >= 2).mean())) for kind in (False, True))
    assert (
        f"A vote of 9 parts proves {good} of the good mail and {bad} of the spam safe from 2 messages"
        in certified(proved, spam, 9, 2).text
    )
