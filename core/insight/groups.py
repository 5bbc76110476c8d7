"""Who pays for an attack: decisions and errors group by group, before it and now, and what the errors cost."""

from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from core.filters.base import HAM_VERDICT, SPAM_VERDICT, UNSURE_VERDICT
from core.runs.measure import Rate
from core.runs.paired import SIGNIFICANT, Change, change, weighed_p
from core.runs.sweeping import Sweep
from core.scenarios.table import Table

Truths = NDArray[np.bool_]
A_THOUSAND = 1_000


@dataclass(frozen=True)
class Money:
    """What the wrong decisions of a thousand applications cost, before the attack and now. fn, fp: how much of that are
    positives that were accepted, and negatives that were refused. currency: of all of it. effect: whether the
    difference is more than chance explains, on the same people. open: how many of the thousand are left open now, which
    costs nothing here."""

    before: float
    now: float
    fn: float
    fp: float
    currency: str
    effect: bool
    open: float


def money(sweep: Sweep, at: int) -> Money | None:
    """The cost of the errors at position `at` of a sweep that has level 0; None for mail, which has no prices."""
    table = sweep.prepared.corpus
    if not isinstance(table, Table):
        return None
    known = table.scenario
    a_thousand = A_THOUSAND / len(sweep.prepared.test_spam)

    def costs(place: int) -> tuple[float, float]:
        row = sweep.frame.iloc[place]
        return float(row["fn_count"]) * known.price_fn * a_thousand, float(
            row["fp_count"]
        ) * known.price_fp * a_thousand

    fn, fp = costs(at)
    moved = sweep.changes(at)
    effect = weighed_p((moved["fn"], known.price_fn), (moved["fp"], known.price_fp)) < SIGNIFICANT
    return Money(
        sum(costs(sweep.clean_at)),
        fn + fp,
        fn,
        fp,
        known.currency,
        effect,
        A_THOUSAND * float((sweep.verdicts[at] == UNSURE_VERDICT).mean()),
    )


def groups(sweep: Sweep, at: int) -> pd.DataFrame:
    """A row per group of the test rows, field by field of those by which people are shown: field and group (as they
    read), rows, positives, negatives, and before the attack and at position `at` how many were accepted, how many
    positives were accepted (fn) and how many negatives refused (fp). Of each field the rows add up to all test rows."""
    table = sweep.prepared.corpus
    if not isinstance(table, Table):
        raise TypeError("mail has no groups of people")
    tokens = np.array([text.split() for text in sweep.prepared.test_texts], dtype=object)
    places = {"before": sweep.clean_at, "now": at}
    spam, found = sweep.prepared.test_spam, []
    for place, field in enumerate(table.scenario.fields):
        if not field.group:
            continue
        for token in field.bands:
            own = tokens[:, place] == token
            row = {"field": field.label, "group": field.said(token), "rows": int(own.sum())}
            row |= {"positives": int((own & spam).sum()), "negatives": int((own & ~spam).sum())}
            for name, level in places.items():
                verdicts = sweep.verdicts[level]
                row[f"accepted_{name}"] = int((own & (verdicts == HAM_VERDICT)).sum())
                row[f"fn_{name}"] = int((own & spam & (verdicts == HAM_VERDICT)).sum())
                row[f"fp_{name}"] = int((own & ~spam & (verdicts == SPAM_VERDICT)).sum())
            if row["rows"]:
                found.append(row)
    return pd.DataFrame(found)


@dataclass(frozen=True)
class Paying:
    """The group whose members lose most. field, group: which, as they read. rate: the error that rose. own: of its
    members, others: of all others, both paired, from before the attack to now. groups: how many were looked at."""

    field: str
    group: str
    rate: Rate
    own: Change
    others: Change
    groups: int


def paying(sweep: Sweep, at: int) -> Paying | None:
    """The group whose error rises most above that of all others; None where none rises by more than chance explains
    after as many looks (Bonferroni)."""
    table = sweep.prepared.corpus
    if not isinstance(table, Table):
        return None
    tokens = np.array([text.split() for text in sweep.prepared.test_texts], dtype=object)
    spam, now, before = sweep.prepared.test_spam, sweep.verdicts[at], sweep.verdicts[sweep.clean_at]
    wrong: dict[Rate, tuple[Truths, int]] = {"fn": (spam, HAM_VERDICT), "fp": (~spam, SPAM_VERDICT)}
    found: list[tuple[str, str, Rate, Change, Change]] = []
    for place, field in enumerate(table.scenario.fields):
        for token in field.bands if field.group else ():
            own = tokens[:, place] == token
            for rate, (kind, verdict) in wrong.items():
                parts = own & kind, ~own & kind
                if all(rows.any() for rows in parts):
                    mine, others = (change(before[rows] == verdict, now[rows] == verdict) for rows in parts)
                    found.append((field.label, field.said(token), rate, mine, others))
    rising = [one for one in found if one[3].rise > one[4].rise and one[3].rise > 0]
    sure = [one for one in rising if one[3].p * len(found) < SIGNIFICANT]
    return Paying(*max(sure, key=lambda one: one[3].rise - one[4].rise), len(found)) if sure else None
