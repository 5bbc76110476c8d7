"""A full class through the real app: 150 learners in one room, an attempt of each every 5 s, the teacher's board open.

Each has a session of their own over websockets, as a browser has it, and polls as its page does: joins by nickname,
votes, opens the lesson by their own seed, moves the poison and hands in. Then what the database holds is counted.
"""

import asyncio
import contextlib
import random
import statistics
import tempfile
import time
from collections import Counter
from pathlib import Path

from sqlalchemy import create_engine, select
from streamlit.proto.WidgetStates_pb2 import WidgetState

from benchmarks._tab import Tab
from benchmarks.film import served
from core.lessons import lessons
from core.rooms.engine import engine_of
from core.rooms.records import Opened, RoomSettings
from core.rooms.register import Register
from core.rooms.tables import ATTEMPTS, VOTES

LEARNERS = 150
PERIOD = 5.0  # seconds between two attempts of one learner
SECONDS = 60.0
AT_ONCE = 10  # who come through the door together
GOAL = 1_000  # milliseconds, 95 of 100 attempts
LESSON = "first_poison"


class Crowd:
    """moves, attempts: seconds of each. different: (learner, amount of poison) of all attempts that were answered; the
    same one again is none. errors: what went wrong, by how often."""

    def __init__(self, address: str, opened: Opened) -> None:
        self.address, self.opened = address, opened
        self.moves: list[float] = []
        self.attempts: list[float] = []
        self.entries: list[float] = []
        self.different: set[tuple[int, float]] = set()
        self.errors: Counter[str] = Counter()
        self.joined = 0
        self._door = asyncio.Semaphore(AT_ONCE)
        self._all_in = asyncio.Event()

    async def enter(self, tab: Tab, number: int) -> None:
        """From the room's link to the lesson."""
        begun = time.monotonic()
        await tab.run()
        nickname, _ = await tab.widget("Nickname")
        await tab.press("**Join**", WidgetState(id=nickname.id, string_value=f"Learner {number}"))
        options = [option.says for option in lessons()[LESSON].guess.options]
        await tab.press(options[number % len(options)])
        await tab.follow("**Open the lesson**")
        await tab.press("Just show me")
        await tab.widget("Poison messages")
        self.entries.append(time.monotonic() - begun)
        self.joined += 1

    async def learner(self, stack: contextlib.AsyncExitStack, number: int) -> Tab | None:
        try:
            tab = await stack.enter_async_context(Tab(self.address, f"code={self.opened.code}", "room"))
            async with self._door:
                await self.enter(tab, number)
        except (KeyError, TimeoutError, OSError) as error:
            self.errors[repr(error)] += 1
            return None
        return tab

    async def tries(self, tab: Tab, number: int, end: float) -> None:
        """An attempt every 5 s; a late answer delays the next."""
        draw = random.Random(number)
        await asyncio.sleep(PERIOD * number / LEARNERS)
        while (begun := time.monotonic()) < end:
            try:
                to, taken = await tab.slide(draw.random())
                self.moves.append(taken)
                if "Hand it in" not in tab.widgets:  # who has passed goes back to do it with less
                    await tab.press("Back")
                self.attempts.append(await tab.press("Hand it in"))
                self.different.add((number, to))
            except (KeyError, TimeoutError, OSError) as error:
                self.errors[repr(error)] += 1
                return
            await asyncio.sleep(max(0.0, begun + PERIOD - time.monotonic()))

    async def meet(self) -> int:
        """How often the board was drawn meanwhile."""
        async with contextlib.AsyncExitStack() as stack:
            board = await stack.enter_async_context(
                Tab(self.address, f"code={self.opened.code}&key={self.opened.key}", "room")
            )
            await board.run()
            tabs = await asyncio.gather(*(self.learner(stack, number) for number in range(LEARNERS)))
            drawn, end = board.drawn, time.monotonic() + SECONDS
            await asyncio.gather(*(self.tries(tab, number, end) for number, tab in enumerate(tabs) if tab is not None))
            await asyncio.sleep(PERIOD)  # what waits is sent by the next poll
            for tab in (board, *tabs):
                self.errors.update(tab.shown if tab is not None else [])
            return board.drawn - drawn


def run() -> None:
    """Print who joined, what was handed in and accepted, errors, and milliseconds until a page is drawn."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'rooms.db'}"
        engine = engine_of(url)
        opened = Register(engine).open_room(RoomSettings(lesson=LESSON, seed=1))
        with served("app.py", POISONED_INBOX_ROOMS=url) as address:
            crowd = Crowd(address, opened)
            boards = asyncio.run(crowd.meet())
        engine.dispose()
        tell(crowd, boards, *stored(url))


def stored(url: str) -> tuple[int, int, int]:
    """Votes, attempts, and different attempts in the database."""
    engine = create_engine(url)
    with engine.connect() as connection:
        attempts = connection.execute(select(ATTEMPTS.c.learner, ATTEMPTS.c.client_id)).all()
        votes = len(connection.execute(select(VOTES.c.learner)).all())
    engine.dispose()
    return votes, len(attempts), len(set(attempts))


def tell(crowd: Crowd, boards: int, votes: int, attempts: int, different: int) -> None:
    print(f"joined {crowd.joined} of {LEARNERS}, votes stored {votes}, board drawn {boards} times in {SECONDS:.0f} s")
    print(f"attempts answered {len(crowd.attempts)}, of these different {len(crowd.different)}")
    print(f"attempts stored {attempts}, of these different {different}")
    print(f"errors {crowd.errors.total()}" + "".join(f"\n  {n} × {what}" for what, n in crowd.errors.most_common(5)))
    print(f"{'':<28} {'a second':>8} {'p50, ms':>8} {'p95, ms':>8} {'slowest':>8}")
    for name, seconds in {
        "moves": crowd.moves,
        "attempts": crowd.attempts,
        "from the door to the lesson": crowd.entries,
    }.items():
        times = sorted(1_000 * one for one in seconds)
        p50, p95 = statistics.median(times), times[int(0.95 * (len(times) - 1))]
        over = "  over" if name == "attempts" and p95 >= GOAL else ""
        print(f"{name:<28} {len(times) / SECONDS:>8.1f} {p50:>8.0f} {p95:>8.0f} {times[-1]:>8.0f}{over}", flush=True)
