"""What stands in the bundled mail.csv: counts, topics, dates, and nothing that should not be there."""

import re
from datetime import datetime, timedelta

import numpy as np
import pandas as pd
import pytest

from core import load_corpus
from sample_data.generate import MAIL
from sample_data.timetable import FIRST_DAY, WEEKS

ADDRESS = re.compile(r"(?:\w@|://|\bwww\.)([\w-]+(?:\.[\w-]+)+)", re.IGNORECASE)
RESERVED = re.compile(r"\.(example|test)$", re.IGNORECASE)
PHONE = re.compile(r"\b(?:tel|phone|call|on|ring) (\(?\+?\d[\d ()-]{6,}\d)", re.IGNORECASE)
INDECENT = re.compile(
    r"\b(sexy?|nudes?|naked|porn\w*|erotic\w*|viagra|cialis|escorts?|xxx|fuck\w*|shit|bitch|rape|cocaine|heroin|nazi)\b",
    re.IGNORECASE,
)


@pytest.fixture(scope="module")
def mail() -> pd.DataFrame:
    return pd.read_csv(MAIL, keep_default_na=False)


def test_columns_labels_and_size(mail):
    assert list(mail.columns) == ["text", "label", "sent_at", "topic", "sender", "recipient", "thread"]
    assert set(mail["label"]) == {"ham", "spam"}
    assert MAIL.stat().st_size < 10_000_000


def test_many_topics_each_of_one_kind(mail):
    kinds = mail.groupby("topic")["label"].agg(["nunique", "first", "size"])
    assert (kinds["nunique"] == 1).all()
    assert (kinds["first"] == "ham").sum() >= 14
    assert (kinds["first"] == "spam").sum() >= 10
    assert kinds["size"].min() >= 50


def test_every_message_shows_subject_then_body(mail):
    parts = mail["text"].str.extract(r"\ASubject: (?P<subject>[^\n]+)\n\n(?P<body>.+)\Z", flags=re.DOTALL)
    assert parts["body"].str.strip().ne("").all()


def test_time_runs_over_all_weeks_with_spam_enough_in_each(mail):
    sent = [datetime.fromisoformat(moment) for moment in mail["sent_at"]]
    assert sent == sorted(sent)
    weeks = pd.Series([(moment - FIRST_DAY) // timedelta(weeks=1) for moment in sent])
    spam = weeks[mail["label"] == "spam"].value_counts()
    assert set(weeks) == set(range(WEEKS))
    assert spam.min() >= 40


def test_campaigns_come_and_go(mail):
    spam = mail[mail["label"] == "spam"].assign(at=np.arange(len(mail))[mail["label"] == "spam"])
    size = spam.groupby("thread").size()
    assert size.max() < 0.1 * len(spam)
    assert (size > 10).sum() > 30
    life = spam[spam["thread"].isin(size[size > 10].index)].groupby("thread")["at"].agg(["min", "max"])
    assert ((life["max"] - life["min"]) < len(mail) / 3).all()


def test_senders_recipients_and_threads(mail):
    for column in ("sender", "recipient"):
        assert mail[column].str.fullmatch(r"[\w.+-]+@[\w.-]+\.(example|test)").all()
    assert (mail["sender"] != mail["recipient"]).all()
    good = mail[mail["label"] == "ham"]
    assert not set(good["thread"]) & set(mail["thread"][mail["label"] == "spam"])
    assert good.groupby("thread")["topic"].nunique().max() == 1
    assert good["sender"].nunique() > 300
    assert (good["sender"].value_counts() > 20).sum() > 20


def test_rare_words_recur_in_their_thread(mail):
    good = mail[mail["label"] == "ham"]
    words = good["text"].str.lower().str.findall(r"[a-z]{4,}").map(set).explode()
    held = words.groupby(words).size()
    rare = words[words.isin(held[held.between(2, 5)].index)]
    threads = good["thread"].loc[rare.index].to_numpy()
    threads_of = pd.Series(threads).groupby(rare.to_numpy()).nunique()
    assert (threads_of < 2).mean() > 0.4


def test_offices_sleep_and_spammers_do_not(mail):
    sent = pd.to_datetime(mail["sent_at"])
    at_work = (sent.dt.day_of_week < 5) & sent.dt.hour.between(6, 20)
    assert at_work[mail["topic"] == "meetings"].mean() > 0.9
    assert at_work[mail["label"] == "spam"].mean() < 0.6


def test_every_address_is_reserved_for_examples(mail):
    hosts = {host for text in mail["text"] for host in ADDRESS.findall(text)}
    assert len(hosts) > 500
    assert not {host for host in hosts if not RESERVED.search(host)}


def test_every_telephone_number_is_fictional(mail):
    numbers = [number for text in mail["text"] for number in PHONE.findall(text)]
    assert len(numbers) > 100
    assert not [number for number in numbers if "555" not in number and not re.match(r"20\d\d-", number)]


def test_nothing_indecent(mail):
    assert not [text for text in mail["text"] if INDECENT.search(text)]


def test_good_mail_and_spam_share_their_words(mail):
    words = mail["text"].str.lower().str.findall(r"[a-z]{4,}").explode().groupby(mail["label"]).value_counts()
    both = set(words["ham"][words["ham"] >= 5].index) & set(words["spam"][words["spam"] >= 5].index)
    assert len(both) > 900


def test_no_markup_of_the_grammar_is_left(mail):
    assert not [text for text in mail["text"] if re.search(r"\{[=?]?[a-z_]+[:.}]", text)]


def test_the_loader_takes_every_message(mail):
    corpus = load_corpus(MAIL)
    assert len(corpus) == len(mail)
    assert not corpus.report.skipped
    assert corpus.frame["sent_at"].notna().all()
