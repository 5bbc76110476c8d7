"""A sweep under certain cut-offs, with what pages draw of it; made once, shared by all who look at it."""

from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go
from numpy.typing import NDArray

from core.charts.look import Look
from core.charts.poison_curve import with_mark
from core.charts.small_multiples import small_multiple
from core.charts.sweep_curve import sweep_curve
from core.filters.base import Learned
from core.inbox import inbox, messages_to_watch
from core.probing.ground import Ground
from core.sweeping import Sweep
from core.verify import Verification, verify
from pages.ui.finished import FinishedFigure

MOST_LEARNED = 6


@dataclass(eq=False)
class Judged:
    """A sweep, its figures by look and level, its retrained filters by level (the latest few)."""

    sweep: Sweep
    _watched: NDArray[np.intp] | None = None
    _inboxes: dict[int, pd.DataFrame] = field(default_factory=dict)
    _curves: dict[Look, dict[str, Any]] = field(default_factory=dict)
    _marked: dict[tuple[Look, int], go.Figure] = field(default_factory=dict)
    _small: dict[Look, dict[str, Any]] = field(default_factory=dict)
    _learned: dict[int, Learned] = field(default_factory=dict)
    _grounds: dict[int, Ground] = field(default_factory=dict)
    _verified: dict[int, Verification] = field(default_factory=dict)

    def inbox(self, at: int) -> pd.DataFrame:
        """The same few messages at every level, with what becomes of them at this one."""
        if self._watched is None:
            self._watched = messages_to_watch(self.sweep)
        if at not in self._inboxes:
            self._inboxes[at] = inbox(self.sweep, self._watched, at)
        return self._inboxes[at]

    def curve(self, look: Look, at: int) -> go.Figure:
        """The figure is built once; another level only moves its mark."""
        if look not in self._curves:
            self._curves[look] = sweep_curve(self.sweep, look).to_dict()
        if (look, at) not in self._marked:
            self._marked[look, at] = FinishedFigure(with_mark(self._curves[look], self.sweep.frame.iloc[at]))
        return self._marked[look, at]

    def small_curve(self, look: Look, at: int, *, most: int) -> go.Figure:
        """The curve as one of many, with room for `most` poison messages."""
        if look not in self._small:
            self._small[look] = small_multiple(self.sweep.frame, look, most=most).to_dict()
        return FinishedFigure(with_mark(self._small[look], self.sweep.frame.iloc[at]))

    def learned(self, level: int) -> Learned:
        if level not in self._learned:
            while len(self._learned) >= MOST_LEARNED:
                self._learned.pop(next(iter(self._learned)))
            self._learned[level] = self.sweep.prepared.learn(level)
        return self._learned[level]

    def ground(self, level: int) -> Ground:
        """The retrained filter to be asked, with the test mail (the latest few)."""
        if level not in self._grounds:
            while len(self._grounds) >= MOST_LEARNED:
                self._grounds.pop(next(iter(self._grounds)))
            prepared = self.sweep.prepared
            texts, seed = prepared.test_texts, prepared.experiment.seed
            self._grounds[level] = Ground(self.learned(level), texts, prepared.test_spam, seed)
        return self._grounds[level]

    def verified(self, at: int) -> Verification | None:
        """What a plain refit at this level gave, if somebody asked."""
        return self._verified.get(at)

    def verify(self, at: int) -> None:
        self._verified[at] = verify(self.sweep, at)
