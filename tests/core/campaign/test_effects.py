"""What campaigns do on the bundled mail and on real mail: means over five seeds, each with a campaign of its own."""

from dataclasses import replace
from functools import cache
from types import SimpleNamespace

import numpy as np
import pandas as pd
import pytest

from core import Campaign, play
from core.attacks.weekly.pseudospam import Pseudospam
from core.decisions.hold import Hold
from core.decisions.retrain_without import RetrainWithout
from core.decisions.roll_back import RollBack
from core.decisions.subtract import Subtract
from core.feedback.reporters import Reporters
from core.mail.corpus import Corpus, load_corpus, sample_corpus
from core.questions.presets import PRESETS
from tests.real_data import real_data

SEEDS = range(5)
ALL = ("sample", pytest.param("spamassassin", marks=pytest.mark.real))
PRESET = {preset.title: preset.campaign for preset in PRESETS}
on_all_mail = pytest.mark.parametrize("mail", ALL)


@cache
def mail_of(name: str) -> Corpus:
    return sample_corpus() if name == "sample" else load_corpus(real_data(f"{name}.csv.gz"))


@cache
def weeks(mail: str, key: str, seed: int) -> pd.DataFrame:
    return play(replace(Campaign.from_query(key), seed=seed), mail_of(mail)).frame


def at_strike(mail: str, campaign: Campaign, column: str) -> np.ndarray:
    """Of each seed, what the filter does with which the strike begins."""
    return np.array([weeks(mail, campaign.key, seed)[column][campaign.before_strike] for seed in SEEDS])


def without(mail: str, campaign: Campaign, column: str) -> np.ndarray:
    return at_strike(mail, campaign.without_attack, column)


@pytest.mark.parametrize(
    ("mail", "rise", "left"), [("sample", 0.2, 0.6), pytest.param("spamassassin", 0.39, 0.36, marks=pytest.mark.real)]
)
def test_spam_foretold_is_delivered_and_hardly_blocked_any_more(mail: str, rise: float, left: float) -> None:
    campaign = Campaign(attack="pseudospam", volume=30, weeks=18, arrival="dealt")
    passed, clean = at_strike(mail, campaign, "campaign_fn"), without(mail, campaign, "campaign_fn")
    assert (passed - clean).mean() >= rise
    assert at_strike(mail, campaign, "campaign_blocked").mean() <= left
    assert without(mail, campaign, "campaign_blocked").mean() >= 0.8
    assert abs(at_strike(mail, campaign, "fp") - without(mail, campaign, "fp")).mean() < 0.01


@on_all_mail
def test_right_labels_never_make_the_campaign_harder_to_block(mail: str) -> None:
    campaign = Campaign(attack="pseudospam", volume=30, feedback="perfect")
    assert (at_strike(mail, campaign, "campaign_blocked") >= without(mail, campaign, "campaign_blocked")).all()
    assert (at_strike(mail, campaign, "campaign_fn") <= without(mail, campaign, "campaign_fn")).all()


@on_all_mail
def test_right_labels_do_not_stop_a_dictionary(mail: str) -> None:
    campaign = Campaign(attack="dictionary", volume=2, feedback="perfect")
    assert without(mail, campaign, "fp").mean() < 0.03
    assert at_strike(mail, campaign, "fp").mean() > 0.5


@on_all_mail
def test_a_slow_boil_passes_week_by_week(mail: str) -> None:
    campaign = PRESET["Slow boil"]
    assert (at_strike(mail, campaign, "campaign_fn") - without(mail, campaign, "campaign_fn")).mean() > 0.03
    assert (without(mail, campaign, "campaign_blocked") - at_strike(mail, campaign, "campaign_blocked")).mean() > 0.1
    passed = [weeks(mail, campaign.key, seed)[["poison", "poison_passed"]].sum() for seed in SEEDS]
    assert all(sums["poison_passed"] > 0.9 * sums["poison"] for sums in passed)


@pytest.mark.parametrize(
    ("mail", "share"), [("sample", 0.3), pytest.param("spamassassin", 0.05, marks=pytest.mark.real)]
)
def test_a_rogue_filter_blocks_twice_what_the_same_poison_does_at_once(mail: str, share: float) -> None:
    """At once: in the last week before the strike, or in the first, whichever blocks more."""
    campaign = PRESET["Rogue filter"]
    weekly, all_of_it = campaign.volume[0], campaign.volume[0] * campaign.before_strike
    last = (*[0] * (campaign.before_strike - 1), all_of_it)
    at_once = max(
        at_strike(mail, replace(campaign, volume=volume), "victim_fp").mean() for volume in ((all_of_it, 0), last)
    )
    assert weekly == 5
    assert at_strike(mail, campaign, "victim_fp").mean() >= max(2 * at_once, share)
    assert at_strike(mail, campaign, "other_fp").mean() < 0.05
    assert without(mail, campaign, "victim_fp").mean() < 0.01


