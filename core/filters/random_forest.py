"""Random forest: trees that ask which words a message holds, and vote."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from sklearn.ensemble import RandomForestClassifier

from core.declared.parameters import between
from core.filters.base import Filter, Judgement, Learned, coarse_first
from core.scoring.any_scorer import AnyScorer
from core.training.mixtures import Mixtures
from core.training.rows import Training
from core.work.side_by_side import side_by_side


@dataclass(frozen=True, kw_only=True)
class RandomForest(Filter):
    """scikit-learn's RandomForestClassifier on token counts. Each split may choose among √words words, drawn anew.

    Each tree learns from all mail rather than from a random draw of it (bootstrap=False), so that a message that is
    there twice counts exactly as one of weight 2; the trees differ by the words that they are offered.

    Source: Breiman, "Random Forests", Machine Learning 45, 2001.
    """

    title = "Random forest"
    sentence = "Grows many trees of questions about words and lets them vote."
    features = "counts"
    score_name = "share of the trees' votes for spam"
    weight_name = "signed impurity importance"

    trees: int = between(
        5, 60, default=20, step=1, label="Trees", help="More trees judge more steadily and learn longer."
    )
    threshold: float = between(
        0.01,
        0.99,
        default=0.5,
        step=0.01,
        label="Threshold",
        help="From this share of the votes on a message is spam.",
        moves_scores=False,
    )

    @property
    def cutoffs(self) -> tuple[float, float]:
        return self.threshold, self.threshold

    def estimator(self) -> RandomForestClassifier:
        return RandomForestClassifier(self.trees, bootstrap=False, max_features="sqrt", random_state=0, n_jobs=1)

    def sweep(self, training: Training, mixtures: Mixtures, test: csr_array) -> Iterator[tuple[int, Judgement]]:
        def judgement(at: int) -> Judgement:
            return Judgement(self.learn(training, mixtures.weights(at)).scores(test), self.cutoffs)

        order = coarse_first(len(mixtures))
        yield from zip(order, side_by_side(judgement, order), strict=True)

    def word_weights(self, estimator: Any) -> NDArray[np.float64]:
        """Each word's mean decrease of impurity, as in feature_importances_, but a split counts for spam where more
        of the word leads to more spam, and for ham where it leads to less. Their sizes add up to at most 1."""
        weights = np.zeros(estimator.n_features_in_)
        for tree in (grown.tree_ for grown in estimator.estimators_):
            split = np.flatnonzero(tree.children_left >= 0)
            left, right = tree.children_left[split], tree.children_right[split]
            mass = tree.weighted_n_node_samples * tree.impurity
            decrease = mass[split] - mass[left] - mass[right]
            spam = _share_of_spam(tree)
            signed = decrease * np.sign(spam[right] - spam[left])
            weights += np.bincount(tree.feature[split], signed, minlength=len(weights)) / max(decrease.sum(), 1e-300)
        return weights / len(estimator.estimators_)

    def scorer(self, learned: Learned) -> AnyScorer:
        """Only words that a tree asks for can change a score."""
        asked = np.unique(np.concatenate([grown.tree_.feature for grown in learned.estimator.estimators_]))
        return AnyScorer(learned, learned.known[asked[asked >= 0]])

    def pulls(self, estimator: Any, row: csr_array) -> NDArray[np.float64]:
        """By how much each word's questions move the share of spam on the message's way down the trees, in the mean.

        With the pulls of the words that the message lacks, they add up to its score less that of all training mail.
        """
        pulls = np.zeros(estimator.n_features_in_)
        visited, first = estimator.decision_path(row)
        for tree, start, end in zip(estimator.estimators_, first, first[1:], strict=False):
            way = visited[:, start:end].indices
            steps = np.diff(_share_of_spam(tree.tree_)[way])
            np.add.at(pulls, tree.tree_.feature[way[:-1]], steps)
        mine: NDArray[np.float64] = pulls[row.indices] / len(estimator.estimators_)
        return mine


def _share_of_spam(tree: Any) -> NDArray[np.float64]:
    """The share of spam in the training mail of each node, shape (nodes,)."""
    of_each = tree.value[:, 0, :]
    shares: NDArray[np.float64] = of_each[:, 1] / of_each.sum(axis=1)
    return shares
