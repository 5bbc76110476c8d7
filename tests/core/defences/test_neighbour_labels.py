"""Neighbours' labels against a transcription that looks at every other message, and that they help and harm."""

from dataclasses import replace

import numpy as np
import pytest
from sklearn.feature_extraction.text import TfidfTransformer

from core import Experiment, sweep
from core.attacks.causative.label_flip import LabelFlipAttack
from core.defences import _nearest
from core.defences._received import Received
from core.defences.neighbour_labels import NeighbourLabels
from core.mail.corpus import Corpus
from tests.core.defences.a_few_messages import all_there, received


def relabelled(mail: Received, defence: NeighbourLabels) -> np.ndarray:
    trusted = mail.trusted.counts.toarray() > 0
    tfidf = TfidfTransformer(sublinear_tf=True).fit(mail.trusted.counts)
    tfidf.idf_ = np.where(trusted.mean(axis=0) > 0.1, 0.0, tfidf.idf_)
    unit = tfidf.transform(mail.counts).toarray()
    alike = (unit @ unit.T).round(9)
    told = []
    for at, text in enumerate(mail.text):
        others = [one for one in range(len(mail.text)) if one != at]
        # a message's own copies come first, then who is most like it; of those as much alike, good mail
        order = sorted(
            others,
            key=lambda one: (mail.text[one] != text, -alike[text, mail.text[one]], mail.text[one], mail.spam[one]),
        )
        against = np.mean([mail.spam[one] != mail.spam[at] for one in order[: defence.neighbours]])
        told.append(against > 0.5 and against >= defence.share)
    return np.array(told)


@pytest.mark.parametrize("listed", [4, 64])
def test_a_message_gets_the_label_of_most_messages_like_it(listed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_nearest, "LISTED", listed)
    mail, _, _ = received(2)
    for defence in (NeighbourLabels(neighbours=5), NeighbourLabels(neighbours=11, share=0.7)):
        found = defence.clean(mail, all_there(mail))
        np.testing.assert_array_equal(found.relabelled[0], relabelled(mail, defence))
        assert found.relabelled.any()
        assert found.kept.all()


@pytest.mark.parametrize("seed", range(5))
def test_it_helps_against_random_flips_and_harms_under_confident_ones(seed: int, sample: Corpus) -> None:
    missed = {}
    for order in ("random", "most confident first"):
        for defence in ("none", "neighbour_labels"):
            experiment = Experiment("logistic_regression", LabelFlipAttack(order=order), defence=defence)
            missed[order, defence] = sweep(replace(experiment, seed=seed), sample, [0, 500]).frame["fn"][1]
    assert missed["random", "neighbour_labels"] < missed["random", "none"]
    assert missed["most confident first", "neighbour_labels"] > missed["most confident first", "none"]
