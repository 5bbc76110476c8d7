"""Defences of the filter that is asked: answers that are blurred, rationed or false."""

import math
from collections import Counter
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.errors import InputError
from core.scoring.scorer import Columns, Draft

_HASHES = 4


@dataclass(frozen=True, kw_only=True)
class Reluctance:
    """What the filter does against being asked; the default does nothing.

    digits: a rounded score has this many digits after the point.
    blur: a score nearer than this to a cut-off is moved at random by up to this much before it decides.
    per_sender: after so many questions a sender's address gets no more answers, and the attacker needs another one.
    patience: of nearly the same message so many are answered truthfully; from then on the answer is a coin's.

    Source: randomisation and limited or misleading feedback are the defences that Barreno et al., "The security of
    machine learning", 2010, name against probing.
    """

    digits: int = 1
    blur: float = 0.0
    per_sender: int | None = None
    patience: int | None = None

    def __post_init__(self) -> None:
        """Raise `InputError` for a number that makes no sense."""
        for name, least in (("digits", 0), ("blur", 0), ("per_sender", 1), ("patience", 0)):
            value = getattr(self, name)
            if value is not None and not least <= value < math.inf:
                raise InputError(f"The '{name}' of a reluctant filter must be a number from {least} on. Got {value!r}.")

    def senders(self, queries: int) -> int:
        """How many sender addresses so many questions take."""
        return 1 if self.per_sender is None else max(1, -(-queries // self.per_sender))

    def blurred(
        self, scores: NDArray[np.float64], cutoffs: tuple[float, float], rng: np.random.Generator
    ) -> NDArray[np.float64]:
        """The scores that decide, shape (questions,)."""
        if not self.blur:
            return scores
        near = np.minimum(*(np.abs(scores - cutoff) for cutoff in cutoffs)) < self.blur
        return np.where(near, scores + rng.uniform(-self.blur, self.blur, len(scores)), scores)


CANDID = Reluctance()
RELUCTANCES = {
    "None": CANDID,
    "Random near the threshold": Reluctance(blur=0.2),
    "50 questions a sender": Reluctance(per_sender=50),
    "Lies to suspected probers": Reluctance(patience=20),
}
"""Name → what a filter may do against being asked."""


class Suspicion:
    """Counts nearly identical messages, as a filter could: by the smallest of each of four hashes of their words.

    Two messages agree in all four with probability J⁴, J being the share of words that they have in common: one word
    more or less in a hundred goes unnoticed in 4% of all cases, and different mail is hardly ever taken for the same.
    """

    def __init__(self, words: int, seed: int) -> None:
        self._hashes = np.random.default_rng(seed).random((_HASHES, words))
        self._asked: Counter[tuple[float, ...]] = Counter()

    def times(self, draft: Draft, columns: Columns | None) -> NDArray[np.intp]:
        """How often nearly the same message was asked about before each question: the draft, shape (1,), or the draft
        with one more of each word in turn (column −1 for a word that the filter does not know), shape (columns,)."""
        asked = Counter(self._asked)
        times = []
        for bucket in self._buckets(draft, columns):
            times.append(asked[bucket])
            asked[bucket] += 1
        return np.array(times, dtype=np.intp)

    def note(self, draft: Draft, columns: Columns | None) -> None:
        """Remember the same questions."""
        self._asked.update(self._buckets(draft, columns))

    def _buckets(self, draft: Draft, columns: Columns | None) -> list[tuple[float, ...]]:
        own = np.fromiter(draft.counts, dtype=np.intp, count=len(draft.counts))
        smallest = self._hashes[:, own].min(axis=1, initial=1.0)
        if columns is None:
            return [tuple(smallest.tolist())]
        hashes = np.where(columns >= 0, self._hashes[:, np.maximum(columns, 0)], 1.0)
        return [tuple(bucket) for bucket in np.minimum(smallest[:, None], hashes).T.tolist()]
