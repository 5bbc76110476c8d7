"""One message on its way past the filter: what each strategy's words do to its score, and what it looks like then."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from core.attacks.exploratory.base import MOST_WORDS
from core.attacks.exploratory.fewest_words import fewest_additions
from core.filters.base import HAM_VERDICT
from core.insight.explain import marked
from core.probing.ground import Ground
from core.probing.strategies import Probe


@dataclass(frozen=True, eq=False)
class Track:
    """A message under one strategy.

    words: what is added, in order. scores: of the message with the first 0, 1, … of them, shape (words + 1,).
    passes: with how many words it is delivered first, None for never. queries: questions until the last of those words
    (of all words, if it never passes) was found; None for the bound, which asks nothing and knows everything.
    """

    name: str
    text: str
    words: tuple[str, ...]
    scores: NDArray[np.float64]
    passes: int | None
    queries: int | None

    @property
    def used(self) -> tuple[str, ...]:
        """The words that it takes to pass, or all if they do not suffice."""
        return self.words[: self.passes]

    @property
    def edited(self) -> str:
        """The message with those words below it."""
        return f"{self.text}\n{' '.join(self.used)}" if self.used else self.text


def track(ground: Ground, result: Probe, text: str) -> Track:
    """One strategy's words tried on one message; for the bound, the fewest words for this message."""
    oracle = ground.oracle()
    message = oracle.message(text)
    words = tuple(fewest_additions(oracle, message, MOST_WORDS) or ()) if result.search is None else result.search.words
    columns = oracle.scorer.columns(words)
    known = columns >= 0
    margins = message.draft.margins_along(columns[known])[np.concatenate([[0], np.cumsum(known)])]
    delivered = np.flatnonzero(oracle.truth(margins) == HAM_VERDICT)
    passes = int(delivered[0]) if len(delivered) else None
    queries = None
    if result.search is not None:
        asked = result.search.found[: len(words) if passes is None else passes]
        queries = asked[-1].queries if asked else result.search.queries
    return Track(result.name, text, words, oracle.scorer.scores(margins), passes, queries)


def tracks_frame(tracks: Sequence[Track]) -> pd.DataFrame:
    """A row per strategy and number of words: strategy, words, score."""
    return pd.concat(
        [
            pd.DataFrame({"strategy": one.name, "words": np.arange(len(one.scores)), "score": one.scores})
            for one in tracks
        ],
        ignore_index=True,
    )


def pieces(ground: Ground, one: Track) -> tuple[list[tuple[str, float]], list[tuple[str, float]]]:
    """(the message as it was, the words that were added): each cut into pieces with their pull on the edited one."""
    pulls = ground.learned.pulls(ground.learned.counts([one.edited]))
    return marked(one.text, pulls), marked(" ".join(one.used), pulls)
