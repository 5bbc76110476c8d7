"""What is picked from the results of probes: a strategy, the best of a kind, rows of all of them."""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from core.attacks.exploratory import strategies
from core.attacks.exploratory.base import OWN_SETTINGS
from core.attacks.exploratory.best_n import BestN
from core.attacks.exploratory.fewest_words import FewestWords
from core.attacks.exploratory.first_n import FirstN
from core.filters.base import Learned
from core.probing.strategies import Probe

FEWEST = FewestWords.title  # the strategy of the attacker who knows every weight
STRATEGIES = tuple(dict.fromkeys([FirstN.strategy, BestN.strategy, *strategies(), FEWEST]))
ASKING = frozenset(
    known for name, attack in strategies().items() if attack.asks() for known in (name, attack.title + OWN_SETTINGS)
)


def result_of(results: Sequence[Probe], strategy: str) -> Probe | None:
    """The result of one of `STRATEGIES`, if it is there yet."""
    return next((one for one in results if strategy == (FEWEST if one.search is None else one.name)), None)


def bound_name(results: Sequence[Probe]) -> str:
    """What the bound calls itself on this filter; empty before it is there."""
    return next((one.name for one in results if one.search is None), "")


def asks(result: Probe) -> bool:
    """Whether the strategy takes questions, even if none was left to it."""
    return result.search is not None and result.name in ASKING


def share_with(result: Probe, words: int) -> float:
    """Share of the messages with the wanted verdict after the first `words` words, or all if there are fewer."""
    return float(result.share[min(words, len(result.share) - 1)])


def questions_for(result: Probe, words: int) -> int:
    """Questions until the last of the first `words` words was found; all of them if none was."""
    if result.search is None:
        return 0
    used = result.search.found[:words]
    return used[-1].queries if used else result.search.queries


def best(results: Sequence[Probe], words: int, *, asking: bool) -> Probe | None:
    """Of those who ask, or of those who do not, the one with whose first `words` words most passes."""
    some = [one for one in results if one.search is not None and asks(one) == asking]
    return max(some, key=lambda one: share_with(one, words), default=None)


def at_most(frame: pd.DataFrame, words: int) -> pd.DataFrame:
    """The rows of up to `words` added words."""
    return frame[frame["words"] <= words]


def frames(results: Sequence[Probe]) -> pd.DataFrame:
    """All rows of all strategies, one below the other."""
    return pd.concat([one.frame for one in results], ignore_index=True)


def over_questions(results: Sequence[Probe], words: int) -> pd.DataFrame:
    """The same with up to `words` words; the bound, which asks nothing, is there from the start."""
    return at_most(frames(results), words).fillna({"queries": 0.0})


def words_side_by_side(results: Sequence[Probe]) -> pd.DataFrame:
    """A row per rank, from 1, a column per strategy: the words that each found."""
    lists = {one.name: one.search.words for one in results if one.search is not None}
    longest = max((len(words) for words in lists.values()), default=0)
    columns = {name: [*words, *[""] * (longest - len(words))] for name, words in lists.items()}
    return pd.DataFrame(columns, index=pd.RangeIndex(1, longest + 1, name="rank"))


def words_of_one(result: Probe, learned: Learned) -> pd.DataFrame:
    """What one strategy found: word, queries (until then), why, weight (the filter's own; NaN if it has none)."""
    found = result.search.found if result.search else ()
    weights = dict(zip(learned.words[learned.known], learned.word_weights[learned.known], strict=True))
    rows = [(one.word, one.queries, one.why, weights.get(one.word, np.nan)) for one in found]
    return pd.DataFrame(rows, columns=["word", "queries", "why", "weight"])
