"""What the learners share that grow trees of questions and answer with the shares of spam in the leaves."""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from core.filters._refitting import refitted
from core.filters.base import Filter, Judgement, Learned
from core.scoring.any_scorer import AnyScorer
from core.training.mixtures import Mixtures
from core.training.rows import Training


@dataclass(frozen=True, kw_only=True)
class Trees(Filter, ABC):
    """A score that is the mean of what the trees answer."""

    features = "counts"
    weight_name = "signed impurity importance"

    @abstractmethod
    def grown(self, estimator: Any) -> list[Any]:
        """The scikit-learn `tree_` of each tree of a fitted estimator."""

    def sweep(self, training: Training, mixtures: Mixtures, test: csr_array) -> Iterator[tuple[int, Judgement]]:
        yield from refitted(self, training, mixtures, test)

    def word_weights(self, estimator: Any) -> NDArray[np.float64]:
        """Each word's mean decrease of impurity, as in feature_importances_, but a split counts for spam where more
        of the word leads to more spam, and for ham where it leads to less. Their sizes add up to at most 1."""
        weights, trees = np.zeros(estimator.n_features_in_), self.grown(estimator)
        for tree in trees:
            split = np.flatnonzero(tree.children_left >= 0)
            left, right = tree.children_left[split], tree.children_right[split]
            mass = tree.weighted_n_node_samples * tree.impurity
            decrease = mass[split] - mass[left] - mass[right]
            spam = share_of_spam(tree)
            signed = decrease * np.sign(spam[right] - spam[left])
            weights += np.bincount(tree.feature[split], signed, minlength=len(weights)) / max(decrease.sum(), 1e-300)
        return weights / len(trees)

    def scorer(self, learned: Learned) -> AnyScorer:
        """Only words that a tree asks for can change a score."""
        asked = np.unique(np.concatenate([tree.feature for tree in self.grown(learned.estimator)]))
        return AnyScorer(learned, learned.known[asked[asked >= 0]])

    def pulls(self, estimator: Any, row: csr_array) -> NDArray[np.float64]:
        """By how much each word's questions move the share of spam on the message's way down the trees, in the mean.

        With the pulls of the words that the message lacks, they add up to its score less that of all training mail.
        """
        pulls, trees = np.zeros(estimator.n_features_in_), self.grown(estimator)
        seen = row.astype(np.float32)  # as trees read numbers
        for tree in trees:
            way = tree.decision_path(seen).indices
            np.add.at(pulls, tree.feature[way[:-1]], np.diff(share_of_spam(tree)[way]))
        mine: NDArray[np.float64] = pulls[row.indices] / len(trees)
        return mine


def share_of_spam(tree: Any) -> NDArray[np.float64]:
    """The share of spam in the training mail of each node of a `tree_`, shape (nodes,)."""
    of_each = tree.value[:, 0, :]
    shares: NDArray[np.float64] = of_each[:, 1] / of_each.sum(axis=1)
    return shares
