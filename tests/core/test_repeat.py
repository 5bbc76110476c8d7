"""Repetitions are sweeps with other seeds, and the band holds all of them."""

import pandas as pd

from core import Experiment, sweep
from core.corpus import Corpus
from core.repeat import apart, band, repetition_finding, repetitions


def test_each_step_adds_one_seed_and_is_a_sweep(small: Corpus) -> None:
    *earlier, last = repetitions(Experiment(seed=9_998), small, [0, 5], 3)
    assert [frame["seed"].nunique() for frame in [*earlier, last]] == [1, 2, 3]
    assert list(last["seed"].unique()) == [9_998, 9_999, 0], "after the last seed comes the first"
    for seed, rows in last.groupby("seed"):
        alone = sweep(Experiment(seed=int(seed)), small, [0, 5]).frame
        pd.testing.assert_frame_equal(rows.reset_index(drop=True), alone)


def test_a_seed_with_less_room_stops_there(small: Corpus) -> None:
    most = Experiment(attack="label_flip").attack.most(sweep(Experiment(), small, [0]).prepared.training.spam)
    *_, last = repetitions(Experiment(attack="label_flip"), small, [0, most], 3)
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


def test_the_band_and_what_it_says() -> None:
    bands = band(rates(p0=[(0.0, 0.1), (0.02, 0.2)], p10=[(0.5, 0.15), (0.9, 0.3)]))
    assert bands["fp_mean"].tolist() == [0.01, 0.7]
    assert (bands["fn_low"].tolist(), bands["fn_high"].tolist()) == ([0.1, 0.15], [0.2, 0.3])
    assert apart(bands, 10, "fp")
    assert not apart(bands, 10, "fn")
    assert repetition_finding(bands, 9) == (
        "Over 2 seeds with 10 poisoned: blocked good mail 50% to 90%, apart from the clean filter; "
        "missed spam 15% to 30%, overlapping with the clean filter."
    )
    one = band(rates(p0=[(0.0, 0.1)], p10=[(0.5, 0.1)]))
    assert repetition_finding(one, 10).startswith("One seed so far")
