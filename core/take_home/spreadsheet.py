"""Tables as CSV files that no spreadsheet runs: a message can begin like a formula."""

import csv
import re
from typing import Any

import pandas as pd

# Blanks and quotes in front do not keep a spreadsheet from seeing a formula; wide characters count as the plain ones.
_FORMULA = re.compile(r"""\A(?:[\s"'`]*+[=+\-@＝＋－＠]|[\t\r\n])""")
# Where a spreadsheet splits at semicolons, a cell in quotes may end at the next semicolon, tab or line.
_INNER_FORMULA = re.compile(r"""([;\t\r\n](?:[^\S\t\r\n]|["'`])*+)(?=[=+\-@＝＋－＠])""")
_NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)*")


def safe_csv(frame: pd.DataFrame) -> bytes:
    r"""Return `frame` without its index as CSV: UTF-8, with the byte order mark that Excel needs to see that it is.

    Text cells and column names that a spreadsheet would run as a formula get an apostrophe in front, which it takes
    for "this is text"; so does what would be run in a spreadsheet that splits at semicolons. Numbers stay numbers,
    also where they are written in a text cell.
    Source: OWASP, "CSV Injection".

    >>> safe_csv(pd.DataFrame({"text": ["=1+1", "one;=2"], "score": [-0.5, 1.0]})).decode("utf-8-sig")
    '"text","score"\n"\'=1+1",-0.5\n"one;\'=2",1.0\n'
    """
    safe = frame.map(_escaped)
    safe.columns = pd.Index([_escaped(str(name)) for name in frame.columns])
    return safe.to_csv(index=False, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\n").encode("utf-8-sig", "replace")


def _escaped(cell: Any) -> Any:
    if not isinstance(cell, str) or _NUMBER.fullmatch(cell):
        return cell
    cell = _INNER_FORMULA.sub(r"\1'", cell)
    return f"'{cell}" if _FORMULA.match(cell) else cell
