"""The band holds every seed, and pinned runs keep their numbers apart."""

import pandas as pd

from core.charts.look import LIGHT
from core.charts.pinned_curves import pinned_curves
from core.charts.seed_band import seed_band


def test_the_band_goes_there_on_top_and_back_below() -> None:
    bands = pd.DataFrame({"poison": [0, 10], "seeds": [3, 3]})
    for error, low in (("fp", 0.1), ("fn", 0.4)):
        bands[[f"{error}_low", f"{error}_mean", f"{error}_high"]] = [[low, low + 0.1, low + 0.2]] * 2
    area, mean = seed_band(bands, LIGHT).data[:2]
    assert list(area.x) == [0, 10, 10, 0]
    assert [round(y, 9) for y in area.y] == [0.3, 0.3, 0.1, 0.1]
    assert [round(y, 9) for y in mean.y] == [0.2, 0.2]
    assert {trace.line.dash for trace in seed_band(bands, LIGHT).data if trace.name} == {"solid", "dash"}


def test_pinned_runs_are_numbered_and_told_apart_without_colour() -> None:
    frame = pd.DataFrame({"poison": [0, 10], "contamination": [0, 0.1], "fp": [0.0, 0.5], "fn": [0.1, 0.2]})
    figure = pinned_curves([frame, frame, frame], [10, 0, 9], LIGHT)
    lines = [trace for trace in figure.data if trace.mode]
    assert len(lines) == 6
    assert [line.line.dash for line in lines] == ["solid"] * 3 + ["dash"] * 3, "dashes mean missed spam, as everywhere"
    assert len({line.marker.symbol for line in lines[:3]}) == 3
    marked = [[x for x, size in zip(line.x, line.marker.size, strict=True) if size] for line in lines[:3]]
    assert marked == [[0.1], [0], [0.1]]
    names = " ".join(figure.layout.yaxis3.ticktext)
    assert all(f" {number}</span>" in names for number in (1, 2, 3))
