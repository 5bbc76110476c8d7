"""Micromodels against a transcription that trains each of them, and whom they find."""

import numpy as np
from sklearn.naive_bayes import MultinomialNB

from core.defences.micromodels import Micromodels
from core.mail.corpus import Corpus
from tests.core.defences.a_few_messages import all_there, received
from tests.core.defences.thrown import thrown


def test_a_label_that_most_stretches_of_time_are_against_is_dropped() -> None:
    mail, _, _ = received(9, messages=90)
    X, order = mail.counts.toarray()[mail.text], np.argsort(mail.facts["sent_at"].to_numpy())
    against, voters = np.zeros(len(X)), 0
    for stretch in np.split(order, np.ceil(np.arange(1, 5) * len(X) / 5).astype(int)):
        if len(np.unique(mail.spam[stretch])) < 2:
            continue
        known = X[stretch].any(axis=0)
        joint = MultinomialNB().fit(X[stretch][:, known], mail.spam[stretch]).predict_joint_log_proba(X[:, known])
        voters += 1
        against += (joint[:, 1] - joint[:, 0] > 0) != mail.spam
    kept = Micromodels(stretches=5).clean(mail, all_there(mail)).kept[0]
    np.testing.assert_array_equal(kept, against / voters <= 0.5)
    assert (~kept).any()


def test_they_find_changed_labels_and_fall_to_a_dictionary_in_every_stretch(sample: Corpus) -> None:
    flips = thrown(Micromodels(), "label_flip", sample)
    assert flips.poison >= 0.8
    dictionary = thrown(Micromodels(), "dictionary", sample)
    assert dictionary.poison == 0
    assert dictionary.spam > 2 * flips.spam
