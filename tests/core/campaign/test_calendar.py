"""Who comes when: order beats time, what is drawn differs from seed to seed, and odd mail is met with a sentence."""

import numpy as np
import pandas as pd
import pytest

from core import Campaign, InputError, play
from core.campaign.calendar import calendar
from core.mail.corpus import Corpus
from tests.small_mail import corpus_of, random_corpus, word

DAY = pd.Timestamp("2024-01-01", tz="UTC")


def mail() -> Corpus:
    """Messages a day apart, each third of them spam."""
    corpus = corpus_of([f"{word(at)} some words" for at in range(160)], [at % 3 == 0 for at in range(160)])
    corpus.frame["sent_at"] = pd.Series([DAY + pd.Timedelta(days=at) for at in range(160)])
    return corpus


def weeks_of(corpus: Corpus, **question: object) -> list[np.ndarray]:
    return list(calendar(Campaign(weeks=5, strike=1, **question), corpus).weeks)


def test_mail_comes_in_its_order_but_for_its_neighbours() -> None:
    drawn = calendar(Campaign(weeks=5, strike=1), mail())
    assert drawn.notes == ()
    middles = [np.median(rows) for rows in (drawn.beginning, *drawn.weeks)]
    assert middles == sorted(middles)


def test_an_order_beats_a_time() -> None:
    corpus = mail()
    corpus.frame["order"] = [str(999 - at) for at in range(len(corpus))]
    middles = [np.median(rows) for rows in weeks_of(corpus)]
    assert middles == sorted(middles, reverse=True)


@pytest.mark.parametrize(
    ("change", "note"),
    [
        (lambda frame: frame["sent_at"].where(frame.index < 0), "Most times of this mail are missing"),
        (lambda frame: frame["sent_at"].where(frame.index < 0, DAY), "All of this mail came within two days"),
        (
            lambda frame: DAY + pd.to_timedelta((frame["label"] == "spam") * 400, unit="D"),
            "Spam and good mail of this corpus come from different times",
        ),
    ],
)
def test_times_that_tell_nothing_are_noted_and_the_mail_is_dealt(change: object, note: str) -> None:
    corpus = mail()
    corpus.frame["sent_at"] = change(corpus.frame)
    drawn = calendar(Campaign(weeks=5, strike=1), corpus)
    (said,) = drawn.notes
    assert said == f"{note}, so it is dealt by the seed."
    assert all(0 < corpus.labels[rows].sum() < len(rows) for rows in drawn.weeks)
    dealt = calendar(Campaign(weeks=5, strike=1, arrival="dealt"), corpus)
    assert dealt.notes == ()


def test_a_week_without_one_kind_is_noted() -> None:
    corpus = mail()
    kinds = corpus.labels.copy()
    kinds[60:90] = False  # a month without spam
    drawn = calendar(Campaign(weeks=12, strike=1), corpus_of(corpus.texts, kinds.tolist()))
    assert drawn.notes[0].startswith("Most times")
    timed = corpus_of(corpus.texts, kinds.tolist())
    timed.frame["sent_at"] = corpus.frame["sent_at"]
    drawn = calendar(Campaign(weeks=12, strike=1), timed)
    assert drawn.notes == ("Some weeks would have mail of one kind only, so the mail is dealt by the seed.",)


def test_mail_for_fewer_weeks_is_played_for_fewer() -> None:
    played = play(Campaign(weeks=52), random_corpus(seed=1, messages=90, vocabulary=60))
    weeks = len(played.weeks)
    assert 3 <= weeks < 52
    assert f"There is mail for {weeks} weeks only, not for 52." in played.notes
    assert played.finished


@pytest.mark.parametrize(
    ("asked", "note"),
    [
        ({"strike": 12}, "There is mail for 2 weeks of the strike only, not for 12."),
        ({"volume": 1}, "1% of so small a week is not one message, so nothing is sent: choose more poison."),
        (
            {"volume": [*[0] * 9, 30]},
            "The strike begins before the first poison, so nothing is sent: choose an earlier",
        ),
        ({"volume": 300}, "The attacker has read 3 good messages and sends up to 9 a week that are like them: some"),
    ],
)
def test_what_so_little_mail_cannot_be_is_noted(asked: dict, note: str) -> None:
    little = corpus_of([f"{word(at)} some words {word(at % 7)}" for at in range(34)], [at % 2 == 0 for at in range(34)])
    played = play(Campaign(attack="backdoor", weeks=16, arrival="dealt", **asked), little)
    assert played.finished
    assert played.notes[0] == f"There is mail for {len(played.weeks)} weeks only, not for 16."
    assert sum(said.startswith(note) for said in played.notes) == 1


def test_mail_that_is_too_small_is_refused_in_a_sentence() -> None:
    with pytest.raises(InputError, match=r"^This mail has too few messages for a campaign of 3 weeks beside the camp"):
        play(Campaign(), corpus_of([f"word{at}" for at in range(30)], [at < 3 for at in range(30)]))


def test_a_topic_that_is_not_there_is_noted_and_one_that_is_is_taken(sample: Corpus) -> None:
    drawn = calendar(Campaign(topic="<b>none</b>", victims="invoices"), sample)
    assert drawn.notes == ("There is no topic “<b>none</b>” of spam with 40 messages; another was drawn.",)
    assert drawn.about.name == "invoices"
    topics = sample.frame["topic"]
    assert set(topics.iloc[drawn.victims]) == {"invoices"}
    assert set(topics.iloc[drawn.strike]) == set(topics.iloc[drawn.held]) == {drawn.campaign.name}
    outside = np.concatenate([drawn.beginning, drawn.trusted, *drawn.weeks])
    assert drawn.campaign.name not in set(topics.iloc[outside][sample.labels[outside]])


def test_another_seed_is_another_year(sample: Corpus) -> None:
    years = [calendar(Campaign(seed=seed, topic="loans", victims="invoices"), sample) for seed in range(4)]
    weeks = [set(year.weeks[5]) for year in years]
    assert len({frozenset(week) for week in weeks}) == 4
    shared = len(weeks[0] & weeks[1]) / len(weeks[0])
    assert 0.2 < shared < 0.9  # among neighbours, not from anywhere
    assert len({tuple(year.held) for year in years}) == 4
    rates = [play(Campaign(attack="none", seed=seed), sample).frame["fp"].sum() for seed in range(4)]
    assert len(set(rates)) > 1


@pytest.mark.real
def test_enron1_comes_in_its_order_and_spamassassins_groups_are_no_topic(enron1: Corpus, spamassassin: Corpus) -> None:
    drawn = calendar(Campaign(), enron1)
    middles = [np.median(rows) for rows in drawn.weeks]
    assert drawn.notes == ()
    assert middles == sorted(middles)
    assert set(spamassassin.frame["topic"]) == {""}
    assert calendar(Campaign(), spamassassin).campaign.name == ""
