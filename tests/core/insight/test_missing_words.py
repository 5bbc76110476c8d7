"""What messages hold and lack adds up to what Bernoulli naive Bayes itself says."""

import numpy as np
import pytest

from core import Experiment, sweep
from core.insight.missing_words import held_and_missing
from core.mail.corpus import Corpus
from core.mail.encode import tokeniser


@pytest.mark.parametrize("attack", ["dictionary", "pseudospam", "label_flip"])
@pytest.mark.parametrize("of_spam", [False, True])
@pytest.mark.parametrize("level", [0, 15])
def test_the_parts_add_up_to_the_filters_log_odds(attack: str, of_spam: bool, level: int, small: Corpus) -> None:
    found = sweep(Experiment("bernoulli_nb", attack), small, [0, 15])
    learned = found.prepared.learn(level)
    test = found.prepared.test_counts[np.flatnonzero(found.prepared.test_spam == of_spam)]
    ham, spam = learned.estimator.predict_joint_log_proba(learned.features(test)).T
    parts = held_and_missing(found.prepared, level, of_spam=of_spam)
    assert parts.log_odds == pytest.approx(np.mean(spam - ham))
    assert parts.held + parts.missing + parts.prior == parts.log_odds


def test_different_words_are_counted_a_message(small: Corpus) -> None:
    found = sweep(Experiment("bernoulli_nb"), small, [0, 15])
    words_of = tokeniser().build_analyzer()
    texts, labels = found.raw_training_mail(15)
    counts = [
        np.mean([len(set(words_of(text))) for text, given in zip(texts, labels, strict=True) if given == label])
        for label in ("ham", "spam")
    ]
    assert held_and_missing(found.prepared, 15, of_spam=True).different == pytest.approx(tuple(counts))
