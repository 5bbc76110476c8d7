"""What is written on the screen at one level: the finding, both numbers, the counts."""

from dataclasses import dataclass

import numpy as np

from core.runs.measure import Rate
from core.runs.sweeping import Sweep
from core.telling.defence import price
from core.telling.lab import aim_counts, counts, headline, intervals, out_of_reach, share_of_training
from core.telling.moved import ERRORS
from core.telling.numbers import counted, percent, points
from core.telling.scenario import MAIL, Scenario


@dataclass(frozen=True)
class Number:
    """One of the two errors: its share, how it moved, in messages."""

    value: str
    change: str
    count: str


@dataclass(frozen=True)
class Frame:
    """The texts of one level.

    poison: how much of it; brought: the same in words. headline: the finding. share: what part of the training mail it
    is. numbers: both errors. cells: how many messages of each kind (good mail, spam) stand in each folder, kind by
    kind. aim: how far the attack got what it is after; empty where it is after all mail. footnote: how sure both errors
    are, and what the defence costs.
    """

    poison: int
    brought: str
    headline: str
    share: str
    numbers: dict[Rate, Number]
    cells: tuple[str, ...]
    aim: str
    footnote: str


def frame(sweep: Sweep, at: int, words: Scenario = MAIL) -> Frame:
    """The texts at position `at` of a sweep that has level 0."""
    row, clean = sweep.frame.iloc[at], sweep.clean
    errors = {
        rate: Number(percent(row[rate]), points(row[rate] - clean[rate]), counts(sweep, at, rate, words).text)
        for rate in ERRORS
    }
    cost = price(sweep)
    return Frame(
        int(row["poison"]),
        words.poisoned(int(row["poison"]), sweep.experiment.attack.controls),
        headline(sweep, at, words).text,
        share_of_training(sweep, at, words).text,
        errors,
        cells(sweep, at, words),
        aim(sweep, at, words),
        " ".join([intervals(sweep, at, words).text, *([cost.text] if cost else [])]),
    )


def cells(sweep: Sweep, at: int, words: Scenario = MAIL) -> tuple[str, ...]:
    """How many of each kind stand in each folder, such as "31 good messages"; kind by kind, folder by folder."""
    spam, verdicts = sweep.prepared.test_spam, sweep.verdicts[at]
    kinds = (~spam, words.negatives), (spam, words.positives)
    return tuple(
        counted(int(count), noun) for kind, noun in kinds for count in np.bincount(verdicts[kind], minlength=3)
    )


def aim(sweep: Sweep, at: int, words: Scenario = MAIL) -> str:
    """How far the attack got what it is after, or why nothing can show that; empty where it is after all mail."""
    aimed, never = aim_counts(sweep, at, words), out_of_reach(sweep, words)
    if aimed is None:
        return sweep.prepared.no_aim
    return f"{aimed.text} {never.text}" if never else aimed.text
