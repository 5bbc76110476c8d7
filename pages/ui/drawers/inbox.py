"""A few test messages whose verdicts change as the slider moves; each can be opened."""

from pages.ui import rows
from pages.ui.growing import GrowingSweep
from pages.ui.judged import Judged


def draw(_: GrowingSweep, judged: Judged, at: int) -> None:
    rows.draw(judged.inbox(at), judged.words, name="inbox")
