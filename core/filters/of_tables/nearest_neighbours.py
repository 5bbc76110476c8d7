"""k-nearest neighbours on bands: the outcomes of the rows that differ in the fewest fields."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from core.declared.parameters import between
from core.filters.base import Judgement
from core.filters.of_tables._by_itself import by_itself
from core.filters.of_tables._nearest_rows import NearestRows, Neighbours
from core.filters.of_tables._on_bands import OnBands
from core.mail.encode import widened
from core.training.mixtures import Mixtures
from core.training.rows import Training


@dataclass(frozen=True, kw_only=True)
class NearestNeighbours(OnBands):
    """The share of positives among the k training rows that differ in the fewest fields; those that are equally far at
    the k-th place share what is left of it.

    It fits nothing and compares with every row. The distances are the same at every level of poison, so that a sweep
    measures them once. It holds no weight per band: what is shown is its answer to a band by itself, which is the share
    of positives among the rows with that band, less the share among all (where there are k such rows).

    Source: Cover and Hart, "Nearest neighbor pattern classification", IEEE Transactions on Information Theory 13, 1967.
    """

    title = "Nearest neighbours"
    sentence = "Looks up the most similar past applications and what became of them."
    weight_name = "estimated risk with this band alone, less that with none"

    k: int = between(3, 50, default=15, step=1, label="Neighbours", help="How many of the most similar rows vote.")

    def estimator(self) -> NearestRows:
        return NearestRows(self.k)

    def sweep(self, training: Training, mixtures: Mixtures, test: csr_array) -> Iterator[tuple[int, Judgement]]:
        neighbours = Neighbours(training.rows, training.spam, mixtures)
        scores = neighbours.shares(widened(test, len(training.words)), self.k)
        for at in range(len(mixtures)):
            yield at, Judgement(scores[:, at], self.cutoffs)

    def word_weights(self, estimator: Any) -> NDArray[np.float64]:
        return by_itself(lambda rows: estimator.predict_proba(rows)[:, 1], estimator.n_features_in_)
