import numpy as np
import pytest

from core.scenarios.reading.edges import MOST_BANDS, edges_of


@pytest.mark.parametrize(
    ("numbers", "edges"),
    [
        ([3.0], ()),
        ([1.0, 2.0, 4.0, 2.0], (2.0, 4.0)),
        (np.r_[np.zeros(900), np.arange(100.0)], (1.0, 20.0, 40.0, 60.0, 80.0)),
        (np.r_[np.arange(10.0), np.full(500, 10.0)], (10.0,)),
        (np.r_[np.arange(5.0), np.full(500, 5.0), np.arange(6.0, 11.0)], (6.0, 7.0, 8.0, 9.0, 10.0)),
        (np.r_[np.arange(50.0), np.full(500, 50.0), np.arange(51.0, 61.0)], (50.0, 51.0, 54.0, 56.0, 59.0)),
        (np.arange(1990.0, 2020.0), (1995.0, 2000.0, 2005.0, 2010.0, 2015.0)),
        (np.linspace(-1, 1, 601), (-0.7, -0.3, 0.0, 0.3, 0.7)),
        (np.linspace(0, 1.7e308, 600), (2.8e307, 5.7e307, 8.5e307, 1.1e308, 1.4e308)),
    ],
)
def test_edges_by_hand(numbers, edges):
    assert edges_of(np.asarray(numbers)) == pytest.approx(edges)


@pytest.mark.parametrize("seed", range(20))
def test_every_band_holds_rows_whatever_the_numbers(seed):
    rng = np.random.default_rng(seed)
    shapes = [rng.lognormal(0, 3, 300), np.round(rng.normal(0, 2, 300)), rng.poisson(0.3, 300), 1e9 + rng.random(300)]
    for numbers in shapes:
        edges = edges_of(numbers.astype(float))
        counts = np.bincount(np.searchsorted(edges, numbers, side="right"), minlength=len(edges) + 1)
        assert counts.min() > 0
        assert len(counts) == len(edges) + 1 <= MOST_BANDS
        assert list(edges) == sorted(set(edges))


def test_continuous_numbers_fill_their_bands_about_alike():
    numbers = np.random.default_rng(0).lognormal(10, 1, 5_000)
    edges = edges_of(numbers)
    counts = np.bincount(np.searchsorted(edges, numbers, side="right"))
    assert len(counts) == MOST_BANDS
    assert counts.min() > 5_000 / MOST_BANDS / 2
