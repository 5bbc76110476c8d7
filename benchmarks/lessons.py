"""Every lesson by twenty seeds: its solutions have to pass, its lazy attempts must not, whoever learns.

A row per solution: in how many seeds it does what it should, the range of each figure beside what is asked, the scores,
and the right answers to the guess and to what was seen. In the end a row per lesson, with what came nearest to a bound:
of a solution among the figures that the seed moves, of a lazy attempt the figure that keeps it from passing.
"""

import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass

from core.errors import InputError
from core.lessons import judge, lessons, right_guess, right_sight
from core.lessons.goals.base import Judged
from core.lessons.judging import Verdict
from core.lessons.lesson import Lesson, Solution
from core.lessons.playing import played

SEEDS = 20


@dataclass(frozen=True)
class Tried:
    """What one solution, or one lazy attempt, came to by each seed. verdicts, seen: of those that were not refused."""

    is_lazy: bool
    verdicts: tuple[Verdict, ...]
    seen: tuple[int, ...]

    @property
    def refused(self) -> int:
        return SEEDS - len(self.verdicts)

    @property
    def right(self) -> int:
        """By how many seeds it does what it should."""
        passed = sum(verdict.passed for verdict in self.verdicts)
        return SEEDS - passed if self.is_lazy else passed

    @property
    def nearest(self) -> Judged | None:
        """The condition that by some seed held, or failed, most narrowly; None where no figure depends on the seed."""
        if self.is_lazy:
            return min((min(verdict.goals, key=_room) for verdict in self.verdicts), key=_room_below, default=None)
        by_condition = zip(*(verdict.goals for verdict in self.verdicts), strict=True)
        moved = [one for goals in by_condition if len({each.reached for each in goals}) > 1 for one in goals]
        return min(moved, key=_room, default=None)


def run(names: tuple[str, ...] = ()) -> None:
    """Print the rows of all lessons, or of some, and the table."""
    table: list[str] = []
    for lesson in (lesson for name, lesson in lessons().items() if not names or name in names):
        begun = time.perf_counter()
        right = sorted({right_guess(lesson, seed) for seed in range(SEEDS)})
        print(f"{lesson.name}: the right guess is {right} of {len(lesson.guess.options)}")
        tried = []
        for is_lazy, solutions in ((False, lesson.solutions), (True, lesson.lazy)):
            for solution in solutions:
                tried.append(_over_seeds(lesson, solution, is_lazy=is_lazy))
                print(f"  {'lazy' if is_lazy else 'solution':<9} {_row(tried[-1])}", flush=True)
        print(f"  {time.perf_counter() - begun:.0f} s")
        table.append(f"{lesson.name:<24}{_in_short(tried, is_lazy=False):<52}{_in_short(tried, is_lazy=True)}")
    print(f"\n{'lesson':<24}{'solutions pass, the nearest':<52}lazy attempts fail, the nearest")
    print("\n".join(table))


def _over_seeds(lesson: Lesson, solution: Solution, *, is_lazy: bool) -> Tried:
    verdicts, seen = [], []
    for seed in range(SEEDS):
        try:
            attempt = played(lesson, solution, seed)
            verdicts.append(judge(lesson, attempt, seed))
            seen.append(right_sight(lesson, attempt, seed))
        except InputError:
            continue
    return Tried(is_lazy, tuple(verdicts), tuple(seen))


def _room(one: Judged) -> float:
    """How far a figure is on the right side of its bound, in parts of the bound; below 0 on the wrong one."""
    return (one.reached - one.wanted) * (1 if one.at_least else -1) / (one.wanted or 1)


def _room_below(one: Judged) -> float:
    return -_room(one)


def _row(tried: Tried) -> str:
    parts = [f"{tried.right}/{SEEDS} as it should be", *([f"{tried.refused} refused"] if tried.refused else [])]
    for goals in zip(*(verdict.goals for verdict in tried.verdicts), strict=True):
        values = [one.reached for one in goals]
        parts.append(f"{goals[0].what} {min(values):.3g}…{max(values):.3g} ({_bound(goals[0])})")
    scores = sorted({verdict.score for verdict in tried.verdicts if verdict.score is not None})
    parts += [f"scores {scores[0]}…{scores[-1]}"] if scores else []
    return "; ".join([*parts, f"seen {sorted(set(tried.seen))}"])


def _in_short(every: Sequence[Tried], *, is_lazy: bool) -> str:
    """In how many seeds all of a kind do what they should, and how narrowly."""
    some = [tried for tried in every if tried.is_lazy == is_lazy]
    found = [tried.nearest for tried in some if tried.nearest]
    nearest = min(found, key=_room_below if is_lazy else _room, default=None)
    narrow = "nothing depends on the seed" if nearest is None else f"{nearest.what} {nearest.reached:.3g}"
    bound = "" if nearest is None else f" ({_bound(nearest)})"
    return f"{min(tried.right for tried in some)}/{SEEDS}, {narrow}{bound}"


def _bound(one: Judged) -> str:
    return f"{'≥' if one.at_least else '≤'} {one.wanted:g}"


if __name__ == "__main__":
    run(tuple(sys.argv[1:]))
