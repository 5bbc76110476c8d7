"""What is written on the screen at one level: the finding, both numbers, the counts."""

from dataclasses import dataclass

import numpy as np

from core.runs.measure import Rate
from core.runs.sweeping import Sweep
from core.telling.defence import idle, price
from core.telling.lab import aim_counts, counts, headline, intervals, out_of_reach, share_of_training
from core.telling.moved import ERRORS
from core.telling.numbers import counted, percent, points
from core.telling.scenario import MAIL, Scenario


@dataclass(frozen=True)
class Number:
    """One of the two errors, or what is aimed at: its share, how it moved, in messages."""

    value: str
    change: str
    count: str


@dataclass(frozen=True)
class Frame:
    """The texts of one level.

    poison: how much of it; brought: the same in words. headline: the finding. share: what part of the training mail it
    is. numbers: both errors. cells: how many messages of each kind (good mail, spam) stand in each folder, kind by
    kind. aimed: how far the attack got what it aims at; None where it aims at all mail. no_aim: why nothing can show
    that, where nothing can. footnote: how sure both errors
    are, and what the defence costs or why it could not work.
    """

    poison: int
    brought: str
    headline: str
    share: str
    numbers: dict[Rate, Number]
    cells: tuple[str, ...]
    aimed: Number | None
    no_aim: str
    footnote: str


def frame(sweep: Sweep, at: int, words: Scenario = MAIL) -> Frame:
    """The texts at position `at` of a sweep that has level 0."""
    row, clean = sweep.frame.iloc[at], sweep.clean
    errors = {
        rate: Number(percent(row[rate]), points(row[rate] - clean[rate]), counts(sweep, at, rate, words).text)
        for rate in ERRORS
    }
    cost = [told.text for told in (idle(sweep, at, words), price(sweep, words)) if told]
    return Frame(
        int(row["poison"]),
        words.poisoned(int(row["poison"]), sweep.experiment.attack.controls),
        headline(sweep, at, words).text,
        share_of_training(sweep, at, words).text,
        errors,
        cells(sweep, at, words),
        aimed(sweep, at, words),
        sweep.prepared.no_aim,
        " ".join([intervals(sweep, at, words).text, *cost]),
    )


def cells(sweep: Sweep, at: int, words: Scenario = MAIL) -> tuple[str, ...]:
    """How many of each kind stand in each folder, such as "31 good messages"; kind by kind, folder by folder."""
    spam, verdicts = sweep.prepared.test_spam, sweep.verdicts[at]
    kinds = (~spam, words.negatives), (spam, words.positives)
    return tuple(
        counted(int(count), noun) for kind, noun in kinds for count in np.bincount(verdicts[kind], minlength=3)
    )


def aimed(sweep: Sweep, at: int, words: Scenario = MAIL) -> Number | None:
    """How far the attack got the mail that it aims at: its share, or the folder of the one message."""
    told, never = aim_counts(sweep, at, words), out_of_reach(sweep, words)
    if told is None or sweep.aimed is None:
        return None
    hit, clean = (float(sweep.aimed["hit"].iloc[place]) for place in (at, sweep.clean_at))
    count = f"{told.text} {never.text}" if never else told.text
    if sweep.aim_verdicts.shape[1] > 1:
        return Number(percent(hit), points(hit - clean), count)
    now, before = (words.places[int(sweep.aim_verdicts[place, 0])] for place in (at, sweep.clean_at))
    return Number(now, "as before" if now == before else f"before: {before}", never.text if never else "")
