"""The prices of mail or applications, what a vote of parts certifies of them, and what is outside of the limits."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from core import Experiment, InputError
from core.insight.certificate import certificates
from core.insight.price import MOST, Prices, bare, by_both_outcomes, free_hand, prices
from core.mail.corpus import Corpus
from core.runs.measure import Rate
from core.runs.paired import Change
from core.runs.preparation import Prepared
from core.telling.numbers import at_least_it_takes
from core.telling.scenario import MAIL, Scenario

PARTS = 25
NUMBERS = np.unique(np.geomspace(1, 1_000, 60).round().astype(np.intp))  # of messages on the curve
LISTED = 12  # of the cheapest and of the dearest of each kind


@dataclass(frozen=True, eq=False)
class Priced:
    """prepared: without poison. certified: messages or applications that a vote of `PARTS` parts stands, shape
    (tests,); −1 for an error. prices: None where the filter has none, refusal: why.

    outside: what one message outside of the limits does; None for applications. beyond: which decisions applications
    outside of them turn, see `by_both_outcomes`, shape (tests, `NUMBERS`); None for mail.
    """

    prepared: Prepared
    certified: NDArray[np.intp]
    prices: Prices | None = None
    refusal: InputError | None = None
    outside: Mapping[Rate, Change] | None = None
    beyond: NDArray[np.bool_] | None = None

    @property
    def safe(self) -> dict[str, tuple[NDArray[np.float64], NDArray[np.float64]]]:
        """Shares of negatives and of positives that `NUMBERS` do not turn: here, and proved for a vote."""
        spam = self.prepared.test_spam
        held = [(self.certified[spam == kind][:, np.newaxis] >= NUMBERS).mean(axis=0) for kind in (False, True)]
        proved = {f"vote of {PARTS}": (held[0], held[1])}
        if self.prices is None:
            return proved
        own = self.prices.safe(kind=False, numbers=NUMBERS), self.prices.safe(kind=True, numbers=NUMBERS)
        return {"the filter": own} | proved

    def beyond_with(self, n: int) -> NDArray[np.bool_] | None:
        """`beyond` for one of `NUMBERS`, shape (tests,)."""
        return None if self.beyond is None else self.beyond[:, NUMBERS.tolist().index(n)]

    def listed(self, found: Prices, words: Scenario) -> pd.DataFrame:
        """The cheapest of each kind that are judged rightly, and the dearest; the index is the position in the test."""
        fewest, spam = found.fewest, self.prepared.test_spam
        rows: list[int] = []
        for kind in (False, True):
            own = np.flatnonzero((spam == kind) & (fewest > 0))
            own = own[np.argsort(fewest[own], kind="stable")]
            rows += [*own[:LISTED], *own[LISTED:][-LISTED:]]
        kinds = (words.negative, words.positive) if words == MAIL else words.short
        return pd.DataFrame(
            {
                words.item[0].capitalize(): [self.prepared.in_brief(row) for row in rows],
                "Truth": [kinds[int(spam[row])] for row in rows],
                "Price": [at_least_it_takes(int(fewest[row]), most=MOST, exact=found.exact) for row in rows],
                f"Certified by {PARTS} parts": [max(0, int(self.certified[row])) for row in rows],
            },
            index=rows,
        )


def priced(experiment: Experiment, corpus: Corpus) -> Iterator[Priced]:
    """All of it. Raises `InputError` for what cannot be asked at all."""
    try:
        found = prices(experiment, corpus)
    except InputError as refusal:
        prepared = bare(experiment, corpus)
        yield Priced(prepared, certificates(prepared, PARTS), refusal=refusal)
        return
    certified = certificates(found.prepared, PARTS)
    if found.left_out is not None:
        yield Priced(found.prepared, certified, found, beyond=by_both_outcomes(found, NUMBERS))
    else:
        yield Priced(found.prepared, certified, found, outside=free_hand(found.prepared))
