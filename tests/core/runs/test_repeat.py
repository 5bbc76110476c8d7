"""Repetitions are sweeps with other seeds, and the band holds all of them."""

from collections.abc import Iterator

import pandas as pd
import pytest

from core import Experiment, sweep
from core.mail.corpus import Corpus
from core.runs.repeat import band, nearest_repeated, paired, repetitions
from core.work.turns import Progress


def frames(steps: Iterator[pd.DataFrame | Progress]) -> list[pd.DataFrame]:
    return [step for step in steps if not isinstance(step, Progress)]


def test_each_step_adds_one_seed_and_is_a_sweep(small: Corpus) -> None:
    *earlier, last = frames(repetitions(Experiment(seed=9_998), small, [0, 5], 3))
    assert [frame["seed"].nunique() for frame in [*earlier, last]] == [1, 2, 3]
    assert last.index.is_unique
    assert list(last["seed"].unique()) == [9_998, 9_999, 0], "after the last seed comes the first"
    for seed, rows in last.groupby("seed"):
        alone = sweep(Experiment(seed=int(seed)), small, [0, 5]).frame
        pd.testing.assert_frame_equal(rows.reset_index(drop=True), alone)


def test_a_seed_with_less_room_stops_there(small: Corpus) -> None:
    most = Experiment(attack="label_flip").attack.most(sweep(Experiment(), small, [0]).prepared.training.spam)
    *_, last = frames(repetitions(Experiment(attack="label_flip"), small, [0, most], 3))
    assert (last["poison"] <= most).all()


def rates(**rows: list[tuple[float, float]]) -> pd.DataFrame:
    """Rows per level (named p0, p10 …) of (fp, fn), one per seed."""
    return pd.DataFrame(
        [
            {"poison": int(level[1:]), "seed": seed, "fp": fp, "fn": fn}
            for level, values in rows.items()
            for seed, (fp, fn) in enumerate(values)
        ]
    )


def test_the_band_holds_all_seeds() -> None:
    bands = band(rates(p0=[(0.0, 0.1), (0.02, 0.2)], p10=[(0.5, 0.15), (0.9, 0.3)]))
    assert bands["fp_mean"].tolist() == [0.01, 0.7]
    assert (bands["fn_low"].tolist(), bands["fn_high"].tolist()) == ([0.1, 0.15], [0.2, 0.3])
    assert bands["seeds"].tolist() == [2, 2]


def test_differences_are_paired_by_seed() -> None:
    """Clean and poisoned rates overlap, and yet each seed's rate rises."""
    clean = [(at / 10, 0.5) for at in range(8)]
    runs = rates(p0=clean, p5=[(0.9, 0.9)] * 8, p10=[(fp + 0.01 * (at + 1), fn) for at, (fp, fn) in enumerate(clean)])
    found = paired(runs, 10, "fp")
    assert (found.rises, found.falls, found.seeds) == (8, 0, 8)
    assert (found.low, found.high) == (pytest.approx(0.01), pytest.approx(0.08)), "8 fair coins: 2 of 256 are beyond"
    assert found.is_effect
    assert not paired(runs, 10, "fn").is_effect
    assert nearest_repeated(runs, 9) == 10
    assert nearest_repeated(runs, 7) == 5


@pytest.mark.parametrize(("seeds", "shows"), [(5, False), (6, True), (7, True)])
def test_five_seeds_of_one_sign_show_nothing_and_six_do(seeds: int, shows: bool) -> None:
    assert paired(rates(p0=[(0.1, 0.5)] * seeds, p10=[(0.3, 0.2)] * seeds), 10, "fn").is_effect == shows


def test_more_seeds_make_it_surer() -> None:
    def widths(seeds: int) -> float:
        rise = [0.01 * (1 + at % 10) for at in range(seeds)]
        found = paired(rates(p0=[(0.1, 0.5)] * seeds, p10=[(0.1 + by, 0.5) for by in rise]), 10, "fp")
        return found.high - found.low

    assert widths(10) > widths(20) > widths(60)


def test_a_seed_without_the_level_is_left_out() -> None:
    runs = rates(p0=[(0.1, 0.5)] * 7, p10=[(0.3, 0.2)] * 6)
    assert paired(runs, 10, "fp").seeds == 6
