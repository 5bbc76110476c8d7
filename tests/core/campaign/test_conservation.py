"""No message is lost, comes twice, is learned before it came, or is judged by a filter that has learned from it."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core import Campaign, play
from core.attacks.weekly import weekly_attacks
from core.attacks.weekly.intruder import Intruder
from core.campaign.played import Played, playing
from core.campaign.views import changed, flow, plane
from core.campaign.week import Happening
from core.decisions.retrain_without import RetrainWithout
from core.decisions.roll_back import RollBack
from core.mail.corpus import Corpus
from tests.core.campaign.test_weeks_are_exact import ATTACKS, DECISIONS, FEEDBACKS
from tests.small_mail import random_corpus, word

ROOT = Path(__file__).resolve().parents[3]
PRINT_FINGERPRINT = """
from tests.core.campaign.test_conservation import fingerprint
print(fingerprint())
"""


def distinct(seed: int) -> Corpus:
    """Mail in which every message says who it is."""
    corpus = random_corpus(seed=seed, messages=150, vocabulary=60)
    corpus.frame["text"] = [f"{text} {word(at)}mark" for at, text in enumerate(corpus.frame["text"])]
    return corpus


def with_any_question(test):
    return settings(max_examples=20)(
        given(
            feedback=st.sampled_from(FEEDBACKS),
            decision=st.sampled_from(DECISIONS),
            attack=st.sampled_from(ATTACKS),
            window=st.sampled_from([0, 2]),
            arrival=st.sampled_from(["as it came", "dealt"]),
            seed=st.integers(0, 9),
        )(test)
    )


def of(seed: int, **question: object) -> Played:
    return play(Campaign(weeks=5, strike=2, volume=(40, 10), seed=seed, **question), distinct(seed))


@with_any_question
def test_every_message_of_the_mail_is_in_one_place(seed: int, **question: object) -> None:
    calendar = of(seed, **question).stage.calendar
    places = [calendar.beginning, calendar.trusted, *calendar.weeks, calendar.strike, calendar.held]
    rows = np.concatenate([*places, calendar.victims, calendar.left_out])
    assert sorted(rows) == list(range(150))


@with_any_question
def test_every_message_that_comes_is_in_one_week_and_one_state(seed: int, **question: object) -> None:
    played = of(seed, **question)
    calendar, frame = played.stage.calendar, played.frame
    texts = played.stage.corpus.texts
    for week, row in zip(played.weeks, frame.itertuples(), strict=True):
        judged = played.judged(week.number)
        mail = judged[judged["source"] == "mail"]
        assert mail["text"].tolist() == [texts[at] for at in calendar.weeks[week.number - 1]]
        assert row.arrived == row.ham + row.spam + row.poison + row.strike == len(judged)
        assert row.learned == row.learned_ham + row.learned_spam == (judged["label"] != "").sum()
        way = flow(played, week.number)
        assert way.good + way.spam + way.poison + way.strike == row.arrived
        assert way.delivered + way.unsure + way.blocked == row.arrived
        by_label = way.filter_right + way.filter_wrong + way.people_right + way.people_wrong
        assert by_label + way.lost == row.arrived
        assert way.filter_wrong + way.people_wrong == row.wrong_labels
        assert way.people_right + way.people_wrong == row.said
    assert [week.first for week in played.weeks[1:]] == [week.end for week in played.weeks[:-1]]
    strike = pd.concat([played.judged(week) for week in frame["week"]]).query("source == 'strike'")
    if played.stage.strikes:
        assert sorted(text.split("\n\n")[0] for text in strike["text"]) == sorted(texts[at] for at in calendar.strike)
        assert set(frame["week"][frame["strike"] > 0]) <= {4, 5}
    assert played.totals["messages"].iloc[-1] == frame["poison"].sum() + frame["strike"].sum()


@with_any_question
def test_nothing_is_learned_before_it_came_nor_judged_by_who_has_learned_it(seed: int, **question: object) -> None:
    played = of(seed, **question)
    calendar, texts = played.stage.calendar, played.stage.corpus.texts
    never = {texts[at] for at in [*calendar.held, *calendar.victims, *calendar.trusted, *calendar.left_out]}
    came: set[str] = {texts[at] for at in calendar.beginning}
    for week in played.frame["week"]:
        learned, judged = played.learned(week), played.judged(week)
        assert set(learned["text"]) <= came
        assert learned["came"].max() < week
        assert not never & set(learned["text"])
        assert not set(judged["text"][judged["source"].isin(["mail", "strike"])]) & set(learned["text"])
        stream = learned["text"][learned["source"] != "poison"]
        assert stream.is_unique
        came |= set(judged["text"])


@pytest.mark.parametrize("attack", list(weekly_attacks()))
def test_attackers_write_only_what_they_have_read(attack: str) -> None:
    played = of(3, attack=attack)
    calendar, texts = played.stage.calendar, played.stage.corpus.texts

    def words(rows: np.ndarray) -> set[str]:
        return set(" ".join(texts[at] for at in rows).split())

    read = words(np.concatenate([calendar.beginning, calendar.strike]))
    others = [calendar.trusted, calendar.held, calendar.victims, calendar.left_out, *calendar.weeks]
    poison = pd.concat([played.judged(week) for week in played.frame["week"]]).query("source == 'poison'")
    written = set(" ".join(poison["text"]).split())
    assert len(poison) or attack in {"none", "intruder"}
    assert not written & (words(np.concatenate(others)) - read)


@with_any_question
def test_no_poison_is_the_clean_run(seed: int, **question: object) -> None:
    question |= {"attack": "dictionary"}  # one without a strike
    corpus, asked = distinct(seed), Campaign(weeks=5, strike=2, volume=0, seed=seed, **question)
    nobody = Campaign(weeks=5, strike=2, seed=seed, **(question | {"attack": "none"}))
    pd.testing.assert_frame_equal(play(asked, corpus).frame, play(nobody, corpus).frame)


@pytest.mark.parametrize("attack", ["pseudospam", "boiling_frog", "backdoor"])
def test_without_poison_the_strike_meets_the_clean_filter(attack: str) -> None:
    corpus = distinct(1)
    asked = Campaign(attack=attack, volume=0, weeks=5, strike=2)
    one, other = play(asked, corpus), play(asked.without_attack, corpus)
    for week in range(1, 5):
        pd.testing.assert_frame_equal(one.learned(week), other.learned(week))
        judged = one.judged(week)
        mine = judged[judged["source"] != "strike"].reset_index(drop=True)
        pd.testing.assert_frame_equal(mine, other.judged(week).reset_index(drop=True))


def test_a_growing_campaign_ends_in_the_campaign() -> None:
    asked = Campaign(weeks=4, strike=1)
    grown = [step for step in playing(asked, distinct(2)) if isinstance(step, Played)]
    assert [len(step.weeks) for step in grown] == [1, 2, 3, 4]
    whole = play(asked, distinct(2)).frame
    for step in grown:
        assert len(step.ledger) == step.weeks[-1].end, "what was shown stays as it was"
        pd.testing.assert_frame_equal(step.frame, whole[: len(step.weeks)])
    assert grown[-1].finished
    assert not grown[0].finished


def fingerprint() -> str:
    total = hashlib.sha256()
    for name, attack in weekly_attacks().items():
        for filter_name in ("spambayes", "linear_svm"):
            played = play(Campaign(filter_name, attack(), weeks=4, strike=1, seed=11), distinct(4))
            total.update(name.encode() + played.frame.to_csv().encode())
            total.update(played.judged(3).to_csv().encode() + played.learned(4).to_csv().encode())
    return total.hexdigest()


@pytest.mark.parametrize("hash_seed", ["1", "2"])
def test_another_process_gives_the_same_answer(hash_seed: str) -> None:
    there = subprocess.run(
        [sys.executable, "-c", PRINT_FINGERPRINT],
        cwd=ROOT,
        env=os.environ | {"PYTHONHASHSEED": hash_seed},
        capture_output=True,
        text=True,
        check=True,
    )
    assert there.stdout.strip() == fingerprint()


def test_what_is_drawn_does_not_stand_in_the_way_of_comparing() -> None:
    """Of two runs with and without something the same mail comes in the same order."""
    corpus = distinct(5)
    one = Campaign(weeks=5, strike=1)
    decided = Campaign(weeks=5, strike=1, feedback="perfect", decision=RetrainWithout(week=2))
    mine = play(one, corpus)
    for yours in (play(one.without_attack, corpus), play(decided, corpus)):
        for week in range(1, 6):
            both = [run.judged(week).query("source == 'mail'")["text"].tolist() for run in (mine, yours)]
            assert both[0] == both[1]


def test_changed_verdicts_are_those_of_the_two_filters() -> None:
    played = play(Campaign(weeks=5, strike=1), distinct(6))
    assert changed(played, 1).empty
    found = changed(played, 4)
    pipeline, judge = played.pipeline(), played.campaign.filter.verdicts
    names = np.array(["ham", "unsure", "spam"])
    scores = []
    for week in (3, 4):
        learned = played.learned(week)
        scores.append(pipeline.fit(learned["text"], learned["label"]).predict_proba(found["text"])[:, 1])
    assert found["before"].tolist() == names[judge(scores[0])].tolist()
    assert found["after"].tolist() == names[judge(scores[1])].tolist()
    assert (found["before"] != found["after"]).all()
    assert len(found)


@pytest.mark.parametrize(("filter_name", "sides"), [("spambayes", True), ("linear_svm", False)])
def test_points_of_the_plane_are_held_out_mail_under_each_filter(filter_name: str, sides: bool) -> None:
    played = play(Campaign(filter_name, weeks=4, strike=1), distinct(7))
    points = plane(played)
    assert points.spam.shape == points.verdicts.shape == (4, len(points.kind))
    calendar = played.stage.calendar
    outside = {*calendar.held, *calendar.victims, *calendar.trusted}
    assert set(points.row) <= outside
    for week in (1, 4):
        learned = played.learned(week)
        texts = [played.stage.corpus.texts[row] for row in points.row]
        fitted = played.pipeline().fit(learned["text"], learned["label"])
        if sides:
            score = (1 + points.spam[week - 1] - points.ham[week - 1]) / 2
            np.testing.assert_allclose(score, fitted.predict_proba(texts)[:, 1], rtol=0, atol=1e-9)
        else:
            assert points.ham is None
            np.testing.assert_allclose(points.spam[week - 1], fitted.decision_function(texts), rtol=0, atol=1e-3)
    assert len(points.frame) == points.spam.size


def test_an_intruder_leaves_no_mail_but_a_trace() -> None:
    played = play(Campaign(attack=Intruder(), weeks=5, strike=1, volume=20), distinct(8))
    assert played.frame["poison"].sum() == 0
    touched = [event for event in played.events if event.happening is Happening.RELABELLED]
    learned = played.learned(3)
    assert (learned["by"] == "intruder").sum() == sum(event.messages for event in touched if event.week < 3) > 0
    turned = learned[learned["by"] == "intruder"]
    assert set(turned["label"]) == {"ham"}


def test_going_back_is_to_the_very_filter() -> None:
    played = play(Campaign(weeks=6, strike=1, decision=RollBack(week=4, to=2)), distinct(9))
    pd.testing.assert_frame_equal(played.learned(5), played.learned(2))
    later = played.learned(6)
    assert set(later["came"]) <= {*range(-30, 2), 5}
