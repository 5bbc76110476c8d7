"""Any other filter: every version of the message is scored anew, many at a time."""

from collections.abc import Mapping
from functools import cached_property
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from core.scoring.scorer import Columns, Draft, Margins, Scorer, strongest_ham

_AT_ONCE = 2_000  # versions of a message that are scored together, so that memory stays small


class Scored(Protocol):
    """A trained filter as far as it is asked here; `core.filters.base.Learned` is one."""

    @property
    def words(self) -> NDArray[np.object_]:
        """The vocabulary, shape (words,)."""

    @property
    def known(self) -> Columns:
        """Columns of the words that it was trained on, shape (known,)."""

    @property
    def word_weights(self) -> NDArray[np.float64]:
        """Weight of each word, shape (words,); positive speaks for spam."""

    def scores(self, counts: csr_array, /) -> NDArray[np.float64]:
        """Spam scores of whole messages, shape (messages,)."""


class AnyScorer(Scorer):
    """The margin is the score itself.

    matters: whether a word can change a score, shape (words,): one of `asked`, by default all that the filter knows.
    """

    def __init__(self, learned: Scored, asked: Columns | None = None) -> None:
        super().__init__(learned.words)
        self._learned = learned
        self.matters = np.zeros(len(learned.words), dtype=np.bool_)
        self.matters[learned.known if asked is None else asked] = True

    @cached_property
    def ham_orders(self) -> list[Columns]:
        return [strongest_ham(self._learned.word_weights)]

    def draft(self, counts: Mapping[int, int]) -> "AnyDraft":
        return AnyDraft(self, counts)

    def scores(self, margins: Any) -> NDArray[np.float64]:
        return np.asarray(margins, dtype=np.float64)

    def margins(self, counts: csr_array) -> Margins:
        return self._learned.scores(counts)


class AnyDraft(Draft):
    """Keeps the counts, and the score until they change."""

    def __init__(self, scorer: AnyScorer, counts: Mapping[int, int]) -> None:
        self._scorer = scorer
        self._margin: float | None = None
        super().__init__(len(scorer.vocabulary), counts)

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
        width = len(self._scorer.vocabulary)
        return csr_array((count, (row.astype(np.intp), column.astype(np.intp))), shape=(len(additions), width))
