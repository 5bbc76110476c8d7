"""What an attacker gets into the training data, in order: level n is the first n of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from core.mail.composed import Composed
from core.mail.encode import Encoding, encode
from core.mail.readers.labels import HAM, SPAM

LABELS = np.array([HAM, SPAM])
NOTHING = -1  # what a message of its own replaces


@dataclass(frozen=True, eq=False)
class Poison:
    """Poison messages, label changes, or both.

    texts: the distinct messages, each with one label; of a label change the text of the row whose label it is. Those
    that are `Composed` are written when somebody reads them.
    spam: the label that each gets, shape (texts,).
    order: which of them each poison message is, shape (count,).
    replaces: the training row whose place a label change takes, −1 for a message of its own, shape (texts,).
    """

    texts: Sequence[str]
    spam: NDArray[np.bool_]
    order: NDArray[np.intp]
    replaces: NDArray[np.intp]

    @classmethod
    def repeat(cls, text: str, *, spam: bool, count: int) -> "Poison":
        """The same message `count` times."""
        return cls._written((text,), np.array([spam]), np.zeros(count, dtype=np.intp))

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
        labels = np.array([label for _, label in number], dtype=np.bool_)
        return cls._written(tuple(text for text, _ in number), labels, order)

    @classmethod
    def composed(cls, texts: Composed, order: NDArray[np.intp], *, spam: bool) -> "Poison":
        """Distinct messages that are not written out yet, in this order; all with one label."""
        return cls._written(texts, np.full(len(texts), spam), order)

    @classmethod
    def _written(cls, texts: Sequence[str], spam: NDArray[np.bool_], order: NDArray[np.intp]) -> "Poison":
        return cls(texts, spam, order, np.full(len(texts), NOTHING, dtype=np.intp))

    @classmethod
    def flips(cls, rows: NDArray[np.intp], texts: Sequence[str], *, spam: NDArray[np.bool_]) -> "Poison":
        """Training rows that get the label `spam` (each row at most once) in place of the opposite one."""
        return cls(tuple(texts), spam, np.arange(len(rows), dtype=np.intp), np.asarray(rows, dtype=np.intp))

    def __add__(self, later: "Poison") -> "Poison":
        """Return this poison and after it the later one; both must change no label of the same row."""
        return Poison(
            (*self.texts, *later.texts),
            np.concatenate([self.spam, later.spam]),
            np.concatenate([self.order, len(self.texts) + later.order]),
            np.concatenate([self.replaces, later.replaces]),
        )

    def __len__(self) -> int:
        return len(self.order)

    @cached_property
    def written(self) -> Sequence[str]:
        """The texts that are messages of their own, in order."""
        if not self.changes_labels:
            return self.texts
        return tuple(text for text, row in zip(self.texts, self.replaces.tolist(), strict=True) if row == NOTHING)

    @property
    def encoded(self) -> Encoding:
        """Token counts of the messages of their own, of which there must be one, in a vocabulary that may hold more."""
        return self.written.encoding if isinstance(self.written, Composed) else encode(self.written)

    @property
    def changes_labels(self) -> bool:
        """Whether some of it changes a label and writes nothing."""
        return bool((self.replaces != NOTHING).any())

    def added(self, levels: NDArray[np.intp]) -> NDArray[np.float64]:
        """How often each distinct text is in the training data at each level, shape (levels, texts)."""
        counts = [np.bincount(self.order[:level], minlength=len(self.texts)) for level in levels]
        return np.array(counts, dtype=np.float64).reshape(len(levels), len(self.texts))

    def frame(self) -> pd.DataFrame:
        """A row per poison message, in order: text and label; for label changes row, old_label and new_label. Where
        there are both: text, label, and the row whose label changes, −1 for a message."""
        new = self.spam[self.order].astype(int)
        replaces = self.replaces[self.order]
        if self.changes_labels and not self.written:
            return pd.DataFrame({"row": replaces, "old_label": LABELS[1 - new], "new_label": LABELS[new]})
        frame = pd.DataFrame({"text": [self.texts[at] for at in self.order], "label": LABELS[new]})
        return frame.assign(row=replaces) if self.changes_labels else frame
