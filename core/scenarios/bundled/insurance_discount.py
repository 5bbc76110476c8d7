"""Whether a driver is granted the discount for careful driving."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from core.scenarios.base import DrawnScenario
from core.scenarios.bundled._insurance import CAUSES, FIELDS, customers, danger
from core.scenarios.bundled._people import frame_of, worst


@dataclass(frozen=True, kw_only=True)
class InsuranceDiscount(DrawnScenario):
    """Applications for a discount; positive is who does not qualify for it."""

    title = "Insurance: discount"
    sentence = "A car insurer learns from earlier customers who qualifies for the discount for careful driving."
    learner = ("discount model", "discount models")
    item = ("application", "applications")
    positives = ("unqualified driver", "unqualified drivers")
    negatives = ("qualified driver", "qualified drivers")
    false_negative = ("discount", "discounts", "discounted")
    false_positive = ("overcharge", "overcharges", "overcharged")
    accepted = "granted"
    refused = "denied"
    currency = "€"
    price_fn = 150.0
    price_fp = 120.0
    prices = (
        "The prices are assumed: a discount of a year that was not earned, and the part of the premiums of a year that "
        "is lost because some careful drivers leave for another insurer."
    )
    fields = FIELDS
    causes = (
        f"{CAUSES} Careful driving is what a device in the car would have measured over a year: it follows from care "
        "most of all, and from the same things that make accidents likely. Forty in a hundred do not qualify. There is "
        "no public table with these fields to hold the figures against."
    )
    share = 0.40

    def draw(self, rows: int, rng: np.random.Generator) -> pd.DataFrame:
        """See the base.

        Held-out error rates in percent, means over fifteen tables of 2,000 rows: positives accepted (FN) and negatives
        refused (FP) without wrong labels, then what is added to each by flipping 5% of the training labels at random,
        and those of which the model without wrong labels is surest. Learned from one word per field.

                                        FN    FP   random flips   confident flips
            logistic regression       39.5  14.0    +0.8  -0.1   +13.9  -3.7
            tree of depth 4           43.5  15.6    +0.5  -0.8   +17.6  -1.3

        No real table holds these figures in check.
        """
        values, care = customers(rows, rng)
        return frame_of(self.fields, values, worst(0.9 * danger(values) - care, self.share, rng))
