"""How many words a message can take up before the filter of the day stops it."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from core.attacks.knowledge import KnownMail
from core.errors import InputError
from core.filters.base import HAM_VERDICT, Learned
from core.mail.encode import narrow


def passes(learned: Learned, counts: csr_array) -> NDArray[np.bool_]:
    """Whether the filter delivers each message, shape (messages,)."""
    delivered: NDArray[np.bool_] = learned.filter.verdicts(learned.scores(counts)) == HAM_VERDICT
    return delivered


def good_mail_that_passes(learned: Learned, mail: KnownMail) -> tuple[list[str], csr_array]:
    """Good mail that has a word and that the filter delivers: texts, and token counts of shape (messages, words).

    Raises `InputError` when there is none.
    """
    good, counts = mail.messages(spam=False), mail.counts_seen_by(learned)[np.flatnonzero(~mail.spam)]
    rows = np.flatnonzero(passes(learned, counts) & (np.diff(counts.indptr) > 0))
    if len(rows) == 0:
        raise InputError("This filter lets through none of the good mail to build on: choose another filter or mail.")
    return [good[row] for row in rows], counts[rows]


def most_words_that_pass(learned: Learned, carriers: csr_array, added: Sequence[NDArray[np.intp]]) -> NDArray[np.intp]:
    """For each carrier the largest number of its words to add with which the filter still delivers it.

    carriers: token counts of mail that the filter delivers, shape (messages, words). added: for each carrier the
    columns of its words, in the order in which they are added, −1 for words that the filter has never seen. Numbers
    that grow by half are tried, all at once, and the largest that passes counts, even if a smaller one does not pass.
    """
    ladders = [_growing_by_half(len(columns)) for columns in added]
    tries = [columns[:size] for columns, ladder in zip(added, ladders, strict=True) for size in ladder]
    tries = [columns[columns >= 0] for columns in tries]
    indptr = np.concatenate([[0], np.cumsum([len(columns) for columns in tries])])
    indices = np.concatenate(tries)
    more = csr_array((np.ones(len(indices)), indices, indptr), shape=(len(tries), len(learned.words)))
    owner = np.repeat(np.arange(len(added)), [len(ladder) for ladder in ladders])
    passing = passes(learned, narrow(_as_wide_as(more, carriers[owner]) + more))
    most = np.zeros(len(added), dtype=np.intp)
    np.maximum.at(most, owner[passing], np.concatenate(ladders)[passing])
    return most


def _as_wide_as(wide: csr_array, rows: csr_array) -> csr_array:
    return csr_array((rows.data, rows.indices, rows.indptr), shape=(rows.shape[0], wide.shape[1]))


def _growing_by_half(most: int) -> NDArray[np.intp]:
    """0, then numbers from 1 to `most` that grow by about half.

    >>> _growing_by_half(50)
    array([ 0,  1,  2,  4,  6,  9, 14, 22, 33, 50])
    """
    steps = np.arange(np.log(max(most, 1)) / np.log(1.5) + 1)
    return np.unique(np.append(0, most / 1.5**steps).astype(np.intp))
