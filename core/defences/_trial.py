"""A SpamBayes that has learned from a few messages, and what one more of each of many would do to it."""

from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from core.filters._loudest import LEAST_STRENGTH, MOST_DISCRIMINATORS, UNKNOWN_WORD
from core.filters.spambayes import SpamBayes, combined, word_scores
from core.training.rows import present

Floats = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Trial:
    """with_word: how many of the messages learned from hold each word, ham and spam, shape (2, words). messages: how
    many there are, shape (2,). judged: 1 where a word is in a message that is judged, shape (judged, words)."""

    with_word: Floats
    messages: Floats
    judged: csr_array

    @classmethod
    def of(cls, rows: csr_array, spam: NDArray[np.bool_], judged: csr_array) -> Self:
        """Token counts and labels of what it learns from, token counts of what it judges."""
        kinds = np.stack([~spam, spam]).astype(np.float64)
        return cls(np.asarray(kinds @ present(rows)), kinds.sum(axis=1), present(judged))

    def lost(self, candidates: csr_array, spam: NDArray[np.bool_]) -> Floats:
        """How many fewer of the judged messages are ham to the filter that learns from one more message as well, for
        each candidate by its token counts, shape (candidates, words), and label; shape (candidates,)."""
        # other words than those of the judged messages say nothing of them
        columns = np.unique(self.judged.indices)
        narrow = Trial(self.with_word[:, columns], self.messages, self.judged[:, columns])
        return narrow._lost(present(candidates[:, columns]), spam)

    def _lost(self, held: csr_array, spam: NDArray[np.bool_]) -> Floats:
        """The same for candidates by which words they hold."""
        without = Scores.of(self.with_word, self.messages)
        nobody = csr_array((1, self.judged.shape[1]))
        before = self._ham(nobody, without, without)
        lost = np.empty(len(spam))
        for kind in (0, 1):
            one = np.eye(2)[kind]
            same = Scores.of(self.with_word, self.messages + one)
            more = Scores.of(self.with_word + one[:, np.newaxis], self.messages + one)
            own = np.flatnonzero(spam == kind)
            lost[own] = before - self._ham(held[own], same, more)
        return lost

    def _ham(self, held: csr_array, same: "Scores", more: "Scores") -> Floats:
        """How many of the judged messages are ham, if the words that a candidate holds have `more` and all others the
        `same`; shape (candidates,)."""
        votes = list(zip(same.votes, more.votes, strict=True))
        moved = np.concatenate([(self.judged * (after - before)).T.toarray() for before, after in votes], axis=1)
        base = np.concatenate([self.judged @ before for before, _ in votes])
        n, sum_ln_f, sum_ln_not_f = np.split(base + np.asarray(held @ moved), 3, axis=1)
        for message in np.flatnonzero((n > MOST_DISCRIMINATORS).any(axis=0)):
            crowded = np.flatnonzero(n[:, message] > MOST_DISCRIMINATORS)
            loudest = self._loudest(held[crowded], int(message), same, more)
            n[crowded, message], sum_ln_f[crowded, message], sum_ln_not_f[crowded, message] = loudest
        low, _ = SpamBayes().cutoffs
        ham: Floats = (combined(n.round(), sum_ln_f, sum_ln_not_f) < low).sum(axis=1).astype(np.float64)
        return ham

    def _loudest(self, held: csr_array, message: int, same: "Scores", more: "Scores") -> tuple[Floats, Floats, Floats]:
        """The votes of one message's loudest 150 words alone, by each candidate. Words that are scored alike are
        counted together, so that a few kinds of words are ranked and not each word of each candidate."""
        own = self.judged[[message]].indices
        _, kind = np.unique(self.with_word[:, own], axis=1, return_inverse=True)
        kind = np.ravel(kind)
        kinds = int(kind.max()) + 1
        of_kind = csr_array((np.ones(len(own)), (np.arange(len(own)), kind)), shape=(len(own), kinds))
        moved = np.asarray((held[:, own] @ of_kind).toarray())
        counted = np.concatenate([np.bincount(kind, minlength=kinds) - moved, moved], axis=1)
        first = own[np.unique(kind, return_index=True)[1]]
        f = np.concatenate([same.f[first], more.f[first]])
        votes = [
            np.concatenate([before[first], after[first]]) for before, after in zip(same.votes, more.votes, strict=True)
        ]
        order = np.lexsort((-f, -np.abs(f - UNKNOWN_WORD)))
        counted, (loud, ln_f, ln_not_f) = counted[:, order], (vote[order] for vote in votes)
        counted *= loud
        asked = np.clip(MOST_DISCRIMINATORS - (np.cumsum(counted, axis=1) - counted), 0, counted)
        return asked.sum(axis=1), asked @ ln_f, asked @ ln_not_f


@dataclass(frozen=True, eq=False)
class Scores:
    """f: the score of each word, shape (words,). votes: whether it is loud enough to be asked, and if it is, ln f and
    ln(1 − f), shape (words,) each."""

    f: Floats
    votes: tuple[Floats, Floats, Floats]

    @classmethod
    def of(cls, with_word: Floats, messages: Floats) -> Self:
        f: Floats = word_scores(*with_word, *messages)
        loud = np.abs(f - UNKNOWN_WORD) >= LEAST_STRENGTH
        ln_f, ln_not_f = (np.asarray(np.where(loud, of, 0.0), dtype=np.float64) for of in (np.log(f), np.log1p(-f)))
        return cls(f, (loud.astype(np.float64), ln_f, ln_not_f))
