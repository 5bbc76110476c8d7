"""Every lesson by twenty seeds: its solutions have to pass, its lazy attempts must not, whoever learns.

A row per solution: in how many seeds it does what it should, the range of each figure beside what is asked, the scores,
and the right answers to the guess and to what was seen.
"""

import sys
import time

from core.errors import InputError
from core.lessons import judge, lessons, right_guess, right_sight
from core.lessons.lesson import Lesson, Solution
from core.lessons.playing import played

SEEDS = 20


def run(names: tuple[str, ...] = ()) -> None:
    """Print the table of all lessons, or of some."""
    for lesson in (lesson for name, lesson in lessons().items() if not names or name in names):
        begun = time.perf_counter()
        right = sorted({right_guess(lesson, seed) for seed in range(SEEDS)})
        print(f"{lesson.name}: the right guess is {right} of {len(lesson.guess.options)}")
        for kind, solutions in (("solution", lesson.solutions), ("lazy", lesson.lazy)):
            for solution in solutions:
                print(f"  {kind:<9} {_over_seeds(lesson, solution, wanted=kind == 'solution')}", flush=True)
        print(f"  {time.perf_counter() - begun:.0f} s")


def _over_seeds(lesson: Lesson, solution: Solution, *, wanted: bool) -> str:
    found, refused = [], 0
    for seed in range(SEEDS):
        try:
            attempt = played(lesson, solution, seed)
            found.append((judge(lesson, attempt, seed), right_sight(lesson, attempt, seed)))
        except InputError:
            refused += 1
    right = sum(verdict.passed == wanted for verdict, _ in found) + (0 if wanted else refused)
    parts = [f"{right}/{SEEDS} as it should be", *([f"{refused} refused"] if refused else [])]
    for at, one in enumerate(found[0][0].goals if found else ()):
        values = [verdict.goals[at].reached for verdict, _ in found]
        bound = "≥" if one.at_least else "≤"
        parts.append(f"{one.what} {min(values):.3g}…{max(values):.3g} ({bound} {one.wanted:g})")
    scores = sorted({verdict.score for verdict, _ in found if verdict.score is not None})
    parts += [f"scores {scores[0]}…{scores[-1]}"] if scores else []
    return "; ".join([*parts, f"seen {sorted({sight for _, sight in found})}"])


if __name__ == "__main__":
    run(tuple(sys.argv[1:]))
