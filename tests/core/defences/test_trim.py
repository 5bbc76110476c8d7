"""TRIM against a transcription in plain scikit-learn, and whom it finds."""

import numpy as np
from sklearn.naive_bayes import MultinomialNB

from core.defences.trim import Trim
from core.mail.corpus import Corpus
from tests.core.defences.a_few_messages import all_there, received
from tests.core.defences.thrown import thrown


def test_what_stays_is_what_fits_best_to_a_filter_of_what_stays() -> None:
    mail, _, _ = received(8, messages=80)
    X = mail.counts.toarray()[mail.text]
    X = X[:, X.any(axis=0)]
    kept = Trim(share=0.2).clean(mail, all_there(mail)).kept[0]
    assert (~kept).sum() == 16
    expected, now = None, np.ones(len(X), dtype=bool)
    for _ in range(20):
        joint = MultinomialNB().fit(X[now], mail.spam[now]).predict_joint_log_proba(X)
        odds = joint[:, 1] - joint[:, 0]
        losses = np.logaddexp(0, np.where(mail.spam, -odds, odds)).round(9)
        arrived = np.argsort(mail.first_to_last)
        expected = np.zeros(len(X), dtype=bool)
        expected[np.lexsort((arrived, losses))[:64]] = True
        if (expected == now).all():
            break
        now = expected
    np.testing.assert_array_equal(kept, expected)


def test_it_finds_changed_labels_and_throws_its_share_away_without_any(sample: Corpus) -> None:
    flips = thrown(Trim(), "label_flip", sample)
    assert flips.poison >= 0.95
    clean = thrown(Trim(), "label_flip", sample, poison=1)
    assert 0.04 < (clean.ham * 2 + clean.spam) / 3 < 0.07
