"""A table of applications as a corpus: each row a text of band words, with the raw values beside it."""

from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from core.mail.corpus import HAM, SPAM, Corpus, LoadReport
from core.scenarios.base import Scenario

IN_BRIEF = 4  # fields of a row that stand in a line
RESERVED = ("text", "label", "sent_at", "topic", "sender", "recipient", "thread", "order")
"""The columns that every corpus has; no field may be called so."""


@dataclass(frozen=True, eq=False)
class Table(Corpus):
    """Applications in the order in which they came; "spam" is the positive outcome, "ham" the negative one.

    Of the columns of mail, `topic` says the band of the first group field, `order` the number of the row; the others
    are empty. One more column per field of the scenario holds its raw values.
    """

    scenario: Scenario = field(kw_only=True)

    @cached_property
    def groups(self) -> NDArray[np.intp]:
        """One number per row, all different: rows that share all bands are still different people."""
        return np.arange(len(self), dtype=np.intp)

    @property
    def holds(self) -> Literal["mail", "applications"]:
        return "applications"

    @cached_property
    def shares(self) -> dict[str, float]:
        """Word of a band → the share of rows that have it; words that none has are left out."""
        return {word: count / len(self) for word, count in Counter(" ".join(self.texts).split()).items()}

    def in_brief(self, row: int) -> str:
        """The number of a row and the first bands of it, as they read."""
        return f"{self.scenario.item[0].capitalize()} {row + 1:,}: {self.brief(self.texts[row])}"

    def brief(self, text: str) -> str:
        known = zip(self.scenario.fields, text.split(), strict=True)
        return ", ".join(field.said(token) for field, token in list(known)[:IN_BRIEF])

    def written(self, text: str) -> str:
        """A row in words, a line for each field, as a reader sees it."""
        return "\n".join(self.said(token) for token in text.split())

    def said(self, token: str) -> str:
        """A band as it reads, after the label of its field; a word of no band as it is."""
        field = self.scenario.field_of(token)
        return token if field is None else f"{field.label}: {field.said(token)}"

    def card(self, row: int) -> list[tuple[str, str, str]]:
        """A row as a reader sees it: the label of each field, its value, and the word of its band."""
        values = self.raw.iloc[row]
        tokens = self.texts[row].split()
        return [
            (known.label, known.value_said(values[known.name]), token)
            for known, token in zip(self.scenario.fields, tokens, strict=True)
        ]

    @property
    def raw(self) -> pd.DataFrame:
        """The raw values: a row per application, a column per field."""
        return self.frame[[known.name for known in self.scenario.fields]]


def table_of(
    scenario: Scenario, values: pd.DataFrame, positive: NDArray[np.bool_], report: LoadReport, *, bundled: str = ""
) -> Table:
    """Put applications into words. `values` has a RangeIndex and a column per field, `positive` shape (rows,).

    Raises `InputError` for a value that its field does not know.
    """
    words = {known.name: known.words(values[known.name]) for known in scenario.fields}
    rows = len(values)
    empty = pd.Series([""] * rows, dtype=str)
    frame = pd.DataFrame(
        {
            "text": pd.Series([" ".join(row) for row in zip(*words.values(), strict=True)], dtype=str),
            "label": pd.Series(np.where(positive, SPAM, HAM), dtype=str),
            "sent_at": pd.Series(pd.NaT, index=range(rows), dtype="datetime64[ns, UTC]"),
            "topic": _topics(scenario, words, rows),
            **dict.fromkeys(("sender", "recipient", "thread"), empty),
            "order": pd.Series(np.arange(rows)).astype(str),
            **{known.name: values[known.name] for known in scenario.fields},
        }
    )
    return Table(report.source, frame, report, bundled, scenario=scenario)


def _topics(scenario: Scenario, words: dict[str, NDArray[np.object_]], rows: int) -> pd.Series:
    if not scenario.groups:
        return pd.Series([""] * rows, dtype=str)
    first = scenario.groups[0]
    said = {token: first.said(token) for token in first.bands}
    return pd.Series(words[first.name]).map(said).astype(str)
