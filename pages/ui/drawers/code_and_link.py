"""The address that reopens the experiment, for others, and the lines that repeat it."""

from core.take_home.snippet import snippet
from pages.ui import shelf, state
from pages.ui.growing import GrowingSweep
from pages.ui.judged import Judged


def draw(_: GrowingSweep, judged: Judged, at: int) -> None:  # noqa: ARG001 - every drawer is asked the same way
    shelf.code(snippet(state.experiment()), opens_on="view", asks=True)
