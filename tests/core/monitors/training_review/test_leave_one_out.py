"""Harm to trusted mail against plain scikit-learn, trained without each message and its copies."""

import numpy as np
from sklearn.metrics import log_loss
from sklearn.naive_bayes import MultinomialNB

from core.monitors.training_review.leave_one_out import LeaveOneOut
from tests.core.defences.a_few_messages import received


def test_it_is_the_loss_with_the_message_less_that_without() -> None:
    mail, _, _ = received(7)
    X, judged = mail.counts.toarray()[mail.text], mail.trusted.counts.toarray()
    there = np.ones(len(X), dtype=bool)

    def loss(kept: np.ndarray) -> float:
        known = X[kept].any(axis=0)
        p = MultinomialNB().fit(X[kept][:, known], mail.spam[kept]).predict_proba(judged[:, known])
        return float(log_loss(mail.trusted.spam, p, labels=[False, True]))

    found = LeaveOneOut().scores(mail, there)
    single = [at for at in range(len(X)) if (mail.text == mail.text[at]).sum() == 1 and (X[at] > 0).sum() > 5]
    assert len(single) > 10
    for at in single[:15]:
        np.testing.assert_allclose(found[at], loss(there) - loss(np.arange(len(X)) != at), atol=1e-9)
