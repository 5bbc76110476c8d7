"""Campaigns differ in trade, weeks, brands and tricks; a rigid one sends one text with small changes."""

from datetime import UTC, datetime
from importlib import import_module
from itertools import pairwise

import pytest

from sample_data.campaigns import Campaign, begin
from sample_data.grammar.dice import Dice
from sample_data.grammar.engine import Grammar, Message
from sample_data.houses import COMPANY
from sample_data.junk_mail import write_junk
from sample_data.timetable import WEEKS

TRADES = ("pharmacy", "loans", "dating")


@pytest.fixture(scope="module")
def grammars() -> dict[str, Grammar]:
    return {
        trade: Grammar(import_module(f"sample_data.grammar.spam.{trade}"), *COMPANY.spam_lexicons) for trade in TRADES
    }


@pytest.fixture(scope="module")
def campaigns(grammars) -> list[Campaign]:
    return [begin(number, number % WEEKS, grammars) for number in range(120)]


def test_they_come_and_go(campaigns):
    lives = [campaign.last_week - campaign.first_week for campaign in campaigns]
    assert min(lives) == 0
    assert max(lives) > 6
    assert max(campaign.last_week for campaign in campaigns) == WEEKS - 1
    assert {campaign.topic for campaign in campaigns} == set(TRADES)


def test_brands_and_addresses_are_their_own(campaigns):
    for symbol in ("pill", "spam_domain", "any_surname"):
        said = [set(campaign.own[symbol]) for campaign in campaigns]
        shared = sum(bool(one & other) for one, other in pairwise(said))
        assert shared < 10


def test_a_rigid_campaign_repeats_itself_and_another_does_not(campaigns, grammars):
    plain = [campaign for campaign in campaigns if not campaign.odd and not campaign.language]
    for rigid in (True, False):
        campaign = next(one for one in plain if bool(one.texts) is rigid and one.length == "plain")
        grammar = grammars[campaign.topic]
        moment = datetime(2025, 3, 3, tzinfo=UTC)
        bodies = [
            set(write_junk(campaign, grammar, Message(moment, Dice(seed)), None)[1].split("\n\n")) for seed in range(30)
        ]
        alike = sum(len(one & other) >= 2 for one, other in pairwise(bodies))
        assert (alike > 8) is rigid
