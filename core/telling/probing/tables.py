"""Results of probes as the screen shows them in rows: shares as percent, and "never" for what never happens."""

import math
from collections.abc import Sequence

import pandas as pd

from core.oracle import Reluctance
from core.probing.strategies import Probe, table
from core.telling.numbers import percent

NEVER = "never"


def measure_table(results: Sequence[Probe], reluctance: Reluctance) -> pd.DataFrame:
    """strategy, words and questions until half of the blocked spam passes ("never"), questions in all, senders that
    these take, share that passes with all words, why the search stopped."""
    rows = table(results)
    queries = rows["queries"].fillna(0).astype(int)
    return pd.DataFrame(
        {
            "strategy": rows["strategy"],
            "words_to_half": rows["words_to_half"].map(_or_never),
            "queries_to_half": [
                "–" if one.search is None else _or_never(number)
                for one, number in zip(results, rows["queries_to_half"], strict=True)
            ],
            "queries": queries,
            "senders": queries.map(reluctance.senders),
            "passing": rows["passing"].map(percent),
            "stopped": rows["stopped"],
        }
    )


def dearer_table(rows: pd.DataFrame) -> pd.DataFrame:
    """defence, words and questions to half ("never"), words found, questions, senders, share."""
    return rows.assign(
        words_to_half=rows["words_to_half"].map(_or_never),
        queries_to_half=rows["queries_to_half"].map(_or_never),
        passing=rows["passing"].map(percent),
    )[["defence", "words_to_half", "queries_to_half", "queries", "senders", "found", "passing"]]


def _or_never(number: float) -> str:
    return NEVER if math.isnan(number) else f"{int(number):,}"
