"""One filter for each random sample of the training mail, and the middle one of their scores."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.defences._received import text_numbers
from core.defences._votes import PartVote, VotingFilter
from core.training.mixtures import Floats, Mixtures
from core.training.rows import Training

_STEP, _BAG = np.uint64(0x9E3779B97F4A7C15), np.uint64(0xD1B54A32D192ED03)


@dataclass(frozen=True, kw_only=True)
class BaggedFilter(VotingFilter):
    """A filter that is trained once on each of `parts` bags. Each message comes into a bag with the chance `share`,
    drawn from its words, its label and how many copies of it came, so that the same mail always fills the same bags."""

    share: float

    def estimator(self) -> "BagVote":
        return BagVote(self.inner.pipeline(), self.parts, self.share)

    def _mixtures_of(self, training: Training, mixtures: Mixtures) -> Iterator[Mixtures]:
        draws = Draws.of(text_numbers(training.words, training.rows), training.spam, mixtures.all_weights)
        for bag in range(self.parts):
            yield Mixtures.weighted(draws.bag(bag, self.share))


class BagVote(PartVote):
    """The same in plain scikit-learn, from raw texts."""

    def __init__(self, pipeline: object, parts: int, share: float) -> None:
        super().__init__(pipeline, parts)
        self.share = share

    def _shares(self, numbers: NDArray[np.uint64], spam: NDArray[np.bool_]) -> Iterator[NDArray[np.bool_]]:
        draws = Draws.of(numbers, spam, np.ones((1, len(spam))))
        for bag in range(self.parts):
            yield draws.bag(bag, self.share)[0] > 0


@dataclass(frozen=True, eq=False)
class Draws:
    """Copies of messages that come into bags. Rows of the same text and label are copies of one message: the first,
    second, … of them in a set is drawn as the first, second, … of them in any other.

    order: the rows, the copies of each message beside each other, shape (rows,). first, end: where among all copies
    those of each ordered row begin and end in each set, shape (sets, rows). seeds: a number for each copy.
    """

    order: NDArray[np.intp]
    first: NDArray[np.intp]
    end: NDArray[np.intp]
    seeds: NDArray[np.uint64]

    @classmethod
    def of(cls, numbers: NDArray[np.uint64], spam: NDArray[np.bool_], weights: Floats) -> "Draws":
        """From the number of each row's text and its label, shape (rows,), and how often it is in each set, shape
        (sets, rows)."""
        _, group = np.unique(np.stack([numbers, spam.astype(np.uint64)]), axis=1, return_inverse=True)
        group = np.ravel(group)
        order = np.argsort(group, kind="stable")
        begins = np.searchsorted(group[order], group[order])
        up_to = np.concatenate([np.zeros((len(weights), 1)), np.cumsum(weights[:, order], axis=1)], axis=1)
        first = (up_to[:, :-1] - up_to[:, begins]).astype(np.intp)
        end = first + weights[:, order].astype(np.intp)
        # of each group as many draws as it has copies in any set, and a nought in front of them
        most = np.zeros(int(group.max(initial=-1)) + 1, dtype=np.intp)
        np.maximum.at(most, group[order], end.max(axis=0))
        starts = np.concatenate([[0], np.cumsum(most)])
        of = np.repeat(np.arange(len(most)), most)
        copy = (np.arange(len(of)) - starts[of]).astype(np.uint64)
        told = np.zeros(len(most), dtype=np.uint64)
        told[group] = numbers ^ spam.astype(np.uint64)
        at = starts[group[order]]
        return cls(order, at + first, at + end, told[of] + (copy + np.uint64(1)) * _STEP)

    def bag(self, bag: int, share: float) -> Floats:
        """How often each row is in a bag, shape (sets, rows)."""
        chance = _mixed(self.seeds + np.full(len(self.seeds), bag + 1, dtype=np.uint64) * _BAG)
        up_to_copy = np.concatenate([[0], np.cumsum(chance < np.uint64(min(int(share * 2**64), 2**64 - 1)))])
        found = np.empty(self.first.shape)
        found[:, self.order] = up_to_copy[self.end] - up_to_copy[self.first]
        return found


def _mixed(values: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Numbers that are as good as random, from numbers that are not.

    Source: the finaliser of SplitMix64; Steele, Lea and Flood, OOPSLA 2014.
    """
    values = (values ^ (values >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    values = (values ^ (values >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return values ^ (values >> np.uint64(31))
