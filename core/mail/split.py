"""Training, trusted and test mail from one seed; no duplicate crosses the split."""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sklearn.model_selection import train_test_split

from core.errors import InputError

TEST_SHARE = 0.2
TRUSTED_SHARE = 0.1  # of what is left beside the test mail
LEAST_TRUSTED = 35  # of each kind: with fewer, what one message does to a defender's filter drowns in chance
MOST_TRUSTED_SHARE = 0.25  # of each kind, so that small mail still has something to learn from
_NOT_LETTERS = re.compile(r"[\W\d_]+")


@dataclass(frozen=True, eq=False)
class Split:
    """Row numbers of the corpus, ascending; each row is in one of the three.

    train: what the filter learns from, and what attackers with knowledge of it know. trusted: mail that the defender
    vouches for; no filter and no attacker learns from it. test: what verdicts are counted on.
    """

    train: NDArray[np.intp]
    trusted: NDArray[np.intp]
    test: NDArray[np.intp]


def folded(text: str) -> str:
    """The text without case, digits and punctuation: near-duplicates fold to the same.

    >>> folded("Order 4711: SHIPPED!") == folded("order 4712 shipped")
    True
    """
    return _NOT_LETTERS.sub(" ", text.casefold()).strip()


def duplicate_groups(texts: Sequence[str]) -> NDArray[np.intp]:
    """A group number per text, shape (texts,); texts that fold to the same share one."""
    numbers: dict[bytes, int] = {}  # by digest, as the texts themselves would be in memory once more
    digests = (hashlib.sha256(folded(text).encode()).digest() for text in texts)
    return np.array([numbers.setdefault(digest, len(numbers)) for digest in digests], dtype=np.intp)


def split(groups: NDArray[np.intp], spam: NDArray[np.bool_], seed: int) -> Split:
    """Draw a fifth of the groups for testing, equally from ham and spam (a group counts as its first message), then
    the trusted mail from the rest.

    Raises `InputError` when the training or the test mail would be left without ham or without spam.
    """
    _, first = np.unique(groups, return_index=True)
    try:
        _, drawn = train_test_split(first, test_size=TEST_SHARE, stratify=spam[first], random_state=seed)
    except ValueError as error:
        raise InputError(
            "Too few different messages to split: bring at least ten different ones of each kind."
        ) from error
    is_test = np.isin(groups, groups[drawn])
    is_trusted = np.isin(groups, _trusted_groups(groups[~is_test], spam[~is_test], seed))
    parts = Split(*(np.flatnonzero(rows) for rows in (~is_test & ~is_trusted, is_trusted, is_test)))
    if any(len(np.unique(spam[rows])) < 2 for rows in (parts.train, parts.test)):
        raise InputError("After splitting, one side has only one kind of mail: bring more different messages of each.")
    return parts


def _trusted_groups(groups: NDArray[np.intp], spam: NDArray[np.bool_], seed: int) -> NDArray[np.intp]:
    """The groups that the defender vouches for: of each kind a tenth, at least 35, at most a quarter.

    Groups whose messages do not all have the same label are nothing to vouch for and stay training mail.
    """
    rng = np.random.default_rng([seed, LEAST_TRUSTED])  # a stream of its own, so that the test draw is not touched
    drawn = []
    for kind in (False, True):
        pure = np.setdiff1d(groups[spam == kind], groups[spam != kind])
        wanted = max(round(TRUSTED_SHARE * len(pure)), LEAST_TRUSTED)
        drawn.append(rng.permutation(pure)[: min(wanted, int(MOST_TRUSTED_SHARE * len(pure)))])
    return np.concatenate(drawn)
