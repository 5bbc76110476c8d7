"""Confident learning against scikit-learn's own cross-validation, and whom it finds."""

import numpy as np
from sklearn.model_selection import PredefinedSplit, cross_val_predict
from sklearn.naive_bayes import MultinomialNB

from core.defences._bayes import fold_of
from core.defences.confident_learning import ConfidentLearning
from core.mail.corpus import Corpus
from core.mail.encode import tokeniser
from tests.core.defences.a_few_messages import all_there, received
from tests.core.defences.thrown import thrown


def test_it_drops_what_lies_off_the_diagonal_of_the_confident_joint() -> None:
    dropped = 0
    for seed in range(3):
        mail, texts, labels = received(seed)
        counts, folds = tokeniser().fit_transform(texts), PredefinedSplit(fold_of(mail, 5)[mail.text])
        p = cross_val_predict(MultinomialNB(), counts, labels, cv=folds, method="predict_proba")
        y = mail.spam.astype(int)
        t = [p[y == kind, kind].mean() for kind in (0, 1)]
        off = [p[at, 1 - i] >= t[1 - i] and p[at, 1 - i] > p[at, i] for at, i in enumerate(y)]
        kept = ConfidentLearning().clean(mail, all_there(mail)).kept[0]
        np.testing.assert_array_equal(kept, ~np.array(off))
        dropped += sum(off)
    assert dropped >= 3


def test_it_finds_changed_labels_and_no_dictionary(sample: Corpus) -> None:
    flips = thrown(ConfidentLearning(), "label_flip", sample)
    assert flips.poison >= 0.9
    assert flips.ham <= 0.02
    assert flips.spam <= 0.05
    assert thrown(ConfidentLearning(), "dictionary", sample).poison == 0
