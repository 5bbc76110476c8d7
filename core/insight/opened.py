"""One test message as its reader sees it, and what each of its words did before the attack and does now."""

from dataclasses import dataclass

import pandas as pd

from core.filters.base import Learned
from core.insight.pulls import Pulls, pulls_on
from core.runs.preparation import Prepared

FROM_TO = {"From": "sender", "To": "recipient"}


@dataclass(frozen=True)
class Opened:
    """text: the message. headers: name → what is known beside it, which no filter here reads; a stranger's text.
    before, now: the pulls of its words without poison and with it."""

    text: str
    headers: dict[str, str]
    before: Pulls
    now: Pulls


def opened(prepared: Prepared, clean: Learned, poisoned: Learned, row: int) -> Opened:
    """The message at position `row` of the test mail, before two filters."""
    headers = headers_of(prepared.corpus.frame.iloc[prepared.parts.test[row]])
    message = prepared.test_counts[[row]]
    return Opened(prepared.test_texts[row], headers, pulls_on(clean, message), pulls_on(poisoned, message))


def headers_of(known: "pd.Series[str]") -> dict[str, str]:
    """What is known beside a message, from its row of a corpus."""
    headers = {name: str(known[column]) for name, column in FROM_TO.items() if known[column]}
    if not pd.isna(known["sent_at"]):
        headers["Date"] = f"{known['sent_at']:%a, %d %b %Y %H:%M} UTC"
    return headers
