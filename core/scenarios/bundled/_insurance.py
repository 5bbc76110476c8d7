"""The customers of a car insurer, of whom two questions are asked."""

import numpy as np

from core.scenarios.bundled._people import AGE, REGION, SEX, Floats, Values, ages, chosen, rounded, weighed
from core.scenarios.field import Field

_LICENCE = Field(
    name="licence",
    label="Years with a licence",
    unit="years",
    low=0,
    high=63,
    whole=True,
    edges=(2, 5, 10, 20, 35),
)
_CLAIMS = Field(name="claims", label="Claims in five years", low=0, high=8, whole=True, edges=(1, 2, 3))
_POINTS = Field(name="points", label="Penalty points", low=0, high=8, whole=True, edges=(1, 3))
_CAR = Field(name="car", label="Car", options=("small", "family", "estate", "sports", "van"), invented=True)
_CAR_AGE = Field(
    name="car_age",
    label="Age of the car",
    unit="years",
    low=0,
    high=25,
    whole=True,
    edges=(2, 5, 10),
    invented=True,
)
_DISTANCE = Field(
    name="distance",
    label="Distance a year",
    unit="km",
    low=1_000,
    high=60_000,
    whole=True,
    edges=(6_000, 10_000, 15_000, 25_000),
    invented=True,
)
_PARKING = Field(name="parking", label="Parked at night", options=("garage", "yard", "street"), invented=True)
_PLACE = Field(name="place", label="Lives in", options=("village", "town", "city"))
_USE = Field(name="use", label="Used for", options=("leisure", "commuting", "work"), invented=True)

FIELDS = (AGE, SEX, REGION, _LICENCE, _CLAIMS, _POINTS, _CAR, _CAR_AGE, _DISTANCE, _PARKING, _PLACE, _USE)
CAUSES = (
    "Every driver has a care for the road that no field shows, and that young men have a little less of. The licence "
    "follows from age; distance from what the car is used for; earlier claims and penalty points from care, distance "
    "and few years with a licence; parking from the place."
)


def customers(rows: int, rng: np.random.Generator) -> tuple[Values, Floats]:
    """What the forms state, a column per field, and the care of each driver, in units of its deviation; none of it says
    anything yet of the question that is asked."""
    age, sex = ages(rows, rng), chosen({"woman": 0.47, "man": 0.53}, rows, rng)
    care = rng.normal(size=rows) - 0.5 * ((age < 26) & (sex == "man"))
    licence = (age - 18) * np.where(rng.random(rows) < 0.2, rng.random(rows), rng.uniform(0.85, 1, rows))
    use = chosen({"leisure": 0.35, "commuting": 0.5, "work": 0.15}, rows, rng)
    usual = weighed(use, {"leisure": 9.0, "commuting": 9.5, "work": 10.0})
    distance = np.exp(usual + 0.4 * rng.normal(size=rows))
    exposure = 0.45 * np.log(distance / 12_000) - 0.5 * care - 0.25 * np.log1p(licence) + 0.2
    place = chosen({"village": 0.3, "town": 0.35, "city": 0.35}, rows, rng)
    outside = rng.random(rows) < weighed(place, {"village": 0.15, "town": 0.4, "city": 0.65})
    values: Values = {
        "age": rounded(age, AGE),
        "sex": sex,
        "region": chosen({"north": 0.25, "east": 0.2, "south": 0.3, "west": 0.25}, rows, rng),
        "licence": rounded(np.floor(licence), _LICENCE),
        "claims": rounded(rng.poisson(0.7 * np.exp(exposure)).astype(np.float64), _CLAIMS),
        "points": rounded(rng.poisson(0.9 * np.exp(exposure - 0.3 * care)).astype(np.float64), _POINTS),
        "car": chosen({"small": 0.35, "family": 0.3, "estate": 0.2, "sports": 0.07, "van": 0.08}, rows, rng),
        "car_age": rounded(np.floor(rng.gamma(1.6, 4.5, rows)), _CAR_AGE),
        "distance": rounded(distance, _DISTANCE, 500),
        "parking": np.where(outside, "street", np.where(rng.random(rows) < 0.6, "garage", "yard")),
        "place": place,
        "use": use,
    }
    return values, care


def danger(values: Values) -> Floats:
    """How much more than usual a form lets expect accidents, in log-odds, shape (rows,)."""
    found: Floats = 0.9 * np.minimum(values["claims"], 3) + 0.5 * np.minimum(values["points"], 4)
    found += 0.9 * np.log(values["distance"] / 12_000) - 0.5 * np.log1p(values["licence"])
    found += weighed(values["car"], {"sports": 1.2, "van": 0.4}) + weighed(values["place"], {"town": 0.2, "city": 0.5})
    found += weighed(values["parking"], {"street": 0.4}) + 0.7 * (values["age"] < 25) + 0.5 * (values["age"] >= 75)
    return found
