"""A filter's score of a message that is being edited, word by word, without scoring the whole message again."""

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from core.mail.encode import tokeniser

MOST_HAM_WORDS = 2_000

Columns = NDArray[np.intp]
Margins = NDArray[np.float64]


class Draft(ABC):
    """One message while it is edited.

    counts: how often each word occurs, by its column; words that the corpus does not hold are not in it.
    """

    def __init__(self, words: int, counts: Mapping[int, int]) -> None:
        self._words = words  # of the whole corpus
        self.counts: dict[int, int] = {}
        for column, count in counts.items():
            self.put(column, count)

    def put(self, column: int, count: int) -> None:
        """Let the word occur `count` times."""
        self._change(column, self.counts.get(column, 0), count)
        if count:
            self.counts[column] = count
        else:
            self.counts.pop(column, None)

    def holds(self, columns: Columns) -> NDArray[np.bool_]:
        """Which of the words it holds, shape (columns,)."""
        return self.count_of(columns) > 0

    def count_of(self, columns: Columns) -> NDArray[np.float64]:
        """How often it holds each of the words, shape (columns,)."""
        counts = np.zeros(self._words)
        counts[np.fromiter(self.counts, dtype=np.intp, count=len(self.counts))] = list(self.counts.values())
        return counts[columns]

    def takes(self, columns: Columns) -> Columns:
        """Those of the words that one more of can lower the margin as much as in any other message."""
        return columns[~self.holds(columns)]

    @abstractmethod
    def _change(self, column: int, before: int, after: int) -> None:
        """Note that the count of a word changes."""

    @property
    @abstractmethod
    def margin(self) -> float:
        """The score before it is squeezed between 0 and 1, where the filter does so; it rises with the score."""

    @abstractmethod
    def margins_with(self, columns: Columns) -> Margins:
        """The margin with one more of each word alone, shape (columns,)."""

    @abstractmethod
    def margins_along(self, columns: Columns) -> Margins:
        """The margin after adding the first 0, 1, … of these words, all different, shape (columns + 1,)."""


class Scorer(ABC):
    """A trained filter, prepared for messages that change word by word. Its verdicts are the filter's own.

    vocabulary: the words of the corpus by their column, shape (words,).
    exact_orders: whether the first k words of one of `ham_orders` that a message can take lower its margin at least as
    much as any other k words would, for every k and every message.
    shows_weights: whether the margin of a message of one word is that of the empty message and the word's weight.
    is_its_weights: whether, beyond that, weights are all that the margin of a longer message depends on.
    by_presence: whether only which words a message holds decides, and not how often it holds each.
    """

    exact_orders: ClassVar[bool] = False
    shows_weights: ClassVar[bool] = False
    is_its_weights: ClassVar[bool] = False
    by_presence: bool = False

    def __init__(self, vocabulary: NDArray[np.object_]) -> None:
        self.vocabulary = vocabulary
        self._analyse = tokeniser().build_analyzer()
        # the same long list is asked about again and again
        self._columns = lru_cache(maxsize=4)(self._look_up)

    def columns(self, words: Sequence[str]) -> Columns:
        """Column of each word, −1 for one that the corpus does not hold, shape (words,)."""
        return self._columns(tuple(words))

    @abstractmethod
    def draft(self, counts: Mapping[int, int]) -> Draft:
        """A message to edit, from counts by column."""

    @abstractmethod
    def scores(self, margins: Any) -> NDArray[np.float64]:
        """The filter's scores of such margins; same shape."""

    @abstractmethod
    def margins(self, counts: csr_array) -> Margins:
        """The margins of whole messages in the columns of the corpus, shape (messages,)."""

    @cached_property
    @abstractmethod
    def ham_orders(self) -> list[Columns]:
        """Words that speak for good mail, strongest first, in one order or several that are worth a try."""

    @property
    def votes(self) -> NDArray[np.float64] | None:
        """A number for each word, shape (words,), 0 for those that never matter, such that a message never has a higher
        margin than the one with any of its other words in place of one of a lower vote; None where none is known."""
        return None

    @cached_property
    def column(self) -> dict[str, int]:
        """Column of each word of the corpus."""
        return {word: at for at, word in enumerate(self.vocabulary)}

    def _look_up(self, words: tuple[str, ...]) -> Columns:
        column = self.column
        return np.array([column.get(word, -1) for word in words], dtype=np.intp)

    def words(self, text: str) -> list[str]:
        """The words of a text as the filter reads it, in order, repeated ones too."""
        words: list[str] = self._analyse(text)
        return words


def strongest_ham(pull: NDArray[np.float64]) -> Columns:
    """The columns with a pull below 0, lowest first, at most 2,000."""
    order: Columns = np.argsort(pull, kind="stable")[:MOST_HAM_WORDS]
    return order[pull[order] < 0]
