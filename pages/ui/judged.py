"""A sweep under certain cut-offs, with what pages draw of it; each made once, shared by all who look at it."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar

import numpy as np
import pandas as pd
import plotly.graph_objects as go
from numpy.typing import NDArray

from core.charts.look import Look
from core.charts.poison_curve import with_mark
from core.charts.small_multiples import small_multiple
from core.charts.sweep_curve import sweep_curve
from core.film import reel
from core.filters.base import Learned
from core.games.evasion_game import Game
from core.games.least_changes import Least
from core.insight.beginning import begins
from core.insight.blame import culprits
from core.insight.inbox import inbox, messages_to_watch
from core.insight.opened import Opened, opened
from core.insight.thrown import thrown
from core.probing.ground import Ground
from core.runs.sweeping import Sweep
from core.runs.verify import Verification, verify
from core.telling.beginning import NoEffect, no_effect
from core.telling.scenario import Scenario, words_of
from core.telling.told import Told
from core.work.turns import Turns
from pages.ui.finished import FinishedFigure
from pages.ui.kept import Kept

T = TypeVar("T")
MOST_LEARNED = 3  # each weighs as much as the sweep
MOST_OPENED = 8  # messages
MOST_PARS = 500
MOST_LEVELS = 130  # all levels of the slider in both looks


@dataclass(eq=False)
class Judged:
    """A sweep, its figures by look and level, its retrained filters by level (the latest few)."""

    sweep: Sweep
    _inboxes: Kept[int, pd.DataFrame] = field(default_factory=lambda: Kept(MOST_LEVELS))
    _reels: Kept[tuple[int, int], bytes] = field(default_factory=lambda: Kept(1))
    _curves: Kept[Look, dict[str, Any]] = field(default_factory=lambda: Kept(2))
    _marked: Kept[tuple[Look, int], go.Figure] = field(default_factory=lambda: Kept(MOST_LEVELS))
    _small: Kept[Look, dict[str, Any]] = field(default_factory=lambda: Kept(2))
    _learning: Kept[int, Turns[Learned]] = field(default_factory=lambda: Kept(MOST_LEARNED))
    _grounds: Kept[int, Ground] = field(default_factory=lambda: Kept(MOST_LEARNED))
    _opened: Kept[tuple[int, int], Opened] = field(default_factory=lambda: Kept(MOST_OPENED))
    _culprits: Kept[tuple[int, int], pd.DataFrame] = field(default_factory=lambda: Kept(MOST_OPENED))
    _pars: Kept[Hashable, Least] = field(default_factory=lambda: Kept(MOST_PARS))
    _thrown: Kept[int, pd.DataFrame] = field(default_factory=lambda: Kept(MOST_OPENED))
    _bands: Kept[Hashable, Any] = field(default_factory=lambda: Kept(MOST_LEVELS))
    _verifying: Kept[int, Turns[Verification]] = field(default_factory=lambda: Kept(MOST_LEVELS))

    @property
    def words(self) -> Scenario:
        """What the sentences about it are made from."""
        return words_of(self.sweep.prepared.corpus)

    @cached_property
    def _watched(self) -> NDArray[np.intp]:
        return messages_to_watch(self.sweep)

    @cached_property
    def begins(self) -> int | None:
        """The least poison that has an effect, of what there is."""
        return begins(self.sweep)

    @cached_property
    def no_effect(self) -> Told[NoEffect] | None:
        """That no amount has one."""
        return no_effect(self.sweep, self.words)

    def inbox(self, at: int) -> pd.DataFrame:
        """The same few messages at every level, with what becomes of them at this one."""
        return self._inboxes.get(at, lambda: inbox(self.sweep, self._watched, at))

    def reel(self, levels: Sequence[int]) -> bytes:
        """The film of it, for a hand that can stand at `levels`."""
        most, step = int(levels[-1]), int(levels[1])
        return self._reels.get(
            (most, step), lambda: reel(self.sweep, most=most, step=step, words=self.words).to_bytes()
        )

    def curve(self, look: Look, at: int) -> go.Figure:
        """The figure is built once; another level only moves its mark."""
        curve = self._curves.get(look, lambda: sweep_curve(self.sweep, look).to_dict())
        return self._marked.get((look, at), lambda: FinishedFigure(with_mark(curve, self.sweep.frame.iloc[at])))

    def small_curve(self, look: Look, at: int, *, most: int) -> go.Figure:
        """The curve as one of many, with room for `most` poison messages."""
        curve = self._small.get(look, lambda: small_multiple(self.sweep.frame, look, most=most).to_dict())
        return FinishedFigure(with_mark(curve, self.sweep.frame.iloc[at]))

    def learning(self, level: int) -> Turns[Learned]:
        """The filter retrained at a level: at once where it only counts."""
        prepared = self.sweep.prepared
        light = not prepared.experiment.filter.refits
        return self._learning.get(level, lambda: Turns(lambda: iter([prepared.learn(level)]), light=light))

    def ground(self, level: int, learned: Learned) -> Ground:
        """The filter retrained at a level, to be asked, with the test mail (the latest few)."""
        prepared = self.sweep.prepared
        texts, seed = prepared.test_texts, prepared.experiment.seed
        return self._grounds.get(level, lambda: Ground(learned, texts, prepared.test_spam, seed))

    def opened(self, level: int, row: int, learned: tuple[Learned, Learned]) -> Opened:
        """A test message before the filter without poison and the one retrained at a level."""
        return self._opened.get((level, row), lambda: opened(self.sweep.prepared, *learned, row))

    def culprits(self, level: int, row: int) -> pd.DataFrame:
        """The poison that moved a test message; raises `InputError` for a filter that would be refitted."""
        return self._culprits.get((level, row), lambda: culprits(self.sweep.prepared, level, row, size=5))

    def par(self, level: int, game: Game) -> Least:
        """The fewest changes that the filter retrained at a level lets win, of the latest messages."""
        about = level, game.goal, game.original, game.locked, game.oracle.reads
        return self._pars.get(about, game.par)

    def thrown(self, at: int) -> pd.DataFrame:
        """What the defence threw away or gave the other label."""
        return self._thrown.get(at, lambda: thrown(self.sweep.prepared, int(self.sweep.levels[at])))

    def bands(self, level: int, what: Hashable, make: Callable[[], T]) -> T:
        """What is drawn of some bands at a level, made once."""
        made: T = self._bands.get((level, what), make)
        return made

    def verifying(self, at: int) -> Turns[Verification] | None:
        """A plain refit at this level, compared, if somebody asked for it."""
        return self._verifying.known(at)

    def verify(self, at: int) -> None:
        self._verifying.get(at, lambda: Turns(lambda: iter([verify(self.sweep, at)])))
