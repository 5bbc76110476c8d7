"""The places of a league as tables."""

from collections.abc import Mapping

import pandas as pd

from core.league.names import column_names, row_names
from core.league.table import Table

ENTERED_BY = "Entered by"


def attack_places(found: Table, called: Mapping[str, str]) -> pd.DataFrame:
    """A row per attack, most damage first; damage in the measure of the table. called: learner → name, a stranger's
    text; without any, nobody is named."""
    names, behind = row_names(found.played), column_names(found.played)
    rows = [
        {
            "Place": one.place,
            "Attack": names[one.sent],
            ENTERED_BY: _who(one.learners, called),
            "Damage on average": round(one.mean, 1),
            "at worst": round(one.worst, 1),
            "behind": behind[one.worst_behind],
        }
        for one in found.attacks
    ]
    return _without_empty(rows, called)


def defence_places(found: Table, called: Mapping[str, str]) -> pd.DataFrame:
    """A row per defence, the one that stands best first. called: as above."""
    names, under = column_names(found.played), row_names(found.played)
    rows = [
        {
            "Place": one.place,
            "Defence": names[one.defence],
            ENTERED_BY: _who(one.learners, called),
            "At worst": round(one.worst, 1),
            "under": under[one.worst_under],
            "without an attack": round(one.alone, 1),
        }
        for one in found.defences
    ]
    return _without_empty(rows, called)


def _who(learners: tuple[str, ...], called: Mapping[str, str]) -> str:
    return " · ".join(called[one] for one in learners if one in called)


def _without_empty(rows: list[dict[str, object]], called: Mapping[str, str]) -> pd.DataFrame:
    frame = pd.DataFrame(rows)
    return frame if called else frame.drop(columns=ENTERED_BY, errors="ignore")
