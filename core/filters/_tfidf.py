"""TF-IDF from counts that are already there: what TfidfVectorizer(sublinear_tf=True) would compute from raw text."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array


@dataclass(frozen=True, eq=False)
class Tfidf:
    """Inverse document frequencies, shape (words,); 0 for a word that no training message holds."""

    idf: NDArray[np.float64]

    @classmethod
    def of(cls, document_frequency: NDArray[np.float64], documents: float) -> "Tfidf":
        """Smoothed as in scikit-learn: idf = ln((1 + documents) / (1 + document frequency)) + 1."""
        idf = np.log((1 + documents) / (1 + document_frequency)) + 1
        return cls(np.where(document_frequency > 0, idf, 0.0))

    def transform(self, counts: csr_array) -> csr_array:
        """Rows of (1 + ln count) · idf, scaled to unit length; a row without known words stays zero."""
        return self.weigh(counts, 1 + np.log(counts.data))

    def weigh(self, counts: csr_array, sublinear: NDArray[np.float64]) -> csr_array:
        """The same for rows whose 1 + ln count is known already, shape (stored counts,)."""
        data = sublinear * self.idf[counts.indices]
        rows = np.repeat(np.arange(counts.shape[0]), np.diff(counts.indptr))
        length = np.sqrt(np.bincount(rows, weights=data * data, minlength=counts.shape[0]))
        length[length == 0] = 1
        return csr_array((data / length[rows], counts.indices, counts.indptr), shape=counts.shape)
