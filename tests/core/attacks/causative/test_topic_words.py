"""Topic words: what the attacker takes for words of the topic, and that good mail about it suffers most."""

import numpy as np
import pytest

from core.attacks.causative.topic_words import TELLING, TopicWordsAttack
from core.errors import InputError
from core.mail.corpus import Corpus
from core.mail.encode import words_of
from core.questions.experiment import Experiment
from core.runs.sweeping import Sweep, sweep
from tests.small_mail import corpus_of


def talking(result: Sweep) -> list[str]:
    """The words behind each carrier: the same in every message."""
    (said,) = {text.rpartition("\n\n")[2] for text in result.poison["text"]}
    return said.split()


def test_words_that_mail_about_it_holds_far_more_often_commonest_first(sample: Corpus) -> None:
    attack = TopicWordsAttack(about="Invoice, invoices!", words=200)
    result = sweep(Experiment(attack=attack), sample, [30])
    good = [set(words_of(text)) for text in result.train["text"][result.train["label"] == "ham"]]
    about = [words for words in good if words & {"invoice", "invoices"}]
    others = [words for words in good if not words & {"invoice", "invoices"}]
    said = talking(result)
    holds = [sum(word in words for words in about) for word in said]
    assert len(set(said)) == len(said) == 200
    assert holds == sorted(holds, reverse=True)
    assert "invoice" in said[:5]
    for word, count in zip(said, holds, strict=True):
        elsewhere = sum(word in words for words in others)
        assert (count + 0.5) / (len(about) + 1) >= TELLING * (elsewhere + 0.5) / (len(others) + 1)
    carriers = {text.rpartition("\n\n")[0] for text in result.poison["text"]}
    assert carriers <= set(result.train["text"][result.train["label"] == "spam"])
    assert len(carriers) > 20


def test_the_aim_is_the_good_test_mail_with_one_of_the_words(sample: Corpus) -> None:
    result = sweep(Experiment(attack=TopicWordsAttack(about="bid tender")), sample, [0])
    good = result.test["text"][result.test["label"] == "ham"]
    assert result.prepared.aim is not None
    assert result.prepared.aim.texts == tuple(text for text in good if {"bid", "tender"} & set(words_of(text)))
    assert not result.prepared.aim.spam


def test_known_from_outside_mail_alone(small: Corpus) -> None:
    texts = [f"invoice {'overdue' if at % 4 else 'paid'} sum" if at % 2 else "lunch sum" for at in range(100)]
    outside = corpus_of(texts, [at % 10 == 0 for at in range(100)])
    result = sweep(Experiment(attack=TopicWordsAttack(mail="outside mail")), small, [3], outside)
    assert talking(result) == ["invoice", "overdue"]


def test_without_mail_about_it_only_the_topic_itself_and_no_aim(small: Corpus) -> None:
    result = sweep(Experiment(attack=TopicWordsAttack(about="zeppelin Airship zeppelin")), small, [0, 3])
    assert talking(result) == ["zeppelin", "airship"]
    assert result.aimed is None
    assert result.prepared.no_aim.startswith("No good message of the test inbox holds a word of the topic, so ")


def test_where_all_good_mail_is_about_it_no_word_tells_and_the_topic_itself_is_said(small: Corpus) -> None:
    outside = corpus_of(["cheap" if at % 2 else f"invoice {at}" for at in range(60)], [at % 2 == 1 for at in range(60)])
    result = sweep(Experiment(attack=TopicWordsAttack(about="invoice", mail="outside mail")), small, [2], outside)
    assert talking(result) == ["invoice"]


@pytest.mark.parametrize("about", ["", "a b", "?!"])
def test_a_topic_without_words_is_refused(about: str, small: Corpus) -> None:
    with pytest.raises(InputError, match=r"^The topic has no word: write at least one word of two or more letters\.$"):
        sweep(Experiment(attack=TopicWordsAttack(about=about)), small, [1])


@pytest.mark.parametrize("seed", [0, 1, 2])
@pytest.mark.parametrize(
    ("mail", "about"),
    [
        ("sample", "invoice invoices"),
        ("sample", "bid tender"),
        pytest.param("enron1", "nomination", marks=pytest.mark.real),
        pytest.param("enron1", "invoice invoices", marks=pytest.mark.real),
    ],
)
def test_two_percent_block_the_topic_far_more_than_other_good_mail(
    mail: str, about: str, seed: int, request: pytest.FixtureRequest
) -> None:
    corpus = request.getfixturevalue(mail)
    experiment = Experiment(attack=TopicWordsAttack(about=about), seed=seed)
    result = sweep(experiment, corpus, [0, round(0.016 * len(corpus))])
    assert result.aimed is not None
    aimed, frame = result.aimed, result.frame
    others = frame["ham"] - aimed["of"]
    elsewhere = (
        (frame["fp"] + frame["ham_unsure"]) * frame["ham"] - (aimed["hit"] + aimed["unsure"]) * aimed["of"]
    ) / others
    rise = np.diff(aimed["hit"] + aimed["unsure"])[0]
    assert rise >= 0.35
    assert rise >= 2 * np.diff(elsewhere)[0]
