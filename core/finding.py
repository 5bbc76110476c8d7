"""What a result says, in sentences computed from it."""

import pandas as pd

from core.aim import Aim
from core.measure import wilson
from core.sweeping import Sweep
from core.telling.numbers import counted, percent
from core.telling.scenario import MAIL
from core.threat_model import Controls

WORTH_SAYING = 0.005  # half a percentage point: less than that is called hardly a change
UNSURE_WORTH_SAYING = 0.05


def headline(sweep: Sweep, at: int) -> str:
    """One sentence for the level at position `at` of the sweep, against the clean level 0, which must be in it."""
    row, clean = sweep.frame.iloc[at], sweep.clean
    errors = f"{percent(row['fp'])} of the good mail and misses {percent(row['fn'])} of the spam"
    if row["poison"] == 0:
        return f"Without poison, the filter blocks {errors}."
    if sweep.prepared.aim is not None and sweep.aimed is not None:
        return f"{_with_poison(sweep, row)}, {_what_becomes_of(sweep.prepared.aim, sweep.aimed.iloc[at])}."
    return f"{_with_poison(sweep, row)}, the filter {_what_it_does(row, clean, errors)}."


def question(sweep: Sweep, level: int) -> str:
    """What a visitor is asked before the filter learns from `level` poison messages."""
    experiment = sweep.experiment
    what = "changed labels" if experiment.attack.controls is Controls.LABELS else "poisoned messages"
    return f"{experiment.attack.title} on {experiment.filter.title}: what will {level:,} {what} do?"


def clean_errors(sweep: Sweep) -> str:
    """Both errors before the attack, in a sentence."""
    clean = sweep.clean
    errors = f"{percent(clean['fp'])} of the good mail and misses {percent(clean['fn'])} of the spam"
    return f"Without poison the filter blocks {errors}."


def filter_finding(sweep: Sweep, at: int) -> str:
    """Both errors of the filter itself at the level at position `at`, and of how much mail it is unsure."""
    row = sweep.frame.iloc[at]
    low, high = sweep.cutoffs
    unsure = (row["ham_unsure"] * row["ham"] + row["spam_unsure"] * row["spam"]) / (row["ham"] + row["spam"])
    errors = f"blocks {percent(row['fp'])} of the good mail and misses {percent(row['fn'])} of the spam"
    return f"{sweep.experiment.filter.title} {errors}{f'; {percent(unsure)} of all is unsure' * (low < high)}."


def blocked_good_mail(sweep: Sweep, at: int) -> str:
    """The false positives in words, such as "31 of 830 good messages blocked (3 by the clean filter)"."""
    row, clean = sweep.frame.iloc[at], sweep.clean
    of = counted(row["ham"], MAIL.negatives)
    return f"{row['fp_count']:,.0f} of {of} blocked ({clean['fp_count']:,.0f} by the clean filter)"


def missed_spam(sweep: Sweep, at: int) -> str:
    """The false negatives in words, such as "12 of 370 spam messages delivered (4 by the clean filter)"."""
    row, clean = sweep.frame.iloc[at], sweep.clean
    of = counted(row["spam"], MAIL.positives)
    return f"{row['fn_count']:,.0f} of {of} delivered ({clean['fn_count']:,.0f} by the clean filter)"


def aim_reached(sweep: Sweep, at: int) -> str:
    """How far the attack got what it aims at, in words, such as "20 of 40 spam messages with the trigger delivered
    (1 by the clean filter)"; empty for an attack that aims at all mail."""
    if sweep.aimed is None or sweep.prepared.aim is None:
        return ""
    row, clean = sweep.aimed.iloc[at], sweep.aimed[sweep.aimed["poison"] == 0].iloc[0]
    one, many = sweep.prepared.aim.name
    done = "delivered" if sweep.prepared.aim.spam else "blocked"
    of = f"{row['of']:,.0f} {one if row['of'] == 1 else many}"
    return f"{row['hit_count']:,.0f} of {of} {done} ({clean['hit_count']:,.0f} by the clean filter)"


def intervals(sweep: Sweep, at: int) -> str:
    """How sure both errors are from so many test messages, in a sentence."""
    row = sweep.frame.iloc[at]
    blocked, missed = (
        " to ".join(percent(end) for end in wilson(int(row[f"{error}_count"]), int(row[kind])))
        for error, kind in (("fp", "ham"), ("fn", "spam"))
    )
    return f"95% intervals: blocked {blocked}, missed {missed}."


def share_of_training(sweep: Sweep, at: int) -> str:
    """How much of the training mail the poison is: of all of it, and of the mail with the same label if it is one."""
    row = sweep.frame.iloc[at]
    of_all = f"{percent(row['contamination'])} of all training mail"
    labels = set(sweep.prepared.training.poison.spam.tolist())
    if len(labels) != 1:
        return of_all
    return f"{of_all}, {percent(row['class_contamination'])} of its {'spam' if labels == {True} else 'good mail'}"


def _with_poison(sweep: Sweep, row: pd.Series) -> str:
    count, total = int(row["poison"]), round(row["poison"] / row["contamination"])
    if sweep.experiment.attack.controls is Controls.LABELS:
        return f"With {count:,} label{'s' * (count != 1)} changed among {total:,}"
    return f"With {count:,} poisoned message{'s' * (count != 1)} among {total:,}"


def _what_becomes_of(aim: Aim, row: pd.Series) -> str:
    one, many = aim.name
    wanted, missed = ("gets through", "is still caught") if aim.spam else ("is blocked", "is still delivered")
    if row["of"] == 1:
        return f"the {one} {wanted if row['hit'] else 'is unsure' if row['unsure'] else missed}"
    return f"{percent(row['hit'])} of the {many} {'get through' if aim.spam else 'are blocked'}"


def _what_it_does(row: pd.Series, clean: pd.Series, errors: str) -> str:
    rise = row - clean
    if max(rise["fp"], rise["fn"]) >= WORTH_SAYING:
        if rise["fp"] >= rise["fn"]:
            return f"blocks {percent(row['fp'])} of the good mail"
        return f"lets {percent(row['fn'])} of the spam through"
    if max(rise["ham_unsure"], rise["spam_unsure"]) >= UNSURE_WORTH_SAYING:
        kind = "ham" if rise["ham_unsure"] >= rise["spam_unsure"] else "spam"
        return f"is unsure about {percent(row[f'{kind}_unsure'])} of the {'good mail' if kind == 'ham' else 'spam'}"
    if min(rise["fp"], rise["fn"]) <= -WORTH_SAYING:
        return f"blocks {errors}, less than without"
    return f"blocks {errors}, hardly a change"
