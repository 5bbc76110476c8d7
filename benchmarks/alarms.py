"""False alarms on five hundred fresh years, and how soon a rise of the errors is heard.

The years on which a detector is dialled and the fresh ones are drawn from seasons of other seeds, and share no group of
messages that are nearly the same; the halves are alike in how many of their messages are judged wrongly and in their
scores, because false alarms follow from these. Then the same for seasons as they were played: no years drawn from them,
and nothing alike.

The rise is one of missed spam from 2 to 6% in week 26, with 40 labelled spam messages a week and nothing else: at the
thresholds with which river comes, and dialled to one false alarm a year on simulated years.
"""

from collections.abc import Sequence
from itertools import islice
from typing import Any

import numpy as np
from joblib import Parallel, delayed

from benchmarks._mail import spamassassin
from core import Campaign, play, sample_corpus
from core.campaign.seen import season
from core.mail.corpus import Corpus
from core.monitors.dial import dialled
from core.monitors.prediction_review import detectors
from core.monitors.prediction_review.base import Past, StreamDetector
from core.monitors.season import A_YEAR, Season, as_it_was, clean_years
from tests.core.monitors.prediction_review.seasons import halves

YEARS, A_WEEK, DIALS = 500, 40, (1, 4)
SEASONS = 6
ROW = "{:<14} {:<34} {:>7} {:>7} {:>7} {:>7} {:>9} {:>9}"
RISE, CHANGE, RUNS = (0.02, 0.06), 25, 500
DEFAULTS = {"adwin": -np.log10(0.002), "ddm": 3.0, "page_hinkley": 50.0}


def run() -> None:
    """Print both tables."""
    dials = [f"{said} at {dial}" for dial in DIALS for said in ("set", "got")]
    print(ROW.format("mail", "detector", *dials, *(f"played {dial}" for dial in DIALS)))
    for name, corpus in (("bundled", sample_corpus()), ("SpamAssassin", spamassassin())):
        for found in realised(corpus):
            print(ROW.format(name, *found), flush=True)
    print(f"\nmissed spam {RISE[0]:.0%} → {RISE[1]:.0%}, {A_WEEK} labelled spam a week, {RUNS} runs of a year\n")
    rises()


def realised(corpus: Corpus) -> list[list[str]]:
    """A row per detector: alarms a year to which it could be set and that it gave on fresh years, for each dial; and in
    the seasons as they were played."""
    corpus.encoding, corpus.groups  # noqa: B018 - made once here, not once in each process
    seasons = [season(play(Campaign(attack="none", seed=seed), corpus)) for seed in range(SEASONS + 1)]
    past = Past(seasons[0], seasons[0].labels(came_back=False))
    known, fresh = halves(*seasons[1:])
    work = (delayed(of_one)(name, past, (known, fresh, seasons[1:])) for name in detectors())
    return [row for row in Parallel(-1)(work) if row]


def of_one(name: str, past: Past, seasons: tuple[Sequence[Season], ...]) -> list[str]:
    """seasons: to dial on, fresh ones, and those that were played."""
    known, fresh, played = seasons
    detector = detectors()[name]()
    if detector.lacks(past):
        return []
    rng = np.random.default_rng(11)

    def reads(seasons: Sequence[Season]) -> list[Any]:
        streams = [clean_years(one, A_WEEK, rng) for one in seasons]
        drawn = (one for _ in range(YEARS) for stream in streams for one in islice(stream, 1))
        return [detector.reads(year, past) for year in islice(drawn, YEARS)]

    dial, later = dialled(detector, reads(known)), reads(fresh)
    really = [detector.reads(as_it_was(one, A_WEEK, rng), past) for one in played]
    row, of_played = [detector.title], []
    for yearly in DIALS:
        threshold = dial.threshold(yearly)
        row.append(f"{dial.set_to(yearly):.2f}")
        row.append(f"{sum(int(detector.rings(one, threshold).sum()) for one in later) / YEARS:.2f}")
        weeks = sum(one.weeks for one in played)
        rung = sum(int(detector.rings(one, threshold).sum()) for one in really)
        of_played.append(f"{rung * A_YEAR / weeks:.1f}")
    return row + of_played


def rises() -> None:
    """What is heard of a rise, and how soon."""
    rng = np.random.default_rng(5)

    def stream(change: int) -> list[tuple[list[list[bool]], float]]:
        rates = np.where(np.arange(A_YEAR) < change, *RISE)
        return [([(rng.random(A_WEEK) < rate).tolist() for rate in rates], RISE[0])]

    calm, risen = [stream(A_YEAR) for _ in range(RUNS)], [stream(CHANGE) for _ in range(RUNS)]
    print(f"{'detector':<28} {'threshold':>10} {'false alarms a year':>20} {'heard':>7} {'median delay, weeks':>20}")
    kinds = [kind() for kind in detectors().values() if issubclass(kind, StreamDetector)]
    for detector in sorted(kinds, key=lambda one: one.id != "cusum"):
        chosen = {"dialled": dialled(detector, calm[: RUNS // 2]).threshold(1)}
        chosen |= {"as it comes": DEFAULTS[detector.id]} if detector.id in DEFAULTS else {}
        for said, threshold in chosen.items():
            false = np.mean([detector.rings(one, threshold).sum() for one in calm[RUNS // 2 :]])
            after = [np.flatnonzero(detector.rings(one, threshold)[CHANGE:]) for one in risen]
            delays = [some[0] + 1 for some in after if len(some)]
            delay = f"{np.median(delays):.0f}" if delays else "–"
            share = len(delays) / RUNS
            print(f"{detector.title:<28} {said:>10} {false:>20.2f} {share:>7.0%} {delay:>20}", flush=True)
