"""A league of 30 different attacks against 30 different defences on the bundled mail, with 50 poison messages each.

Each filter is measured in a process of its own, in which nothing is read, counted or crafted yet; its start and its
imports are not counted. On a machine that has other things to do, seconds of its processors tell more than the clock:
two free ones take a little more than half of them. All kinds of attacks and defences take part, and then as many as it
takes with one parameter changed.
"""

import multiprocessing
import time
from collections.abc import Iterator
from itertools import islice, zip_longest
from typing import TypeVar

from core.attacks.causative import causative_attacks
from core.declared.parameters import Between, Choice, Declared
from core.defences import training_defences
from core.errors import InputError
from core.filters import filters
from core.insight.matrix import Errors
from core.league.entries import AttackEntry, DefenceEntry, Field, Rules, Sent
from core.league.playing import Played, playing
from core.mail.corpus import sample_corpus

D = TypeVar("D", bound=Declared)
SIDE, POISON = 30, 50
ROW = "{:<46} {:>9} {:>14} {:>8}"


def run() -> None:
    """Print what a league takes, and its longest step, for which others wait."""
    print(ROW.format("", "seconds", "of processors", "target"))
    for name in ("spambayes", "multinomial_nb"):
        with multiprocessing.get_context("spawn").Pool(1) as fresh:
            cells, took, processors, longest = fresh.apply(timed, (name,))
        print(ROW.format(f"{cells:,} cells, {name}", f"{took:.1f}", f"{processors:.1f}", "30"))
        print(ROW.format("  the longest step", f"{longest:.2f}", "", ""), flush=True)


def timed(name: str) -> tuple[int, float, float, float]:
    """How many cells could be played, seconds in all, of the processors, and of the longest step."""
    start, of_processors = time.perf_counter(), time.process_time()
    last = start
    longest = 0.0
    rules = Rules(filter=filters()[name](), budget=POISON)
    attacks = [AttackEntry(f"{at}", Sent(one, POISON)) for at, one in enumerate(different(causative_attacks()))]
    defences = [DefenceEntry(f"{at}", one) for at, one in enumerate(different(training_defences()))]
    cells = 0
    for step in playing(rules, Field.of(rules, attacks, defences), sample_corpus()):
        now = time.perf_counter()
        longest, last = max(longest, now - last), now
        if isinstance(step, Played):
            cells = sum(row is not None and isinstance(cell, Errors) for (row, _), cell in step.cells.items())
    return cells, time.perf_counter() - start, time.process_time() - of_processors, longest


def different(kinds: dict[str, type[D]]) -> list[D]:
    """All kinds as they are by default, and then with one parameter changed, in turns."""
    in_turns = zip_longest(*(changed(kind) for kind in kinds.values()))
    return list(islice(dict.fromkeys(one for turn in in_turns for one in turn if one is not None), SIDE))


def changed(kind: type[D]) -> Iterator[D]:
    """By default, then with each number halfway to its upper end, and each choice that needs nothing else."""
    yield kind()
    for each in kind.parameters():
        match each.rule:
            case Between(high=high, step=step):
                steps = round((each.default + high) / 2 / step)
                yield kind(**{each.name: type(step)(round(steps * step, 9))})
            case Choice(options=options):
                for option in options[1:]:
                    try:
                        yield kind(**{each.name: option})
                    except InputError:
                        continue
