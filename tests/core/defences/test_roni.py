"""RONI against a transcription that trains two filters for each message, and what it finds and throws away."""

import numpy as np
import pandas as pd
import pytest

from core import Experiment, sweep
from core.defences._received import Received, Trusted
from core.defences.roni import Impact, RejectOnNegativeImpact, trials
from core.filters.base import names
from core.filters.spambayes import SpamBayes, SpamBayesClassifier
from core.mail.corpus import Corpus
from core.mail.encode import encode
from tests.core.defences.thrown import thrown
from tests.small_mail import random_messages


def received(seed: int, longest: int) -> Received:
    """Twenty messages, some longer than the 150 words that SpamBayes asks, and trusted mail of the same words."""
    rng = np.random.default_rng(seed)
    texts, spam = random_messages(rng, 200, 900, longest)
    counts = encode(texts)
    return Received(
        words=counts.words,
        counts=counts.counts[:20],
        text=np.arange(20),
        spam=np.array(spam[:20]),
        facts=pd.DataFrame(index=range(20)),
        trusted=Trusted(counts.counts[20:], np.array(spam[20:])),
    )


@pytest.mark.parametrize("longest", [12, 700])
def test_a_message_costs_what_two_filters_say_that_are_trained_with_it_and_without(longest: int) -> None:
    mail = received(3, longest)
    low, _ = SpamBayes().cutoffs
    expected = np.zeros(len(mail.text))
    for trained, trial in trials(mail):
        rows, labels = mail.trusted.counts[trained].toarray(), names(mail.trusted.spam[trained])
        without = SpamBayesClassifier().fit(rows, labels).predict_proba(trial.judged)[:, 1]
        for at, (one, spam) in enumerate(zip(mail.counts.toarray(), mail.spam, strict=True)):
            more = SpamBayesClassifier().fit(np.vstack([rows, one]), np.append(labels, names(spam)))
            expected[at] += ((without < low).sum() - (more.predict_proba(trial.judged)[:, 1] < low).sum()) / 5
    found = Impact.of(mail, np.ones(len(mail.text), dtype=bool))
    np.testing.assert_allclose(found.of_message, expected, atol=1e-9)
    assert len(np.unique(expected)) > 3


def test_no_trial_judges_what_its_filter_has_learned_and_calibration_is_on_neither() -> None:
    mail = received(4, 12)
    for trained, trial in trials(mail):
        assert mail.trusted.spam[trained].sum() == len(trained) / 2 == 10
        assert trial.judged.shape[0] == 25
    tight = Impact.of(mail, np.zeros(len(mail.text), dtype=bool))
    costs = tight.of_trusted_spam
    assert tight.threshold(0.0) == costs.max()
    assert (costs > tight.threshold(0.2)).mean() <= 0.2


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("name", ["sample", pytest.param("spamassassin", marks=pytest.mark.real)])
def test_it_finds_a_dictionary_and_little_else(name: str, seed: int, request: pytest.FixtureRequest) -> None:
    corpus: Corpus = request.getfixturevalue(name)
    found = thrown(RejectOnNegativeImpact(), "dictionary", corpus, seed=seed)
    assert found.poison >= 0.95
    assert found.spam <= 0.05
    assert found.ham <= 0.01


def test_a_focused_attack_hurts_mail_to_come_and_passes(sample: Corpus) -> None:
    found = [thrown(RejectOnNegativeImpact(), "focused", sample, seed=seed).poison for seed in range(5)]
    assert sorted(found)[:4] == [0, 0, 0, 0]


def test_without_trusted_mail_enough_it_says_so(small: Corpus) -> None:
    result = sweep(Experiment("spambayes", "dictionary", defence="roni"), small, [0, 20])
    assert result.found["lacks"].str.startswith("35 trusted examples of each kind (there are").all()
