"""Every detector is silent where nothing changes, rings where it should, and is what its source says."""

from dataclasses import replace
from itertools import islice

import numpy as np
import pytest
from river import drift
from river.drift import binary
from scipy.stats import ks_2samp
from sklearn.metrics import roc_auc_score

from core.monitors.dial import dialled
from core.monitors.prediction_review import detectors
from core.monitors.prediction_review.adwin import AdaptiveWindow
from core.monitors.prediction_review.base import Needs, Past, StreamDetector
from core.monitors.prediction_review.cusum import Cusum
from core.monitors.prediction_review.ddm import DriftDetectionMethod
from core.monitors.prediction_review.domain_classifier import DomainClassifier, auc
from core.monitors.prediction_review.page_hinkley import AheadOfTheMean
from core.monitors.prediction_review.score_shift import ScoreShift
from core.monitors.season import Season, as_it_was, clean_years
from tests.core.monitors.prediction_review.seasons import USUAL, season

KINDS = sorted(detectors())
LABELLED = 80
# errors that look as if they were right leave the scores and the words where they are
DEAF = {"score_shift", "population_stability", "domain_classifier", "estimated_errors"}
SLOW = {"kswin"}  # it hears nothing in its first twenty weeks


def past(of: Season) -> Past:
    return Past(of, of.labels(came_back=False))


def read(kind: str, of: Season, known: Past):
    return detectors()[kind]().reads(as_it_was(of, LABELLED, np.random.default_rng(0)), known)


def test_there_is_one_for_each_need() -> None:
    assert {kind.needs for kind in detectors().values()} == set(Needs)
    assert {"adwin", "ddm", "page_hinkley", "kswin", "cusum"} <= set(KINDS)
    for kind in detectors().values():
        assert kind.blind
        assert not kind.blind.endswith(".")


@pytest.mark.parametrize("kind", KINDS)
def test_a_calmer_threshold_rings_less(kind: str) -> None:
    known = past(season(1))
    detector = detectors()[kind]()
    years = islice(clean_years(known.season, LABELLED, np.random.default_rng(2)), 2)
    reads = [detector.reads(year, known) for year in years]
    thresholds = detector.thresholds(reads)
    assert (np.diff(thresholds) > 0).all()
    rung = [sum(int(detector.rings(one, float(at)).sum()) for one in reads) for at in thresholds]
    assert rung[0] >= rung[-1]
    assert len(detector.rings(reads[0], float(thresholds[0]))) == 52


@pytest.mark.parametrize("kind", sorted(set(KINDS) - DEAF - SLOW))
def test_it_hears_ten_times_the_errors(kind: str) -> None:
    known, detector = past(season(1)), detectors()[kind]()
    years = islice(clean_years(known.season, LABELLED, np.random.default_rng(2)), 12)
    threshold = dialled(detector, [detector.reads(year, known) for year in years]).threshold(1)
    rung = np.flatnonzero(detector.rings(read(kind, season(5, then=10 * USUAL), known), threshold)) + 1
    assert len(rung)
    assert rung[-1] >= 9
    assert rung[(rung >= 9)][0] <= 12


@pytest.mark.parametrize("kind", sorted(DEAF))
def test_it_does_not_hear_errors_that_look_right(kind: str) -> None:
    """What each says of itself: it sees no labels. The test names those that should not find this."""
    known, detector = past(season(1)), detectors()[kind]()
    years = islice(clean_years(known.season, LABELLED, np.random.default_rng(2)), 12)
    threshold = dialled(detector, [detector.reads(year, known) for year in years]).threshold(1)
    quiet, wrong = (detector.rings(read(kind, season(5, then=then), known), threshold) for then in (USUAL, 3 * USUAL))
    assert wrong.sum() <= quiet.sum() + 2


@pytest.mark.parametrize("kind", sorted(DEAF))
def test_it_hears_twice_as_much_spam(kind: str) -> None:
    """Another mixture of mail moves scores and words; the estimated errors it leaves alone."""
    known, detector = past(season(1)), detectors()[kind]()
    years = islice(clean_years(known.season, LABELLED, np.random.default_rng(2)), 12)
    threshold = dialled(detector, [detector.reads(year, known) for year in years]).threshold(1)
    one = season(7)
    keep = np.flatnonzero((one.week < 9) | one.reads_as_spam | (np.arange(len(one.week)) % 6 == 0))
    names = ("week", "reads_as_spam", "came_back", "verdicts", "scores", "groups", "topics", "words")
    more = replace(one, **{name: getattr(one, name)[keep] for name in names})
    rung = detector.rings(read(kind, more, known), threshold)
    assert rung[8:].mean() > (0.5 if kind != "estimated_errors" else -1)


BITS = (np.random.default_rng(1).random(4_000) < np.where(np.arange(4_000) < 2_000, 0.05, 0.4)).tolist()


@pytest.mark.parametrize(
    ("detector", "plain", "threshold"),
    [
        (DriftDetectionMethod(), lambda: binary.DDM(warm_start=30, drift_threshold=3.0), 3.0),
        (AheadOfTheMean(), lambda: drift.PageHinkley(threshold=8.0, mode="up"), 8.0),
        (AdaptiveWindow(), lambda: drift.ADWIN(delta=0.01), 2.0),
    ],
    ids=["ddm", "page_hinkley", "adwin"],
)
def test_it_is_river_message_by_message(detector: StreamDetector, plain, threshold: float) -> None:
    watcher, other = detector.watcher(threshold, 0.05), plain()
    found, expected = [], []
    for at, bit in enumerate(BITS):
        was = getattr(other, "estimation", 0.0)
        other.update(bit)
        rises = getattr(other, "estimation", 1.0) > was
        expected += [at] * (other.drift_detected and rises)
        found += [at] * watcher(bit)
    assert found == expected
    assert found


def test_the_cusum_adds_up_likelihoods() -> None:
    watcher = Cusum(times=3.0).watcher(2.0, 0.1)
    total, expected, found = 0.0, [], []
    for at, bit in enumerate(BITS):
        likely = (0.3 / 0.1) if bit else (0.7 / 0.9)
        total = max(0.0, total + np.log(likely))
        if total > 2.0:
            expected.append(at)
            total = 0.0
        found += [at] * watcher(bit)
    assert found == expected
    assert len(found) > 10


def test_numbers_of_weeks_are_those_of_scipy_and_scikit_learn() -> None:
    known = past(season(1))
    year = as_it_was(season(2), 10, np.random.default_rng(0))
    week = year.weeks[3]
    scores = known.season.scores[known.reference]
    assert ScoreShift().number(week, year, known) == ks_2samp(year.season.scores[week], scores).statistic
    rng = np.random.default_rng(0)
    low, high = rng.integers(0, 9, 50) / 3, rng.integers(2, 11, 70) / 3
    expected = roc_auc_score([0] * 50 + [1] * 70, np.concatenate([low, high]))
    assert auc(low, high) == pytest.approx(expected)
    assert DomainClassifier().number(week, year, known) == pytest.approx(0.5, abs=0.12)


def test_what_lacks_something_says_so() -> None:
    one = season(1)
    bare = past(
        replace(one, topics=np.full(len(one.week), -1), canaries=one.canaries[:, :0], foretold=one.foretold[:, :0])
    )
    lacking = {kind for kind in KINDS if detectors()[kind]().lacks(bare)}
    assert lacking == {"errors_by_topic", "canaries", "foretold_canaries"}
