"""One filter for each part of the training mail, and the middle one of their scores."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from sklearn.base import BaseEstimator, clone
from sklearn.pipeline import Pipeline

from core.defences._received import text_numbers
from core.errors import InputError
from core.filters.base import Filter, Judgement, Learned, coarse_first, spam_scores
from core.mail.encode import tokeniser
from core.training.mixtures import Floats, Mixtures
from core.training.rows import Training

AT_ONCE = 64  # training sets that are judged together, so that the scores of all parts fit into memory


@dataclass(frozen=True, kw_only=True)
class VotingFilter(Filter):
    """A filter that is trained once on each part of the mail.

    A message's part is its text's number modulo `parts`, so that a message comes into one part, wherever and among what
    it comes. Parts that lack a kind of mail, or hold no word, have no vote; where no part has one, the filter learns
    from all mail. The score of a message is the middle one of the parts' scores, of two in the middle the lower: it
    reaches a cut-off where, and only where, more than half of the parts' filters reach it, so the verdict is what most
    of them say, and for good mail where as many say the contrary.
    """

    inner: Filter
    parts: int

    sentence = "A filter for each part of the mail, and a vote."

    @property
    def title(self) -> str:  # type: ignore[override]  # what other filters fix, this one has from the one inside
        return f"{self.inner.title} on {self.parts} parts"

    @property
    def features(self) -> str:  # type: ignore[override]
        return self.inner.features

    @property
    def score_name(self) -> str:  # type: ignore[override]
        return f"{self.inner.score_name}, middle one of {self.parts} parts"

    @property
    def score_range(self) -> tuple[float, float] | None:  # type: ignore[override]
        return self.inner.score_range

    @property
    def weight_name(self) -> str:  # type: ignore[override]
        return f"{self.inner.weight_name}, mean of {self.parts} parts"

    @property
    def refits(self) -> bool:  # type: ignore[override]
        return self.inner.refits

    @property
    def cutoffs(self) -> tuple[float, float]:
        return self.inner.cutoffs

    def at_default_cutoffs(self) -> Self:
        return replace(self, inner=self.inner.at_default_cutoffs())

    def estimator(self) -> "PartVote":
        return PartVote(self.inner.pipeline(), self.parts)

    def word_weights(self, estimator: Any) -> Floats:
        """Raises `InputError`: the parts know different words, so only what was learned from all of them can tell."""
        raise InputError(f"{type(estimator).__name__} holds no weight per word; ask what it has learned.")

    def pipeline(self) -> Pipeline:
        return Pipeline([("vote", self.estimator())])

    def learn(self, training: Training, weights: Floats) -> "LearnedParts":
        mixtures = Mixtures.weighted(weights[np.newaxis])
        voters = tuple(
            self.inner.learn(training, part.weights(0)) for part, at in self._parts(training, mixtures) if len(at)
        )
        voters = voters or (self.inner.learn(training, weights),)
        known = np.unique(np.concatenate([voter.known for voter in voters]))
        return LearnedParts(self, None, training.words, known, None, voters)

    def sweep(self, training: Training, mixtures: Mixtures, test: csr_array) -> Iterator[tuple[int, Judgement]]:
        if self.refits:
            yield from self._level_by_level(training, mixtures, test)
            return
        for start in range(0, len(mixtures), AT_ONCE):
            some = mixtures[start : start + AT_ONCE]
            scores = np.full((self.parts, len(some), test.shape[0]), np.nan)
            for of_part, (part, able) in zip(scores, self._parts(training, some), strict=True):
                for at, judgement in self.inner.sweep(training, part, test) if len(able) else ():
                    of_part[able[at]] = judgement.scores
            for at in range(len(some)):
                yield start + at, self._judgement(training, some[at : at + 1], test, scores[:, at])

    def _level_by_level(
        self, training: Training, mixtures: Mixtures, test: csr_array
    ) -> Iterator[tuple[int, Judgement]]:
        """A part that is the same at another level is not fitted again."""
        known: dict[bytes, Floats] = {}
        for at in coarse_first(len(mixtures)):
            scores = np.full((self.parts, test.shape[0]), np.nan)
            for number, (part, able) in enumerate(self._parts(training, mixtures[at : at + 1])):
                if not len(able):
                    continue
                weights = part.weights(0)
                same = hashlib.sha256(weights.tobytes()).digest()
                if same not in known:
                    known[same] = self.inner.learn(training, weights).scores(test)
                scores[number] = known[same]
            yield at, self._judgement(training, mixtures[at : at + 1], test, scores)

    def _parts(self, training: Training, mixtures: Mixtures) -> Iterator[tuple[Mixtures, NDArray[np.intp]]]:
        """For each part, what of it is in those training sets in which it has a vote, and which these are."""
        needed = training.spam, ~training.spam, np.diff(training.rows.indptr) > 0
        for part in self._mixtures_of(training, mixtures):
            able = np.flatnonzero(np.all([part.sizes(kind) > 0 for kind in needed], axis=0))
            yield Mixtures(part.base, part.delta[able]), able.astype(np.intp)

    def _mixtures_of(self, training: Training, mixtures: Mixtures) -> Iterator[Mixtures]:
        """What each part has of all training sets."""
        of_row = (text_numbers(training.words, training.rows) % np.uint64(self.parts)).astype(np.intp)
        for number in range(self.parts):
            yield mixtures.part(of_row, number)

    def _judgement(self, training: Training, mixture: Mixtures, test: csr_array, scores: Floats) -> Judgement:
        """scores: those of each part, NaN for one without a vote, shape (parts, tests)."""
        if np.isnan(scores).all(axis=None):
            ((_, as_undefended),) = self.inner.sweep(training, mixture, test)
            return as_undefended
        return Judgement(middle(scores[~np.isnan(scores).any(axis=1)]), self.cutoffs)

    def lacks(self, training: Training, mixtures: Mixtures) -> list[str]:
        able = np.zeros(len(mixtures), dtype=np.bool_)
        for _, at in self._parts(training, mixtures):
            able[at] = True
        return ["" if one else "a part with words in mail of both kinds (there are too many parts)" for one in able]


@dataclass(frozen=True, eq=False)
class LearnedParts(Learned):
    """voters: what each part that has a vote has learned. Weights and pulls of words are the mean over them."""

    voters: tuple[Learned, ...]

    def scores(self, counts: csr_array) -> Floats:
        return middle(np.stack([voter.scores(counts) for voter in self.voters]))

    def margins(self, counts: csr_array) -> Floats:
        return middle(np.stack([voter.margins(counts) for voter in self.voters]))

    @cached_property
    def word_weights(self) -> Floats:
        weights: Floats = np.mean([voter.word_weights for voter in self.voters], axis=0)
        return weights

    def pulls(self, counts: csr_array) -> dict[str, float]:
        pulls: dict[str, float] = {}
        for voter in self.voters:
            for word, pull in voter.pulls(counts).items():
                pulls[word] = pulls.get(word, 0.0) + pull / len(self.voters)
        return pulls


class PartVote(BaseEstimator):  # type: ignore[misc]  # scikit-learn has no types
    """The same in plain scikit-learn, from raw texts: `pipeline`, unfitted, on each of so many `parts`."""

    def __init__(self, pipeline: Pipeline, parts: int) -> None:
        self.pipeline = pipeline
        self.parts = parts

    def fit(self, texts: Sequence[str], labels: Sequence[str]) -> Self:
        """Texts without any word, in all, are refused as by every vectorizer of scikit-learn."""
        vectorizer = tokeniser()
        counts = csr_array(vectorizer.fit_transform(texts))
        numbers = text_numbers(vectorizer.get_feature_names_out(), counts)
        mail, kind, has_word = np.array(texts, dtype=object), np.array(labels), np.diff(counts.indptr) > 0
        self.voters_ = [
            clone(self.pipeline).fit(mail[own], kind[own])
            for own in self._shares(numbers, kind == np.unique(kind)[-1])
            if len(np.unique(kind[own])) == 2 and has_word[own].any()
        ] or [clone(self.pipeline).fit(mail, kind)]
        return self

    def _shares(
        self,
        numbers: NDArray[np.uint64],
        spam: NDArray[np.bool_],  # noqa: ARG002 - for those that draw by it
    ) -> Iterator[NDArray[np.bool_]]:
        """Which messages each part has, by the numbers of their texts and their labels, shape (messages,) each."""
        part = numbers % np.uint64(self.parts)
        return (part == number for number in range(self.parts))

    def decision_function(self, texts: Sequence[str]) -> Floats:
        return middle(np.stack([spam_scores(voter, texts) for voter in self.voters_]))


def middle(scores: Floats) -> Floats:
    """The middle one of the voters' scores for each message, of two the lower; `scores` has shape (voters, messages).

    >>> middle(np.array([[0.1, 0.9], [0.6, 0.8], [0.7, 0.2], [0.9, 0.1]]))
    array([0.6, 0.2])
    """
    found: Floats = np.sort(scores, axis=0)[(len(scores) - 1) // 2]
    return found
