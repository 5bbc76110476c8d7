"""Whether a loan is sanctioned."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from core.scenarios.base import DrawnScenario
from core.scenarios.bundled._people import (
    AGE,
    REGION,
    SEX,
    Floats,
    Values,
    ages,
    chosen,
    frame_of,
    rounded,
    weighed,
    worst,
)
from core.scenarios.field import Field

_INCOME = Field(
    name="income",
    label="Income a year",
    unit="€",
    low=6_000,
    high=250_000,
    whole=True,
    edges=(15_000, 20_000, 30_000, 45_000, 70_000),
    invented=True,
)
_EMPLOYED = Field(
    name="employed",
    label="Years with the employer",
    unit="years",
    low=0,
    high=50,
    whole=True,
    edges=(1, 3, 7, 15),
    invented=True,
)
_HISTORY = Field(name="history", label="Earlier loans", options=("none", "repaid", "late", "critical"))
_DEBT = Field(
    name="debt",
    label="Debt elsewhere",
    unit="€",
    low=0,
    high=300_000,
    whole=True,
    edges=(500, 5_000, 15_000, 40_000),
)
_SAVINGS = Field(
    name="savings",
    label="Savings",
    unit="€",
    low=0,
    high=300_000,
    whole=True,
    edges=(500, 2_000, 8_000, 25_000),
    invented=True,
)
_HOUSING = Field(name="housing", label="Housing", options=("own", "rent", "with family"), invented=True)
_PURPOSE = Field(
    name="purpose",
    label="Purpose",
    options=("car", "furniture", "repairs", "education", "business", "holiday"),
    invented=True,
)
_AMOUNT = Field(
    name="amount",
    label="Amount",
    unit="€",
    low=500,
    high=75_000,
    whole=True,
    edges=(2_000, 5_000, 10_000, 20_000),
    invented=True,
)
_MONTHS = Field(
    name="months",
    label="Duration",
    unit="months",
    low=6,
    high=96,
    whole=True,
    edges=(13, 25, 37, 61),
    invented=True,
)
_TOLD = 2.2  # how much the form tells against chance; found by holding the error rates against real tables
_WORST = 0.5  # likewise; log-odds, before that factor, above which applications are all equally bad


@dataclass(frozen=True, kw_only=True)
class Loan(DrawnScenario):
    """Applications for consumer loans; positive is who will default."""

    title = "Loan sanction"
    sentence = "A bank learns from earlier loans whose application to approve."
    learner = ("loan model", "loan models")
    item = ("application", "applications")
    positives = ("future default", "future defaults")
    negatives = ("good customer", "good customers")
    false_negative = ("approve", "approves", "approved")
    false_positive = ("refuse", "refuses", "refused")
    accepted = "approved"
    refused = "refused"
    currency = "€"
    price_fn = 4_000.0
    price_fp = 800.0
    prices = (
        "The prices are assumed: what is lost when a loan of usual size is not paid back, and the interest that a good "
        "customer would have paid; five to one, as the publishers of the German credit data weigh the two errors."
    )
    fields = (AGE, SEX, REGION, _INCOME, _EMPLOYED, _HISTORY, _DEBT, _SAVINGS, _HOUSING, _PURPOSE, _AMOUNT, _MONTHS)
    causes = (
        "Income follows from age, from years with the employer and from the region, and women are paid less for the "
        "same; neither sex nor region changes the risk itself. Debts, savings and the amount follow from income, the "
        "duration from the amount. A default becomes likelier with instalments and debts that are large beside the "
        "income, with late or critical earlier loans (less so with none at all), with a short employment, with little "
        "saved, over many months, for a business, a course or a holiday, without a home of one's own and below 25 "
        "years; chance does the rest. The worst fifth of the applications are all equally bad, and a quarter of those "
        "are paid back all the same. Three in ten default, as in the German credit data."
    )
    share = 0.30

    def draw(self, rows: int, rng: np.random.Generator) -> pd.DataFrame:
        """See the base.

        Held-out error rates in percent, means over fifteen tables of 2,000 rows: positives accepted (FN) and negatives
        refused (FP) without wrong labels, then what is added to each by flipping 5% of the training labels at random,
        and those of which the model without wrong labels is surest. Learned from one word per field.

                                        FN    FP   random flips   confident flips
            logistic regression       44.7  10.0    +0.1  +0.5    +8.2  +0.3
              German credit           53.4  14.0    +2.0  +0.1    +7.8  -2.4
              credit approval         13.2  13.2    +0.3  +1.0    +4.1  -4.4
            tree of depth 4           58.6  11.2    -0.4  +0.1    -1.5  +1.2
              German credit           72.9  12.5    -9.9  +4.7    -3.0  +3.4
              credit approval         14.4  15.8    -1.0  +2.5    +3.0  -1.1

        German credit and credit approval are split fifteen times, in bands like any own table.
        """
        values = _stated(rows, rng)
        return frame_of(self.fields, values, worst(_risk(values), self.share, rng))


def _stated(rows: int, rng: np.random.Generator) -> Values:
    age = ages(rows, rng)
    sex = chosen({"woman": 0.45, "man": 0.55}, rows, rng)
    region = chosen({"north": 0.25, "east": 0.2, "south": 0.3, "west": 0.25}, rows, rng)
    employed = np.minimum(rng.exponential(0.35 * (age - 16)), age - 16)
    level = 10.2 + 0.012 * np.minimum(age - 18, 35) + 0.08 * np.log1p(employed) + weighed(sex, {"woman": -0.15})
    income = np.exp(level + weighed(region, {"east": -0.15, "south": 0.1}) + 0.4 * rng.normal(size=rows))
    debt = income * np.exp(rng.normal(-1.6, 1.1, rows)) * (rng.random(rows) < 0.6)
    savings = income * np.exp(rng.normal(-2.3 + 0.02 * (age - 40), 1.2, rows)) * (rng.random(rows) < 0.75)
    purpose = chosen(
        {"car": 0.34, "furniture": 0.24, "repairs": 0.12, "education": 0.08, "business": 0.12, "holiday": 0.1},
        rows,
        rng,
    )
    size = weighed(purpose, {"car": 0.5, "business": 0.6, "holiday": -0.5, "furniture": -0.2})
    amount = income * np.exp(rng.normal(-1.7 + size, 0.7, rows))
    months = 12 * np.exp(0.35 * np.log(np.maximum(amount, 500) / 2_000) + 0.35 * rng.normal(size=rows))
    owns = rng.random(rows) < 1 / (1 + np.exp(-(age - 42) / 9))
    return {
        "age": rounded(age, AGE),
        "sex": sex,
        "region": region,
        "income": rounded(income, _INCOME, 100),
        "employed": rounded(np.floor(employed), _EMPLOYED),
        "history": chosen({"none": 0.2, "repaid": 0.5, "late": 0.2, "critical": 0.1}, rows, rng),
        "debt": rounded(debt, _DEBT, 100),
        "savings": rounded(savings, _SAVINGS, 100),
        "housing": np.where(owns, "own", np.where((age < 27) & (rng.random(rows) < 0.4), "with family", "rent")),
        "purpose": purpose,
        "amount": rounded(amount, _AMOUNT, 100),
        "months": rounded(months, _MONTHS, 6),
    }


def _risk(values: Values) -> Floats:
    burden = 12 * values["amount"] / values["months"] / values["income"]
    risk: Floats = 3.0 * np.minimum(burden, 1) + 0.9 * np.minimum(values["debt"] / values["income"], 2)
    risk += weighed(values["history"], {"none": 0.5, "late": 1.2, "critical": 2.2})
    risk -= 0.4 * np.log1p(values["employed"]) + 0.18 * np.log1p(values["savings"] / 200)
    risk += weighed(values["purpose"], {"business": 0.8, "education": 0.6, "holiday": 0.3})
    risk += weighed(values["housing"], {"rent": 0.5, "with family": 0.3}) + 0.3 * (values["age"] < 25)
    risk += 0.02 * np.minimum(values["months"], 60)
    told: Floats = _TOLD * np.minimum(risk - np.quantile(risk, 0.7), _WORST)
    return told
