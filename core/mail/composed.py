"""Messages put together out of what is counted already: their words are known at once, their text when it is read."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import overload

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from core.mail.encode import Encoding


@dataclass(frozen=True, eq=False)
class Composed(Sequence[str]):
    """Texts that are written when somebody looks at them.

    To write out poison and to count its words again takes ten times as long as a counting filter needs for all levels.

    counted: gives their token counts, shape (texts, words), in the columns of `words`. write: gives the text of a row.
    Both give the same each time.
    """

    words: NDArray[np.object_]
    size: int
    counted: Callable[[], csr_array]
    write: Callable[[int], str]

    @property
    def encoding(self) -> Encoding:
        """What counting the words of the texts would give, in a vocabulary that may hold more."""
        return Encoding(self.words, self.counted())

    def __len__(self) -> int:
        return self.size

    @overload
    def __getitem__(self, at: int) -> str: ...
    @overload
    def __getitem__(self, at: slice) -> "Composed": ...
    def __getitem__(self, at: int | slice) -> "str | Composed":
        """Return one text, or some of them, still unwritten."""
        some = range(self.size)[at]
        if isinstance(some, int):
            return self.write(some)
        return Composed(self.words, len(some), lambda: self.counted()[list(some)], lambda row: self.write(some[row]))

    def __eq__(self, other: object) -> bool:
        """Return whether both say the same."""
        return isinstance(other, Sequence) and len(self) == len(other) and all(map(str.__eq__, self, other))

    def __hash__(self) -> int:
        """Return the same for the same texts."""
        return hash(tuple(self))
