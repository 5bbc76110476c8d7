"""What lies farthest from its kind of mail, against transcriptions on dense tables."""

import numpy as np
import pytest
from sklearn.naive_bayes import MultinomialNB

from core.defences._farthest import FarthestDropped
from core.defences._received import Received
from core.defences.loss import Loss
from core.defences.slab import Slab
from core.defences.sphere import Sphere
from core.mail.corpus import Corpus
from tests.core.defences.a_few_messages import all_there, received
from tests.core.defences.thrown import thrown


def l2(X: np.ndarray, mail: Received) -> np.ndarray:
    centre = np.array([X[mail.spam == kind].mean(axis=0) for kind in (False, True)])
    return np.linalg.norm(X - centre[mail.spam.astype(int)], axis=1)


def slab(X: np.ndarray, mail: Received) -> np.ndarray:
    centre = np.array([X[mail.spam == kind].mean(axis=0) for kind in (False, True)])
    u = (centre[1] - centre[0]) / np.linalg.norm(centre[1] - centre[0])
    return np.abs((X - centre[mail.spam.astype(int)]) @ u)


def loss(X: np.ndarray, mail: Received) -> np.ndarray:
    joint = MultinomialNB().fit(X[:, X.any(axis=0)], mail.spam).predict_joint_log_proba(X[:, X.any(axis=0)])
    odds = joint[:, 1] - joint[:, 0]
    return np.where(mail.spam, -odds, odds)


@pytest.mark.parametrize(("kind", "distance"), [(Sphere, l2), (Slab, slab), (Loss, loss)])
def test_of_each_kind_the_farthest_are_dropped(kind: type[FarthestDropped], distance: object) -> None:
    mail, _, _ = received(6)
    far = distance(mail.counts.toarray()[mail.text], mail)  # type: ignore[operator]
    kept = kind(share=0.2).clean(mail, all_there(mail)).kept[0]
    for label in (False, True):
        own = mail.spam == label
        assert (own & ~kept).sum() == int(0.2 * own.sum())
        assert far[own & ~kept].min() >= far[own & kept].max() - 1e-9


def test_spheres_and_slabs_find_a_dictionary_and_losses_find_changed_labels(sample: Corpus) -> None:
    found = {
        (kind, attack): thrown(kind(), attack, sample).poison
        for kind in (Sphere, Slab, Loss)
        for attack in ("dictionary", "label_flip")
    }
    assert min(found[Sphere, "dictionary"], found[Slab, "dictionary"], found[Loss, "label_flip"]) >= 0.95
    assert max(found[Loss, "dictionary"], found[Sphere, "label_flip"], found[Slab, "label_flip"]) <= 0.3
