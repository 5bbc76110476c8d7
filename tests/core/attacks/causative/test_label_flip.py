"""Label flips: whose labels change, and in which order."""

import numpy as np
import pytest

from core.attacks.causative.label_flip import LabelFlipAttack
from core.corpus import Corpus
from core.experiment import Experiment
from core.filters import filters
from core.sweeping import sweep


@pytest.mark.parametrize(
    ("direction", "old"), [("spam to ham", {"spam"}), ("ham to spam", {"ham"}), ("both", {"ham", "spam"})]
)
def test_direction(direction: str, old: set[str], small: Corpus) -> None:
    result = sweep(Experiment(attack=LabelFlipAttack(direction=direction)), small, [30])
    assert set(result.poison["old_label"]) == old


@pytest.mark.parametrize("filter_name", list(filters()))
@pytest.mark.parametrize("direction", ["spam to ham", "ham to spam", "both"])
def test_the_surest_are_flipped_first(filter_name: str, direction: str, small: Corpus) -> None:
    """Sure is what a plain pipeline, fitted on the clean training mail, scores far on the right side."""
    result = sweep(
        Experiment(filter_name, LabelFlipAttack(direction=direction, order="most confident first")), small, [40]
    )
    pipeline = result.pipeline().fit(result.train["text"], result.train["label"])
    texts = list(result.train["text"])
    scores = pipeline.predict_proba(texts)[:, 1] if hasattr(pipeline, "predict_proba") else None
    scores = pipeline.decision_function(texts) if scores is None else scores
    spam = (result.train["label"] == "spam").to_numpy()
    sure = np.where(spam, scores, -scores) + np.where(spam, -1, 1) * sum(result.cutoffs) / 2
    flipped = result.poison["row"].to_numpy()
    assert (np.diff(sure[flipped]) < 1e-4).all()
    allowed = {"spam to ham": spam, "ham to spam": ~spam, "both": np.ones_like(spam)}[direction]
    left = np.setdiff1d(np.flatnonzero(allowed), flipped)
    assert sure[left].max() < sure[flipped].min() + 1e-4


def test_random_order_depends_on_the_seed_alone(small: Corpus) -> None:
    orders = [
        sweep(Experiment(filter_name, "label_flip", seed=4), small, [20]).poison["row"].tolist()
        for filter_name in ("spambayes", "linear_svm")
    ]
    assert orders[0] == orders[1]
