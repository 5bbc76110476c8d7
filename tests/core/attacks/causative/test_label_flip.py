"""Label flips: whose labels change, and in which order."""

import numpy as np
import pytest

from core.attacks.causative._flips import FlipAttack
from core.attacks.causative.label_flip import LabelFlipAttack
from core.attacks.causative.label_flip_to_spam import LabelFlipToSpamAttack
from core.corpus import Corpus
from core.experiment import Experiment
from core.filters import filters
from core.sweeping import sweep

KINDS = {
    "spam to ham": (LabelFlipAttack, {}, {"spam"}),
    "both": (LabelFlipAttack, {"direction": "both"}, {"ham", "spam"}),
    "ham to spam": (LabelFlipToSpamAttack, {}, {"ham"}),
}
of_every_kind = pytest.mark.parametrize(("kind", "direction", "old"), KINDS.values(), ids=KINDS)


@of_every_kind
def test_direction(kind: type[FlipAttack], direction: dict[str, str], old: set[str], small: Corpus) -> None:
    result = sweep(Experiment(attack=kind(**direction)), small, [30])
    assert set(result.poison["old_label"]) == old


@pytest.mark.parametrize("filter_name", list(filters()))
@of_every_kind
def test_the_surest_are_flipped_first(
    filter_name: str, kind: type[FlipAttack], direction: dict[str, str], old: set[str], small: Corpus
) -> None:
    """Sure is what a plain pipeline, fitted on the clean training mail, scores far on the right side."""
    result = sweep(Experiment(filter_name, kind(**direction, order="most confident first")), small, [40])
    pipeline = result.pipeline().fit(result.train["text"], result.train["label"])
    texts = list(result.train["text"])
    scores = pipeline.predict_proba(texts)[:, 1] if hasattr(pipeline, "predict_proba") else None
    scores = pipeline.decision_function(texts) if scores is None else scores
    spam = (result.train["label"] == "spam").to_numpy()
    sure = np.where(spam, scores, -scores) + np.where(spam, -1, 1) * sum(result.cutoffs) / 2
    flipped = result.poison["row"].to_numpy()
    assert (np.diff(sure[flipped]) < 1e-4).all()
    left = np.setdiff1d(np.flatnonzero(result.train["label"].isin(old)), flipped)
    assert sure[left].max() < sure[flipped].min() + 1e-4


def test_random_order_depends_on_the_seed_alone(small: Corpus) -> None:
    orders = [
        sweep(Experiment(filter_name, "label_flip", seed=4), small, [20]).poison["row"].tolist()
        for filter_name in ("spambayes", "linear_svm")
    ]
    assert orders[0] == orders[1]
