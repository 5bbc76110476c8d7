"""Many training sets that each differ by a few messages from one: only what differs is reckoned anew."""

from collections.abc import Iterator

import numpy as np
from scipy.sparse import csr_array

from core.filters._counts import Counts, Floats
from core.work.side_by_side import cores, side_by_side

COMMON = 250  # words that so many messages hold that a full table of them is multiplied sooner than a sparse one
WORTH_IT = 4  # how many times fewer words must change than a table over all changing words would have


def differ_little(counts: Counts) -> bool:
    """Whether what each training set changes is far less than a table over all words that any of them changes."""
    changes = table = 0
    for kind in counts.moving:
        changes += int((np.diff(kind.rows.indptr)[kind.moves.indices]).sum())
        table += counts.messages.shape[1] * np.count_nonzero(np.bincount(kind.rows.indices, minlength=1))
    return WORTH_IT * changes < table


def changed_log_likelihoods(counts: Counts, test: csr_array) -> Iterator[tuple[Counts, Floats, Floats]]:
    """What `core.filters._naive_bayes.log_likelihoods` gives, from the sums that all have in common.

    Σ ln(count + 1) over the words of a message changes by Σ ln(count + change + 1) − ln(count + 1) over those of its
    words whose count changes. Of its known words, which are each divided by all running words, some may be forgotten,
    or newly learned.
    """
    in_common = counts.common.words.sum(axis=0)
    # poison may have brought words that the test mail's own columns end before
    test = csr_array((test.data, test.indices, test.indptr), shape=(test.shape[0], len(in_common)))
    known = test @ (in_common > 0).astype(np.float64)
    said = [test @ np.log(words + 1) for words in counts.common.words]

    def changed(some: Counts) -> tuple[Counts, Floats, Floats]:
        changes = [csr_array(kind.moves @ kind.rows) for kind in some.moving]
        news = _news(csr_array(changes[0] + changes[1]), in_common)
        still_known = known[:, np.newaxis] + (test @ news.T).toarray()
        vocabulary = np.count_nonzero(in_common) + news.sum(axis=1)
        answers = []
        for kind, change in enumerate(changes):
            all_words = counts.common.words[kind].sum() + change.sum(axis=1) + vocabulary
            more = times(test, _of_logarithms(change, counts.common.words[kind]))
            answers.append(said[kind][:, np.newaxis] + more - still_known * np.log(all_words))
        return some, answers[0], answers[1]

    yield from side_by_side(changed, counts.blocks(test.shape[0], beside=cores()))


def _news(change: csr_array, in_common: Floats) -> csr_array:
    """1 where a training set knows a word that is not in the common sums, −1 where it does not know one that is."""
    before = in_common[change.indices]
    data = (before + change.data > 0).astype(np.float64) - (before > 0)
    return csr_array((data, change.indices, change.indptr), shape=change.shape)


def _of_logarithms(change: csr_array, words: Floats) -> csr_array:
    before = words[change.indices]
    data = np.log(before + change.data + 1) - np.log(before + 1)
    return csr_array((data, change.indices, change.indptr), shape=change.shape)


def times(left: csr_array, right: csr_array) -> Floats:
    """`left` @ `right`ᵀ, shape (rows of `left`, rows of `right`)."""
    held = [np.bincount(rows.indices, minlength=rows.shape[1]).astype(np.float64) for rows in (left, right)]
    common = np.argsort(-held[0] * held[1])[:COMMON]
    answer: Floats = left[:, common].toarray() @ right[:, common].toarray().T
    rest = np.ones(right.shape[1], dtype=np.bool_)
    rest[common] = False
    rare = csr_array((right.data * rest[right.indices], right.indices, right.indptr), shape=right.shape)
    rare.eliminate_zeros()
    answer += (left @ rare.T).toarray()
    return answer
