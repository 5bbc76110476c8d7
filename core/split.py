"""Training and test mail from one seed; no duplicate crosses the split."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sklearn.model_selection import train_test_split

from core.errors import InputError

TEST_SHARE = 0.2
_NOT_LETTERS = re.compile(r"[\W\d_]+")


@dataclass(frozen=True, eq=False)
class Split:
    """Row numbers of the corpus, ascending, of the training and of the test mail."""

    train: NDArray[np.intp]
    test: NDArray[np.intp]


def folded(text: str) -> str:
    """The text without case, digits and punctuation: near-duplicates fold to the same.

    >>> folded("Order 4711: SHIPPED!") == folded("order 4712 shipped")
    True
    """
    return _NOT_LETTERS.sub(" ", text.casefold()).strip()


def duplicate_groups(texts: Sequence[str]) -> NDArray[np.intp]:
    """A group number per text, shape (texts,); texts that fold to the same share one."""
    numbers: dict[str, int] = {}
    return np.array([numbers.setdefault(folded(text), len(numbers)) for text in texts], dtype=np.intp)


def split(groups: NDArray[np.intp], spam: NDArray[np.bool_], seed: int) -> Split:
    """Draw a fifth of the groups for testing, equally from ham and spam (a group counts as its first message).

    Raises `InputError` when a side would be left without ham or without spam.
    """
    _, first = np.unique(groups, return_index=True)
    try:
        _, drawn = train_test_split(first, test_size=TEST_SHARE, stratify=spam[first], random_state=seed)
    except ValueError as error:
        raise InputError(
            "Too few different messages to split: bring at least ten different ones of each kind."
        ) from error
    is_test = np.isin(groups, groups[drawn])
    parts = Split(np.flatnonzero(~is_test), np.flatnonzero(is_test))
    if any(len(np.unique(spam[rows])) < 2 for rows in (parts.train, parts.test)):
        raise InputError("After splitting, one side has only one kind of mail: bring more different messages of each.")
    return parts
