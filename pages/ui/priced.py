"""The prices of the mail, what a vote of parts certifies of it, and what one message outside of the limits does."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from core import Experiment
from core.insight.certificate import certificates
from core.insight.price import MOST, Prices, free_hand, prices
from core.mail.corpus import Corpus
from core.mail.first_line import first_line
from core.runs.measure import Rate
from core.runs.paired import Change
from core.telling.numbers import at_least_it_takes
from core.telling.scenario import MAIL

PARTS = 25
NUMBERS = np.unique(np.geomspace(1, 1_000, 60).round().astype(np.intp))  # of messages on the curve
LISTED = 12  # of the cheapest and of the dearest of each kind


@dataclass(frozen=True, eq=False)
class Priced:
    """certified: messages that a vote of `PARTS` parts stands, shape (tests,); −1 for an error. outside: what one
    message outside of the limits does."""

    prices: Prices
    certified: NDArray[np.intp]
    outside: Mapping[Rate, Change]

    @property
    def safe(self) -> dict[str, tuple[NDArray[np.float64], NDArray[np.float64]]]:
        """Shares of good mail and of spam that `NUMBERS` of messages do not turn: here, and proved for a vote."""
        spam = self.prices.prepared.test_spam
        held = [(self.certified[spam == kind][:, np.newaxis] >= NUMBERS).mean(axis=0) for kind in (False, True)]
        own = self.prices.safe(kind=False, numbers=NUMBERS), self.prices.safe(kind=True, numbers=NUMBERS)
        return {"the filter": own, f"vote of {PARTS}": (held[0], held[1])}

    def listed(self) -> pd.DataFrame:
        """The cheapest messages of each kind that are judged rightly, and the dearest; the index is the position in the
        test mail."""
        fewest, spam = self.prices.fewest, self.prices.prepared.test_spam
        rows: list[int] = []
        for kind in (False, True):
            own = np.flatnonzero((spam == kind) & (fewest > 0))
            own = own[np.argsort(fewest[own], kind="stable")]
            rows += [*own[:LISTED], *own[LISTED:][-LISTED:]]
        texts = self.prices.prepared.test_texts
        return pd.DataFrame(
            {
                "Message": [first_line(texts[row]) for row in rows],
                "Truth": [MAIL.positive if spam[row] else MAIL.negative for row in rows],
                "Price": [at_least_it_takes(int(fewest[row]), most=MOST, exact=self.prices.exact) for row in rows],
                f"Certified by {PARTS} parts": [max(0, int(self.certified[row])) for row in rows],
            },
            index=rows,
        )


def priced(experiment: Experiment, corpus: Corpus) -> Iterator[Priced]:
    """All of it. Raises `InputError` as `core.insight.price.prices` does."""
    found = prices(experiment, corpus)
    yield Priced(found, certificates(found.prepared, PARTS), free_hand(found.prepared))
