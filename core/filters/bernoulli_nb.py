"""Bernoulli naive Bayes: which words a message holds, and which it does not."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from sklearn.naive_bayes import BernoulliNB

from core.filters._alike import in_groups, one_of_each
from core.filters._counts import Counts, Floats
from core.filters._naive_bayes import NaiveBayes
from core.filters.base import Counting
from core.training.rows import present


@dataclass(frozen=True, kw_only=True)
class BernoulliNaiveBayes(NaiveBayes):
    """Naive Bayes on whether words occur, with add-one smoothing, as scikit-learn's BernoulliNB computes it.

    Every word of the vocabulary speaks about every message, most of them by their absence; so words that only poison
    brings move all scores.

    Source: McCallum and Nigam, "A Comparison of Event Models for Naive Bayes Text Classification", AAAI workshop 1998.
    """

    title = "Naive Bayes (Bernoulli)"
    sentence = "Asks of every known word whether a message holds it; what is missing counts, too."
    weight_name = "log odds ratio spam : good mail"
    counting = Counting.PRESENCE_AND_ABSENCE
    presence = True

    def estimator(self) -> BernoulliNB:
        return BernoulliNB(alpha=1.0, binarize=0.0)

    def word_weights(self, estimator: Any) -> Floats:
        present = estimator.feature_log_prob_
        ham, spam = present - np.log1p(-np.exp(present))
        weights: Floats = spam - ham
        return weights

    def pulls(self, estimator: Any, row: csr_array) -> Floats:
        pulls: Floats = self.word_weights(estimator)[row.indices]
        return pulls

    def log_joint(self, counts: Counts, test: csr_array) -> Iterator[tuple[Counts, Floats, Floats]]:
        alike = [counts.alike(kind) for kind in (0, 1)]
        columns = [one_of_each(of) for of in alike]
        held = [in_groups(present(test), of, len(own)) for of, own in zip(alike, columns, strict=True)]
        for some in counts.blocks(max(map(len, columns))):
            ham, spam = (_log_joint(some, kind, alike[kind], held[kind]) for kind in (0, 1))
            yield some, ham, spam


def _log_joint(counts: Counts, kind: int, alike: NDArray[np.intp], held: csr_array) -> Floats:
    """`alike`: the group of each word; `held`: an entry for each word of a test message, in the column of its group.

    P(word | class) = (n + 1) / (N + 2) for n of the N messages of the class. ln P(message | class) is what a message
    without any word has, corrected for the words that it holds.
    """
    columns = one_of_each(alike)
    n, N = counts.of_kind(kind, columns), counts.messages_of(kind)
    with_it = counts.only_known(np.log((n + 1) / (N + 2)), columns)
    without = counts.only_known(np.log((N + 1 - n) / (N + 2)), columns)
    # word by word, so that numpy adds a hundred thousand of them pairwise, which keeps three more digits
    of_no_word = [of_groups[alike].sum() for of_groups in np.ascontiguousarray(without.T)]
    prior = np.log(counts.messages[kind]) - np.log(counts.messages.sum(axis=0))
    joint: Floats = held @ (with_it - without) + (prior + np.array(of_no_word))
    return joint
