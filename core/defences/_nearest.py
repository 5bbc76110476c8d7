"""Which texts are most like each other."""

from dataclasses import dataclass
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array, diags_array
from sklearn.preprocessing import normalize

from core.defences._received import Received

Floats = NDArray[np.float64]
LISTED = 64  # texts at least that are kept in order for each one; for more all are ordered anew
SPARE = 6  # times the neighbours are kept, since many texts may not be in the set that is looked at
AT_ONCE = 256  # texts that are compared with all others together
TOO_COMMON = 0.1  # share of the trusted mail; what that many messages hold tells nothing of any
DIGITS = 9  # of a likeness, so that no order of adding up decides


@dataclass(frozen=True, eq=False)
class Nearest:
    """unit: the weighted words of each text, of length 1, shape (texts, words). listed: for each text first itself,
    then those most like it, shape (texts, listed)."""

    unit: csr_array
    listed: NDArray[np.intp]

    @classmethod
    def of(cls, mail: Received, neighbours: int) -> Self:
        """neighbours: about how many will be asked for."""
        trusted, counts = mail.trusted.counts, mail.counts
        holding = np.bincount(trusted.indices, minlength=counts.shape[1])
        rarity = np.log((1 + trusted.shape[0]) / (1 + holding)) + 1
        rarity[holding > TOO_COMMON * trusted.shape[0]] = 0.0
        sublinear = csr_array((1 + np.log(counts.data), counts.indices, counts.indptr), shape=counts.shape)
        weighted = csr_array(sublinear @ diags_array(rarity))
        weighted.eliminate_zeros()
        unit = csr_array(normalize(weighted))
        texts, turned = np.arange(counts.shape[0]), csr_array(unit.T)
        size = max(LISTED, SPARE * neighbours)
        parts = [_listed(unit, turned, texts[start : start + AT_ONCE], size) for start in range(0, len(texts), AT_ONCE)]
        return cls(unit, np.concatenate(parts))

    def share_of_spam(self, ham: Floats, spam: Floats, neighbours: int, *, of_spam: bool) -> Floats:
        """The share of spam among so many messages most like one of each text that has the label `of_spam`, itself left
        out, shape (texts,). ham, spam: how many messages of each text there are under either label, shape (texts,). Of
        messages that are as much alike good mail comes first. Of texts without such a message nothing is to be read."""
        own = np.flatnonzero(spam if of_spam else ham)
        share = np.zeros(len(ham))
        share[own], complete = _share(self.listed[own], ham, spam, neighbours, of_spam=of_spam)
        rest = own[~complete]
        for start in range(0, len(rest), AT_ONCE):
            some = rest[start : start + AT_ONCE]
            listed = _listed(self.unit, self.unit.T, some, len(ham))
            share[some], _ = _share(listed, ham, spam, neighbours, of_spam=of_spam)
        return share


def _listed(unit: csr_array, turned: Any, texts: NDArray[np.intp], size: int) -> NDArray[np.intp]:
    """Of some texts, themselves and the `size` − 1 most like each, shape (some, size); of those that are as much alike
    the first. turned: `unit` transposed, at hand for whoever asks more than once."""
    alike = np.asarray((unit[texts] @ turned).toarray()).round(DIGITS)
    alike[np.arange(len(texts)), texts] = 2
    alike -= np.arange(alike.shape[1]) * 10.0 ** -(DIGITS + 6)
    size = min(size, alike.shape[1])
    found = np.argpartition(-alike, size - 1, axis=1)[:, :size]
    order = np.argsort(-np.take_along_axis(alike, found, axis=1), axis=1)
    listed: NDArray[np.intp] = np.take_along_axis(found, order, axis=1)
    return listed


def _share(
    listed: NDArray[np.intp], ham: Floats, spam: Floats, neighbours: int, *, of_spam: bool
) -> tuple[Floats, NDArray[np.bool_]]:
    """The share, and whether the lists were long enough, shape (listed texts,) each."""
    of_ham, of_junk = ham[listed], spam[listed]
    (of_junk if of_spam else of_ham)[:, 0] -= 1
    both = of_ham + of_junk
    taken = np.clip(neighbours - (np.cumsum(both, axis=1) - both), 0, both)
    total = taken.sum(axis=1)
    junk = (taken - np.minimum(of_ham, taken)).sum(axis=1)
    return junk / np.maximum(total, 1), total >= neighbours
