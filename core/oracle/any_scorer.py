"""Any other filter: every version of the message is scored anew, many at a time."""

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from sklearn.ensemble import RandomForestClassifier

from core.filters.base import Learned
from core.oracle.scorer import Columns, Draft, Margins, Scorer

_AT_ONCE = 2_000  # versions of a message that are scored together, so that memory stays small


class AnyScorer(Scorer):
    """The margin is the score itself.

    matters: whether a word can change a score, shape (words,): the filter knows it and, in a forest on counts, asks for
    it.
    """

    def __init__(self, learned: Learned) -> None:
        super().__init__(learned)
        asked = learned.known
        if learned.tfidf is None and isinstance(learned.estimator, RandomForestClassifier):
            features = np.concatenate([tree.tree_.feature for tree in learned.estimator.estimators_])
            asked = learned.known[np.unique(features[features >= 0])]
        self.matters = np.zeros(len(learned.words), dtype=np.bool_)
        self.matters[asked] = True

    def draft(self, counts: Mapping[int, int]) -> "AnyDraft":
        return AnyDraft(self, counts)

    def scores(self, margins: Any) -> NDArray[np.float64]:
        return np.asarray(margins, dtype=np.float64)

    def margins(self, counts: csr_array) -> Margins:
        return self.learned.scores(counts)


class AnyDraft(Draft):
    """Keeps the counts, and the score until they change."""

    def __init__(self, scorer: AnyScorer, counts: Mapping[int, int]) -> None:
        self._scorer = scorer
        self._margin: float | None = None
        super().__init__(len(scorer.learned.words), counts)

    def _change(self, column: int, before: int, after: int) -> None:  # noqa: ARG002 - any change will do
        self._margin = None

    @property
    def margin(self) -> float:
        if self._margin is None:
            self._margin = float(self._scorer.margins(self._rows([[]]))[0])
        return self._margin

    def margins_with(self, columns: Columns) -> Margins:
        matters = self._scorer.matters[columns]
        margins = np.full(len(columns), self.margin)
        margins[matters] = self._score([[column] for column in columns[matters]])
        return margins

    def margins_along(self, columns: Columns) -> Margins:
        matters = self._scorer.matters[columns]
        asked = columns[matters]
        after = np.concatenate([[0], np.cumsum(matters)])
        along: Margins = self._score([list(asked[:end]) for end in range(len(asked) + 1)])[after]
        return along

    def _score(self, additions: list[list[Any]]) -> Margins:
        chunks = [additions[at : at + _AT_ONCE] for at in range(0, len(additions), _AT_ONCE)]
        return np.concatenate([self._scorer.margins(self._rows(chunk)) for chunk in chunks] or [np.empty(0)])

    def _rows(self, additions: list[list[Any]]) -> csr_array:
        """The message with each of several additions, shape (additions, words)."""
        own = np.fromiter(self.counts, dtype=np.intp, count=len(self.counts))
        often = np.fromiter(self.counts.values(), dtype=np.float64, count=len(self.counts))
        own, often = own[self._scorer.matters[own]], often[self._scorer.matters[own]]
        row = np.concatenate([np.full(len(own) + len(more), at) for at, more in enumerate(additions)])
        column = np.concatenate([np.concatenate([own, np.asarray(more, dtype=np.intp)]) for more in additions])
        count = np.concatenate([np.concatenate([often, np.ones(len(more))]) for more in additions])
        width = len(self._scorer.learned.words)
        return csr_array((count, (row.astype(np.intp), column.astype(np.intp))), shape=(len(additions), width))
