"""Long work while somebody looks at it: what is light is done at once, the rest at a bench with two places."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

import streamlit as st

from core import InputError
from core.work.turns import Turns
from core.work.workbench import Workbench
from pages.ui import state, text

T = TypeVar("T")

BENCH = Workbench()
LIGHT = threading.Semaphore(1)  # much light work at once would weigh as much as heavy work
TASTE = 0.3  # seconds that whoever asks works on light work
TURN = 1.0  # seconds to wait for the chance to do so; after that the work stands in line
SOON = 0.4  # seconds to wait for a first result before the page says that there is none yet
POLL = 0.5  # seconds between two looks of an open page
MORE = 1.25  # how many times the results that are drawn there must be before the page is drawn anew
PAUSE = 4  # how many times as long as it took to draw a page is left alone, so that many visitors draw seldom
LONGEST_PAUSE = 5.0  # seconds


@dataclass(frozen=True)
class Watch(Generic[T]):
    """A look at some work.

    wanted: how many of its results. seen: how many there were when the page began to draw. complete: whether all that
    are wanted were there then, or no more were to come. begun: when that was.
    """

    work: Turns[T]
    wanted: int
    seen: int
    complete: bool
    begun: float

    @property
    def has_more(self) -> bool:
        """Whether there is enough that is not drawn yet."""
        return self.work.count > self.seen * MORE or (not self.complete and _is_over(self.work, self.wanted))

    def latest(self) -> T:
        """The last result so far. Raises `NotYet` where there is none, and what the work raised where none will be."""
        if self.work.latest is None and (not self.work.finished or isinstance(self.work.error, MemoryError)):
            raise NotYet(self)
        return self.work.need()

    def results(self) -> list[T]:
        """All results so far, at least one. Raises as `latest` does."""
        self.latest()
        return self.work.results


class NotYet(Exception):  # noqa: N818 - it is no error
    """There is no first result yet: `follow` the watch in its place."""

    def __init__(self, watch: Watch[Any]) -> None:
        super().__init__("not there yet")
        self.watch = watch


def watch(work: Turns[T], *, wanted: int | None = None, patience: float = SOON) -> Watch[T]:
    """Have the work done while the page is open, unless the visitor stopped it.

    patience: seconds to wait for a first result, where nobody else is before it.
    """
    enough = work.expected if wanted is None else wanted
    if work.light and not (work.count or work.finished) and LIGHT.acquire(timeout=TURN):
        try:
            work.work(TASTE)
        finally:
            LIGHT.release()
    if _look(work, enough) == 0:
        end = time.monotonic() + patience
        while not (work.count or work.finished or state.stopped()) and time.monotonic() < end:
            work.wait(work.version, 0.05)
    return Watch(work, enough, work.count, _is_over(work, enough), time.monotonic())


def follow(*watches: Watch[Any], doing: str) -> None:
    """How far it is, with a button that stops it, and the page drawn anew when there is more to see.

    doing: what is done, with two places for "of" numbers, such as "Retraining: {} of {} levels".
    """
    for failed in (one for one in watches if one.work.error is not None):
        _why(failed.work)
    running = [one for one in watches if not one.complete]
    if running:
        poll = None if state.stopped() else POLL
        now = time.monotonic()
        again = now + min(LONGEST_PAUSE, PAUSE * (now - max(one.begun for one in watches)))
        st.fragment(_how_far, run_every=poll)(running, doing, stopped=state.stopped(), again=again)


def follow_in_window(draw: Callable[[], None], *works: Turns[Any]) -> None:
    """Draw in a window over the page, and anew by itself while there may be more to see.

    A page that is drawn anew mounts its windows anew, which takes the focus out of them; this draws the inside alone.
    """
    st.fragment(draw, run_every=None if all(work.finished for work in works) else POLL)()


def progress(work: Watch[Any], *, doing: str) -> None:
    """How far it is, while it is not done. doing: as for `follow`."""
    if work.work.error is not None:
        _why(work.work)
    elif not work.complete:
        st.progress(*_progress([work], doing, _look(work.work, work.wanted) or 0))


def _how_far(watches: list[Watch[Any]], doing: str, *, stopped: bool, again: float) -> None:
    places = [_look(one.work, one.wanted) for one in watches]
    news = time.monotonic() >= again and any(one.has_more for one in watches)
    if stopped != state.stopped() or (news and not state.has_window()):
        st.rerun()
    bar, stop = st.columns([4, 1], vertical_alignment="center")
    bar.progress(*_progress(watches, doing, min((place for place in places if place is not None), default=0)))
    stop.button("Go on" if stopped else "Stop", key=f"stop.{doing}", on_click=state.stop_or_go_on, width="stretch")


def _is_over(work: Turns[Any], wanted: int) -> bool:
    return work.finished or work.count >= wanted


def _look(work: Turns[Any], wanted: int) -> int | None:
    """Its place in line, 0 while it is worked on; None where nobody wants more of it."""
    return None if state.stopped() or _is_over(work, wanted) else BENCH.look(work)


def _progress(watches: list[Watch[Any]], doing: str, place: int) -> tuple[float, str]:
    done, of = sum(min(one.work.count, one.wanted) for one in watches), sum(one.wanted for one in watches)
    at = watches[0].work.at if len(watches) == 1 else None
    said = f"{at.what}: {at.done:,} of {at.of:,}" if at and not done else doing.format(done, of)
    share = at.done / max(1, at.of) if at and not done else done / max(1, of)
    queued = ("", "Queued, next in line. ", f"Queued, {place - 1} before it. ")[min(place, 2)]
    return min(1.0, share), queued + said


def _why(work: Turns[Any]) -> None:
    """What ended the work early; for want of memory it may be tried again."""
    if isinstance(work.error, InputError):
        text.refusal(work.error)
    elif isinstance(work.error, MemoryError):
        text.refusal(InputError("There was not enough memory for this just now."))
        st.button("Try again", on_click=work.again)
    elif work.error is not None:
        raise work.error
