"""Clean years are made of a season's own messages, week by week, and never of one twice in a week."""

from itertools import islice

import numpy as np
import pytest

from core.monitors.season import A_YEAR, as_it_was, clean_years
from tests.core.monitors.prediction_review.seasons import season

RNG = np.random.default_rng(4)
SEASON = season(1)


def test_a_season_is_its_weeks_and_a_sample_of_each() -> None:
    year = as_it_was(SEASON, 30, RNG)
    assert np.concatenate(year.weeks).tolist() == list(range(len(SEASON.week)))
    for number, (week, labelled) in enumerate(zip(year.weeks, year.labelled, strict=True), start=1):
        assert set(SEASON.week[week].tolist()) == {number}
        assert set(labelled.tolist()) <= set(week.tolist())
        assert len(set(labelled.tolist())) == 30


@pytest.mark.parametrize("come_and_go", [True, False])
def test_a_clean_week_holds_nothing_twice_and_what_is_alike_together(come_and_go: bool) -> None:
    for year in islice(clean_years(SEASON, 30, RNG, come_and_go=come_and_go), 3):
        assert len(year.weeks) == len(year.canary_weeks) == A_YEAR
        for week in year.weeks:
            assert len(set(week.tolist())) == len(week) == 120
            _, sizes = np.unique(SEASON.groups[week], return_counts=True)
            assert (sizes == 1).sum() <= 1  # every group has two messages; the last may be cut


def test_what_comes_and_goes_comes_when_it_came() -> None:
    year = next(clean_years(SEASON, 30, RNG))
    apart = [np.abs(SEASON.week[week] - now).mean() for week, now in zip(year.weeks, year.canary_weeks, strict=True)]
    alike = next(clean_years(SEASON, 30, RNG, come_and_go=False))
    anyhow = [np.abs(SEASON.week[week] - now).mean() for week, now in zip(alike.weeks, alike.canary_weeks, strict=True)]
    assert np.mean(apart) < 1 < np.mean(anyhow)


def test_errors_are_those_of_the_labelled() -> None:
    year = as_it_was(SEASON, 10_000, RNG)
    for spam, verdict in ((True, 0), (False, 2)):
        own = SEASON.reads_as_spam == spam
        wrong = SEASON.verdicts == verdict
        expected = [int((wrong & own & (SEASON.week == week)).sum()) for week in range(1, 17)]
        assert [int(some.sum()) for some in year.errors(spam=spam)] == expected


def test_labels_that_came_back_as_judged_know_of_no_error() -> None:
    year = as_it_was(SEASON, 60, RNG, came_back=True)
    assert not any(some.any() for spam in (True, False) for some in year.errors(spam=spam))


def test_groups_can_be_kept_apart() -> None:
    groups = np.unique(SEASON.groups)
    one, other = (SEASON.only(half) for half in (groups[::2], groups[1::2]))
    assert len(one.week) + len(other.week) == len(SEASON.week)
    assert not set(one.groups.tolist()) & set(other.groups.tolist())
    assert one.words.shape == (len(one.week), SEASON.words.shape[1])
