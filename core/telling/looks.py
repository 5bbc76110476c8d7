"""What the drawers under the lab's chart say: one poison message, who changed verdict, the plain refit."""

from dataclasses import dataclass
from gettext import ngettext

import pandas as pd

from core.mail.encode import words_of
from core.runs.sweeping import Sweep
from core.runs.verify import Verification
from core.telling.numbers import counted
from core.telling.scenario import MAIL, Scenario
from core.telling.told import Told

WORD, VERDICT, LEVEL = ("word", "words"), ("verdict", "verdicts"), ("level", "levels")


@dataclass(frozen=True)
class LastPoison:
    """The last poison message at a level, or the last message whose label was changed.

    spam: its label now. words: how many run through it. alike: how many poison messages have its text, itself included.
    """

    spam: bool
    words: int
    alike: int


@dataclass(frozen=True)
class Turned:
    """words: how many are shown. to_spam, to_good: how many of them spoke for the other side without poison."""

    words: int
    to_spam: int
    to_good: int


@dataclass(frozen=True)
class Checked:
    """Verdicts of a plain refit that agree with the lab's, of how many; seconds of either; levels that the lab has."""

    found: Verification
    lab_seconds: float
    levels: int


def last_poison(sweep: Sweep, at: int, words: Scenario = MAIL) -> Told[LastPoison]:
    """The label and the length of the last poison message at position `at`, where there is poison."""
    poison, level = sweep.prepared.training.poison, int(sweep.levels[at])
    last = int(poison.order[:level][-1])
    spam = bool(poison.spam[last])
    alike = int((poison.order[:level] == last).sum())
    told = LastPoison(spam, len(words_of(poison.texts[last])), alike)
    label = f"**{words.positive if spam else words.negative}**"
    if poison.changes_labels:
        return Told(f"The last {words.item[0]} whose label was changed; it is now labelled {label}.", told)
    copies = f", {counted(alike, words.item)} alike" if alike > 1 else ""
    return Told(f"Labelled {label}, {counted(told.words, WORD)}{copies}.", told)


def changed_verdicts(changed: pd.DataFrame, words: Scenario = MAIL) -> Told[int]:
    """How many test messages have another verdict than without poison, from `core.insight.blame.changed_verdicts`."""
    if changed.empty:
        return Told("No verdict differs from the one before the attack.", 0)
    return Told(f"{counted(len(changed), words.item)} changed verdict.", len(changed))


def words_moved(moved: pd.DataFrame, words: Scenario = MAIL) -> Told[Turned]:
    """How many of the words that moved most, from `core.insight.explain.words_that_moved`, changed sides."""
    clean, poisoned = moved["clean"], moved["poisoned"]
    told = Turned(len(moved), int(((clean < 0) & (poisoned > 0)).sum()), int(((clean > 0) & (poisoned < 0)).sum()))
    text = f"Of the words in at least one in a hundred training {words.item[1]}, these moved most."
    turned = [
        f"{counted(many, WORD)} used to speak for {before} and now {ngettext('speaks', 'speak', many)} for {now}."
        for many, before, now in (
            (told.to_spam, words.negative, words.positive),
            (told.to_good, words.positive, words.negative),
        )
        if many
    ]
    return Told(" ".join([text, *turned]), told)


def verified(found: Verification, lab_seconds: float, levels: int) -> Told[Checked]:
    """How a plain refit at one level compares with the lab."""
    agree = "agrees" if found.total == 1 else "agree"
    return Told(
        f"**{found.agree:,} of {counted(found.total, VERDICT)} {agree}.** The plain refit took {found.seconds:.2f} s "
        f"for this one level; the lab took {lab_seconds:.2f} s for {counted(levels, LEVEL)}.",
        Checked(found, lab_seconds, levels),
    )
