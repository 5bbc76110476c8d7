"""One detector at its post: dialled on years without an attack, and counted on others."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

import numpy as np

from core.campaign.played import play
from core.campaign.seen import season
from core.campaign.watched import LAST_SEED, LAST_YEAR, OTHER_YEARS
from core.lessons.rerun import Rerun
from core.monitors.dial import dialled
from core.monitors.prediction_review.base import Detector, Past
from core.monitors.season import Season, Year, as_it_was, clean_years

FRESH = 3  # seasons without an attack on which nothing was dialled
FRESH_YEARS = 30  # drawn from them


@dataclass(frozen=True)
class Heard:
    """week: in which it first rings from the attack's first week on, 0 for never. false_alarms: a year, on years that
    it was not dialled on."""

    week: int
    false_alarms: float


def heard(rerun: Rerun, detector: Detector, yearly: float, a_week: int) -> Heard:
    """What a detector that is dialled to so many false alarms a year hears of a campaign, with so many labels a week.

    It is dialled on the years of `core.campaign.watched`; the false alarms are counted on years drawn from seasons of
    further seeds. Raises `InputError` where this mail lacks what it takes.
    """
    asked = rerun.campaign
    calm = replace(asked.without_attack.without_decision, filter=asked.filter)
    seeds = [(asked.seed + LAST_YEAR + at) % LAST_SEED for at in range(OTHER_YEARS + 1 + FRESH)]
    last, *others = [season(play(replace(calm, seed=seed), rerun.corpus)) for seed in seeds]
    past = Past(last, last.labels(came_back=False))
    rng = np.random.default_rng([asked.seed, 7])
    known = _drawn(others[:OTHER_YEARS], detector.years, a_week, rng)
    dial = dialled(detector, [detector.reads(year, past) for year in known])
    threshold = dial.threshold(yearly)
    now = detector.reads(as_it_was(season(rerun.played), a_week, rng), past)
    rung = np.flatnonzero(detector.rings(now, threshold)) + 1
    after = rung[rung >= asked.begins]
    fresh = [detector.reads(year, past) for year in _drawn(others[OTHER_YEARS:], FRESH_YEARS, a_week, rng)]
    false = float(np.mean([detector.rings(read, threshold).sum() for read in fresh]))
    return Heard(int(after[0]) if len(after) else 0, false)


def _drawn(seasons: Sequence[Season], years: int, a_week: int, rng: np.random.Generator) -> Iterator[Year]:
    """So many years, from one season after the other."""
    streams = [clean_years(one, a_week, rng) for one in seasons]
    return islice((one for _ in range(years) for stream in streams for one in islice(stream, 1)), years)
