"""All strategies that add words, on one ground: which share of blocked spam passes over words and over questions."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from core.attacks.exploratory import strategies
from core.attacks.exploratory.base import MOST_WORDS, Attacker, FoundWords, WordSearch
from core.attacks.exploratory.fewest_words import MOST_CHANGES, fewest_additions
from core.attacks.knowledge import KnownMail
from core.errors import InputError
from core.filters.base import HAM_VERDICT
from core.oracle import CANDID, Feedback, Oracle, Reluctance
from core.probing.ground import Ground

BOUND = "Fewest words (bound)"
BEST_FOUND = "Fewest words (best found)"  # where no order of words is known to be the shortest


@dataclass(frozen=True, eq=False)
class Probe:
    """A strategy and what it achieves.

    name: of the strategy. search: what it found; None for the bound, which is another list for every message.
    passes: whether each message has the wanted verdict with the first 0, 1, … words, shape (messages, words + 1).
    exact: for the bound, whether no list can be shorter.
    """

    name: str
    search: FoundWords | None
    passes: NDArray[np.bool_]
    exact: bool = True

    @cached_property
    def share(self) -> NDArray[np.float64]:
        """Share of the messages with the wanted verdict over the number of words, shape (words + 1,)."""
        share: NDArray[np.float64] = self.passes.mean(axis=0)
        return share

    @cached_property
    def after(self) -> NDArray[np.float64]:
        """With how many words each message passes first, NaN for never, shape (messages,)."""
        return np.where(self.passes.any(axis=1), self.passes.argmax(axis=1), np.nan)

    @property
    def words_to_half(self) -> float:
        """With how many words half of the messages pass, NaN for never: the measure of Lowd and Meek."""
        enough = np.flatnonzero(self.share >= 0.5)
        return float(enough[0]) if len(enough) else float("nan")

    @property
    def queries_to_half(self) -> float:
        """How many questions it took to find so many words; NaN for never and for the bound."""
        words = self.words_to_half
        return float("nan") if np.isnan(words) else float(self._queries[int(words)])

    @cached_property
    def _queries(self) -> NDArray[np.float64]:
        if self.search is None:
            return np.full(len(self.share), np.nan)
        return np.array([0.0, *(found.queries for found in self.search.found)])[: len(self.share)]

    @cached_property
    def frame(self) -> pd.DataFrame:
        """A row per number of words: strategy, words, queries (asked until the last of them was found), passing."""
        words = np.arange(len(self.share))
        return pd.DataFrame({"strategy": self.name, "words": words, "queries": self._queries, "passing": self.share})


def measured(ground: Ground, name: str, attack: WordSearch, attacker: Attacker) -> Probe:
    """Let one attack search, and try what it found on test mail that nobody has seen.

    An attacker who has nothing to begin with finds no words, and the search says why.
    """
    try:
        search = attack.find(attacker)
    except InputError as nothing:
        search = FoundWords((), attacker.oracle.queries, str(nothing))
    wanted = attack.wanted()
    return Probe(name, search, passing(ground.oracle(), ground.targets(wanted), search.words, wanted))


def bound(ground: Ground, most_words: int = MOST_WORDS) -> Probe:
    """The fewest words for each message, chosen with every weight of the filter at hand: BOUND, or BEST_FOUND."""
    oracle = ground.oracle()
    targets = ground.targets(HAM_VERDICT)
    passes = np.zeros((len(targets), most_words + 1), dtype=np.bool_)
    for at, text in enumerate(targets):
        words = fewest_additions(oracle, oracle.message(text), min(most_words, MOST_CHANGES))
        if words is not None:
            passes[at, len(words) :] = True
    exact = oracle.scorer.exact_orders
    return Probe(BOUND if exact else BEST_FOUND, None, passes, exact=exact)


def probes(
    ground: Ground,
    mail: KnownMail,
    *,
    most_words: int = MOST_WORDS,
    more: Mapping[str, WordSearch] | None = None,
    feedback: Feedback = Feedback.VERDICT,
    budget: int | None = None,
    reluctance: Reluctance = CANDID,
) -> Iterator[Probe]:
    """The bound, then every strategy, each as soon as it is measured, so that a page can draw and stop between them.

    mail: the attacker's own. more: searches by name beside the usual strategies. Each strategy has the whole budget and
    draws from the ground's seed.
    """
    yield bound(ground, most_words)
    for name, attack in (strategies(most_words) | dict(more or {})).items():
        oracle = ground.oracle(feedback=feedback, budget=budget, reluctance=reluctance, seed=ground.seed)
        yield measured(ground, name, attack, Attacker.seeded(oracle, mail, ground.seed))


def table(results: Sequence[Probe]) -> pd.DataFrame:
    """A row per strategy: strategy, words_to_half, queries_to_half, queries (in all), found (words), passing (with all
    of them), stopped (why the search ended early)."""
    rows = [
        {
            "strategy": result.name,
            "words_to_half": result.words_to_half,
            "queries_to_half": result.queries_to_half,
            "queries": result.search.queries if result.search else np.nan,
            "found": len(result.search.found) if result.search else np.nan,
            "passing": result.share[-1],
            "stopped": result.search.stopped if result.search else "",
        }
        for result in results
    ]
    return pd.DataFrame(rows)


def passing(oracle: Oracle, texts: Sequence[str], words: Sequence[str], wanted: int) -> NDArray[np.bool_]:
    """Whether each text has the wanted verdict with the first 0, 1, … of the words, shape (texts, words + 1)."""
    columns = oracle.scorer.columns(words)
    known = columns >= 0  # the filter does not see the others
    after = np.concatenate([[0], np.cumsum(known)])
    passes = np.empty((len(texts), len(words) + 1), dtype=np.bool_)
    for at, text in enumerate(texts):
        margins = oracle.message(text).draft.margins_along(columns[known])
        passes[at] = oracle.truth(margins)[after] == wanted
    return passes
