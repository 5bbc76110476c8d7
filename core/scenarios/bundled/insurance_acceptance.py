"""Whether a driver is insured at all."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from core.scenarios.base import DrawnScenario
from core.scenarios.bundled._insurance import CAUSES, FIELDS, customers, danger
from core.scenarios.bundled._people import frame_of, worst


@dataclass(frozen=True, kw_only=True)
class InsuranceAcceptance(DrawnScenario):
    """Applications for car insurance; positive is who will have a claim within a year."""

    title = "Insurance: acceptance"
    sentence = "A car insurer learns from the claims of earlier customers whom to insure."
    learner = ("insurance model", "insurance models")
    item = ("application", "applications")
    positives = ("future claim", "future claims")
    negatives = ("safe driver", "safe drivers")
    false_negative = ("insure", "insures", "insured")
    false_positive = ("turn away", "turns away", "turned away")
    accepted = "insured"
    refused = "turned away"
    currency = "€"
    price_fn = 2_500.0
    price_fp = 400.0
    prices = (
        "The prices are assumed: a usual claim less the premium, and the premium that a safe driver would have paid."
    )
    fields = FIELDS
    causes = (
        f"{CAUSES} A claim becomes likelier with earlier claims and points, with distance, few years with a licence, a "
        "sports car, a city, the street at night, below 25 years and from 75 on, and without care; chance does the "
        "rest. One in five has a claim. There is no public table with these fields to hold the figures against."
    )
    share = 0.20

    def draw(self, rows: int, rng: np.random.Generator) -> pd.DataFrame:
        """See the base.

        Held-out error rates in percent, means over fifteen tables of 2,000 rows: positives accepted (FN) and negatives
        refused (FP) without wrong labels, then what is added to each by flipping 5% of the training labels at random,
        and those of which the model without wrong labels is surest. Learned from one word per field.

                                        FN    FP   random flips   confident flips
            logistic regression       64.4   4.6    +1.1  -0.3    +8.3  -0.4
            tree of depth 4           69.2   4.9    +3.3  -0.4   +10.0  -0.9

        No real table holds these figures in check.
        """
        values, care = customers(rows, rng)
        return frame_of(self.fields, values, worst(0.8 * danger(values) - 0.4 * care, self.share, rng))
