"""The lab's curve of a sweep: both errors, what is unsure, and how far the attack gets."""

import plotly.graph_objects as go

from core.charts.look import Look
from core.charts.names import beside
from core.charts.poison_curve import poison_curve, with_mark
from core.runs.sweeping import Sweep
from core.telling.scenario import words_of


def sweep_curve(sweep: Sweep, look: Look) -> go.Figure:
    """The curve with its mark at the first level; level 0 must be in the sweep."""
    words = words_of(sweep.prepared.corpus)
    unit = words.brought_in(sweep.experiment.attack.controls)[1]
    aim = None
    if sweep.aimed is not None and sweep.prepared.aim is not None:
        aim = f"{sweep.prepared.aim.name[len(sweep.prepared.aim.texts) > 1]} (aim)", sweep.aimed["hit"]
    figure = poison_curve(sweep.frame, look, unsure=sweep.has_unsure, unit=unit, aim=aim, names=words.errors)
    *lines, spot, points = figure.data  # the marks stay last
    ends = [(float(line.y[-1]), line.name, line.line.color) for line in lines]
    names, axis = beside(ends, *figure.layout.yaxis.range)
    return go.Figure([*lines, names, spot, points], figure.layout).update_layout(yaxis2=axis)


def marked_sweep_curve(sweep: Sweep, at: int, look: Look) -> go.Figure:
    """The curve with its mark at the level at position `at`."""
    return go.Figure(with_mark(sweep_curve(sweep, look).to_dict(), sweep.frame.iloc[at]))
