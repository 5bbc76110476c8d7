"""Words that are counted alike are one word to a filter that counts: tables have a row for each group of them."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array


@dataclass(frozen=True, eq=False)
class Grouped:
    """Test mail in groups of words instead of words.

    columns: a word of each group, shape (groups,). rows: the test mail with the groups as columns, shape (tests,
    groups); a row names a group once for each of its words, so that not even its order has changed.
    """

    columns: NDArray[np.intp]
    rows: csr_array

    @classmethod
    def of(cls, test: csr_array, alike: NDArray[np.intp]) -> "Grouped":
        """`alike`: a number per word, the same for those of one group, shape (words,)."""
        used = np.zeros(len(alike), dtype=np.bool_)
        used[test.indices] = True
        words = np.flatnonzero(used)
        group = np.zeros(len(alike), dtype=np.intp)
        group[words] = numbered(alike[words])
        columns = words[one_of_each(group[words])]
        return cls(columns, in_groups(test, group, len(columns)))


def in_groups(rows: csr_array, group: NDArray[np.intp], groups: int) -> csr_array:
    """The rows with groups as columns, from the group of each word, shape (words,)."""
    return csr_array((rows.data, group.astype(np.int32)[rows.indices], rows.indptr), shape=(rows.shape[0], groups))


def one_of_each(group: NDArray[np.intp]) -> NDArray[np.intp]:
    """The place of a member of each group, shape (groups,)."""
    members = np.empty(group.max(initial=-1) + 1, dtype=np.intp)
    members[group] = np.arange(len(group))
    return members


def numbered(*keys: NDArray[np.float64] | NDArray[np.intp]) -> NDArray[np.intp]:
    """Numbers from 0 on, without a gap, that are equal where all keys are; each key has shape (words,).

    >>> numbered(np.array([7, 5, 7, 5]), np.array([0.0, 0.5, 0.0, 1.5])).tolist()
    [2, 0, 2, 1]
    """
    number, *others = map(_ranked, keys)
    for other in others:
        number = _ranked(number * (other.max(initial=0) + 1) + other)
    return number


def _ranked(values: NDArray[np.float64] | NDArray[np.intp]) -> NDArray[np.intp]:
    whole = values.astype(np.intp)
    # counts are small whole numbers, and looking them up takes a tenth of the time that sorting takes
    if (whole == values).all() and whole.min(initial=0) >= 0 and whole.max(initial=0) < 16 * len(whole):
        return (np.cumsum(np.bincount(whole) > 0) - 1)[whole]
    _, ranks = np.unique(values, return_inverse=True)
    return ranks