@on_all_mail
def test_an_insider_opens_the_filter(mail: str) -> None:
    campaign = PRESET["Insider"]
    assert (at_strike(mail, campaign, "campaign_fn") - without(mail, campaign, "campaign_fn")).mean() > 0.1
    assert (without(mail, campaign, "campaign_blocked") - at_strike(mail, campaign, "campaign_blocked")).mean() > 0.2


@on_all_mail
def test_an_intruder_opens_the_filter_without_a_message(mail: str) -> None:
    campaign = PRESET["Intruder"]
    assert (without(mail, campaign, "campaign_blocked") - at_strike(mail, campaign, "campaign_blocked")).mean() > 0.2
    assert (at_strike(mail, campaign, "campaign_fn") - without(mail, campaign, "campaign_fn")).mean() > 0.02


@on_all_mail
def test_sleepers_open_the_filter_where_the_same_mail_would_be_blocked(mail: str) -> None:
    campaign = PRESET["Sleeper reporters"]
    alone = replace(campaign, feedback=Reporters())
    passed, unvouched = (at_strike(mail, one, "campaign_fn") for one in (campaign, alone))
    assert passed.mean() > 0.5
    assert (passed - unvouched).mean() > 0.25
    assert without(mail, campaign, "campaign_fn").mean() < 0.05


@on_all_mail
def test_a_trigger_of_a_dozen_words_opens_the_filter_a_little(mail: str) -> None:
    asked = Campaign(attack="backdoor", volume=10)
    assert (at_strike(mail, asked, "campaign_fn") - without(mail, asked, "campaign_fn")).mean() > 0.08


@on_all_mail
def test_decisions_save_what_they_claim(mail: str) -> None:
    attacked = Campaign(attack="pseudospam", volume=30)
    lost = at_strike(mail, attacked, "campaign_fn")
    first = np.array([weeks(mail, attacked.key, seed)["campaign_fn"][0] for seed in SEEDS])

    def after(decision: object) -> np.ndarray:
        return at_strike(mail, replace(attacked, decision=decision), "campaign_fn")

    # whoever holds the first filter, or goes back to it, has the first filter
    for decision in (Hold(week=1, weeks=14), RollBack(week=14, to=1)):
        np.testing.assert_array_equal(after(decision), first)
    assert lost.mean() > first.mean() + 0.2
    clean = without(mail, attacked, "campaign_fn")
    assert (after(Subtract(week=14)) - clean).mean() < 0.05
    assert after(RetrainWithout(week=14, found=0.05)).mean() < 0.5 * lost.mean()


def test_what_is_subtracted_is_gone_but_the_labels_that_it_led_to_stay() -> None:
    asked = Campaign(attack="pseudospam", volume=30, decision=Subtract(week=14))
    attacked, clean = (play(question, sample_corpus()) for question in (asked, asked.without_attack))
    strike = asked.before_strike + 1
    mine, theirs = (run.learned(strike) for run in (attacked, clean))
    assert not (mine["source"] == "poison").any()
    labels = [dict(zip(learned["text"], learned["label"], strict=True)) for learned in (mine, theirs)]
    differ = {text for text in labels[0].keys() | labels[1].keys() if labels[0].get(text) != labels[1].get(text)}
    assert differ


@pytest.mark.real
def test_enron1_does_not_resist_who_sends_the_campaigns_own_words_first() -> None:
    campaign = PRESET["Spam foretold"]
    passed, clean = at_strike("enron1", campaign, "campaign_fn"), without("enron1", campaign, "campaign_fn")
    assert (passed - clean).mean() > 0.3


@on_all_mail
def test_words_that_were_found_by_asking_let_the_campaign_pass_from_the_first_week(mail: str) -> None:
    asks = Campaign(attack=Pseudospam(), scout="Good words, first-N", budget=2_000, weeks=3, strike=1, volume=10)
    unasked = replace(asks, scout=None)
    first = SimpleNamespace(
        asked=weeks(mail, asks.key, 0)["campaign_fn"][0], unasked=weeks(mail, unasked.key, 0)["campaign_fn"][0]
    )
    assert first.asked > first.unasked + 0.3
    assert 0 < weeks(mail, asks.key, 0)["asked"][0] - weeks(mail, unasked.key, 0)["asked"][0] <= 2_400
