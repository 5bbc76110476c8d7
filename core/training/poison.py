"""What an attacker gets into the training data, in order: level n is the first n of it."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from core.mail.readers.labels import HAM, SPAM

LABELS = np.array([HAM, SPAM])


@dataclass(frozen=True, eq=False)
class Poison:
    """Poison messages or label changes.

    texts: the distinct texts, each with one label.
    spam: the label of each distinct text, shape (texts,).
    order: which distinct text each poison message is, shape (count,).
    replaces: for label changes, the training row that each takes the place of, shape (count,); else None.
    """

    texts: tuple[str, ...]
    spam: NDArray[np.bool_]
    order: NDArray[np.intp]
    replaces: NDArray[np.intp] | None = None

    @classmethod
    def repeat(cls, text: str, *, spam: bool, count: int) -> "Poison":
        """The same message `count` times."""
        return cls((text,), np.array([spam]), np.zeros(count, dtype=np.intp))

    @classmethod
    def messages(cls, texts: Sequence[str], *, spam: bool) -> "Poison":
        """One message each, all with one label."""
        return cls.labelled(texts, spam=np.full(len(texts), spam))

    @classmethod
    def labelled(cls, texts: Sequence[str], *, spam: NDArray[np.bool_]) -> "Poison":
        """One message each, with labels of shape (texts,); a text with both labels counts as two distinct ones."""
        mail = list(zip(texts, spam.tolist(), strict=True))
        number = {message: at for at, message in enumerate(dict.fromkeys(mail))}
        order = np.array([number[message] for message in mail], dtype=np.intp)
        return cls(tuple(text for text, _ in number), np.array([label for _, label in number], dtype=np.bool_), order)

    @classmethod
    def flips(cls, rows: NDArray[np.intp], texts: Sequence[str], *, spam: NDArray[np.bool_]) -> "Poison":
        """Training rows that get the label `spam` (each row at most once) in place of the opposite one."""
        return cls(tuple(texts), spam, np.arange(len(rows), dtype=np.intp), rows)

    def __len__(self) -> int:
        return len(self.order)

    def added(self, levels: NDArray[np.intp]) -> NDArray[np.float64]:
        """How often each distinct text is in the training data at each level, shape (levels, texts)."""
        return np.array(
            [np.bincount(self.order[:level], minlength=len(self.texts)) for level in levels], dtype=np.float64
        )

    def frame(self) -> pd.DataFrame:
        """A row per poison message, in order: text and label; for label changes row, old_label and new_label."""
        if self.replaces is None:
            return pd.DataFrame(
                {"text": [self.texts[at] for at in self.order], "label": LABELS[self.spam[self.order].astype(int)]}
            )
        new = self.spam[self.order].astype(int)
        return pd.DataFrame({"row": self.replaces, "old_label": LABELS[1 - new], "new_label": LABELS[new]})
