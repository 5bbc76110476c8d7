"""A sweep in progress, shared by all who look at it, with what pages draw of what there is so far."""

from collections.abc import Sequence

from core.filters import Filter
from core.runs.sweeping import Sweep
from core.work.turns import Turns
from pages.ui.judged import Judged
from pages.ui.kept import Kept

MOST_JUDGED = 6


class GrowingSweep:
    """work: gives sweeps with more and more of the levels. levels: those that it will have."""

    def __init__(self, work: Turns[Sweep], levels: Sequence[int]) -> None:
        self.work = work
        self.levels = levels
        self._judged: Kept[tuple[Filter, int], Judged] = Kept(MOST_JUDGED)

    def judged(self, sweep: Sweep, judge: Filter) -> Judged:
        """What there is of it under these cut-offs, the same for all who ask."""
        return self._judged.get((judge, len(sweep.levels)), lambda: Judged(sweep.with_filter(judge)))
