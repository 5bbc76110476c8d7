"""Tables as CSV files that no spreadsheet runs: a message can begin like a formula."""

import csv
import re
from typing import Any

import pandas as pd

# Blanks and quotes in front do not keep a spreadsheet from seeing a formula; wide characters count as the plain ones.
_FORMULA = re.compile(r"""[\s"'`]*[=+\-@＝＋－＠]|[\t\r\n]""")
_NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)*")


def safe_csv(frame: pd.DataFrame) -> bytes:
    r"""Return `frame` without its index as CSV: UTF-8, with the byte order mark that Excel needs to see that it is.

    Text cells and column names that a spreadsheet would run as a formula get an apostrophe in front, which it takes
    for "this is text". Numbers stay numbers, also where they are written in a text cell.
    Source: OWASP, "CSV Injection".

    >>> safe_csv(pd.DataFrame({"text": ["=1+1", "hello"], "score": [-0.5, 1.0]})).decode("utf-8-sig")
    '"text","score"\n"\'=1+1",-0.5\n"hello",1.0\n'
    """
    safe = frame.map(_escaped)
    safe.columns = pd.Index([_escaped(str(name)) for name in frame.columns])
    return safe.to_csv(index=False, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\n").encode("utf-8-sig", "replace")


def _escaped(cell: Any) -> Any:
    if isinstance(cell, str) and _FORMULA.match(cell) and not _NUMBER.fullmatch(cell):
        return f"'{cell}"
    return cell
