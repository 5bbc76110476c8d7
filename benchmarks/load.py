"""What others feel while a stranger misbehaves: 12 visitors change the amount of poison every 2 s, on the real server.

Milliseconds from the move until all of the answer is there, over websockets as a browser has them, on this machine.
"""

import asyncio
import contextlib
import random
import statistics
import time

from benchmarks._strangers import MISDEEDS, Misdeed
from benchmarks._tab import Tab
from benchmarks.film import served

VISITORS = 12
PERIOD = 2.0  # seconds between two moves of one visitor
SECONDS = 16.0  # of each misdeed
BEFORE = 2.0  # seconds that the misdeed is alone, so that it is under way
GOAL = 200  # milliseconds, 95 of 100 moves


def run() -> None:
    """Print p50, p95 and the slowest move of the visitors for each misdeed."""
    print(f"{'a stranger':<50} {'p50':>6} {'p95':>6} {'slowest':>8}  moves")
    for name, misdeed in MISDEEDS.items():
        with served("app.py") as address:
            times = sorted(asyncio.run(felt(address, misdeed)))
        p50, p95 = statistics.median(times), times[int(0.95 * (len(times) - 1))]
        print(f"{name:<50} {p50:>6.0f} {p95:>6.0f} {times[-1]:>8.0f}  {len(times):>5}{'' if p95 < GOAL else '  over'}")


async def felt(address: str, misdeed: Misdeed) -> list[float]:
    """Milliseconds of every move."""
    async with contextlib.AsyncExitStack() as stack:
        visitors = [await stack.enter_async_context(Tab(address)) for _ in range(VISITORS)]
        for visitor in visitors:
            await visitor.run()
        stranger = asyncio.create_task(misdeed(address))
        await asyncio.sleep(BEFORE)
        end = time.monotonic() + SECONDS
        moves = await asyncio.gather(*(move(visitor, number, end) for number, visitor in enumerate(visitors)))
        if stranger.done():
            stranger.result()
        stranger.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await stranger
    return [1_000 * seconds for of_one in moves for seconds in of_one]


async def move(visitor: Tab, number: int, end: float) -> list[float]:
    """One visitor's moves, each PERIOD after the one before began; a late answer delays the next move."""
    draw = random.Random(number)
    await asyncio.sleep(PERIOD * number / VISITORS)
    times = []
    while (begun := time.monotonic()) < end:
        _, taken = await visitor.slide(draw.random())
        times.append(taken)
        await asyncio.sleep(max(0.0, begun + PERIOD - time.monotonic()))
    return times
