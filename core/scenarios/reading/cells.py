"""The cells of a stranger's CSV or TSV table, column by column."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from core.errors import InputError
from core.mail.readers.encoding import encoding_of
from core.mail.readers.limits import MAX_BYTES, MAX_UNPACKED_BYTES, MIB
from core.mail.readers.source import GZIP, gunzipped
from core.mail.readers.table import DELIMITERS, Row, rows_of

MAX_ROWS, MAX_COLUMNS, MAX_CELLS = 100_000, 200, 5_000_000
_LONGEST_CELL = 200  # characters; no name, number, word or date is longer
_REMEMBERED = 1_000  # different cells of a column
_SAMPLE_BYTES, _SAMPLE_ROWS = 256 * 1024, 100
_MISSING = frozenset({"?", "na", "n/a", "nan", "null"})


@dataclass(frozen=True)
class Cells:
    """columns: one list per name of the header, all of one length; a missing value is ""."""

    header: tuple[str, ...]
    columns: tuple[list[str], ...]
    found: dict[str, str]
    skipped: Counter[str] = field(default_factory=Counter)
    notes: Counter[str] = field(default_factory=Counter)


def read_cells(source: bytes) -> Cells:
    """Read a table, also a gzipped one, whose first row names the columns.

    Raises `InputError` for anything else, and above 50 MB (200 MB unpacked), 200 columns, 100,000 rows or 5 million
    cells.
    """
    data = _unpacked(source)
    encoding = _encoding(data)
    delimiter = _delimiter(data, encoding)
    rows = rows_of(data, encoding, delimiter, quotes_count=True)
    header = tuple(name.strip()[:_LONGEST_CELL] or f"column {at + 1}" for at, name in enumerate(next(rows)))
    if len(header) > MAX_COLUMNS:
        raise InputError(
            f"This table has {len(header):,} columns and at most {MAX_COLUMNS} are read: leave some of them out."
        )
    found = {"format": f"table separated by {DELIMITERS[delimiter]}", "encoding": encoding}
    cells = Cells(header, tuple([] for _ in header), found)
    _fill(cells, rows)
    return cells


def _fill(cells: Cells, rows: Iterator[Row]) -> None:
    width = len(cells.header)
    most = min(MAX_ROWS, MAX_CELLS // width)
    cleaned: list[dict[str, str]] = [{} for _ in cells.header]  # what repeats is cleaned and kept once
    for row in rows:
        if len(row) < width:
            cells.skipped["row with too few columns"] += 1
            continue
        if len(row) > width:
            cells.notes["row with more columns than the header, the rest left out"] += 1
        if len(cells.columns[0]) == most:
            raise InputError(
                f"This table has more than {most:,} rows of {width} columns: keep {most:,} of them, the latest or a "
                "random sample, and load it again."
            )
        for column, known, cell in zip(cells.columns, cleaned, row, strict=False):
            if (clean := known.get(cell)) is None:
                clean = _clean(cell)
                if len(known) < _REMEMBERED:
                    known[cell] = clean
            column.append(clean)


def _clean(cell: str) -> str:
    plain = cell[:_LONGEST_CELL].replace("\0", "").strip()
    return "" if plain.casefold() in _MISSING else plain


def _unpacked(source: bytes) -> bytes:
    if len(source) > MAX_BYTES:
        raise InputError(
            f"This table has more than {MAX_BYTES // MIB} MB, which is not read: keep a part of its rows, or gzip it."
        )
    if source.startswith(GZIP):
        try:
            source = gunzipped(source)
        except InputError as error:
            raise InputError(
                f"This gzip file is damaged or holds more than is read (at most {MAX_UNPACKED_BYTES // MIB} MB): pack "
                "it again, with fewer rows."
            ) from error
    if not source or source.isspace():
        raise InputError("This file is empty: bring a table with a row of column names and at least 50 rows.")
    return source


def _encoding(data: bytes) -> str:
    try:
        return encoding_of(data)
    except InputError as error:
        raise InputError("This file is not text: bring a CSV or TSV table, as it is or gzipped.") from error


def _delimiter(data: bytes, encoding: str) -> str:
    """What separates the most columns, the same number in nearly every row."""
    widths = {}
    for delimiter in DELIMITERS:
        rows = rows_of(data[:_SAMPLE_BYTES], encoding, delimiter, quotes_count=True)
        found = [len(row) for row in islice(rows, _SAMPLE_ROWS)]
        if found and found[0] > 1 and sum(width >= found[0] for width in found) > 0.8 * len(found):
            widths[delimiter] = found[0]
    if not widths:
        raise InputError(
            "This file is no table of two columns or more: bring a CSV or TSV table whose first row names the columns."
        )
    return max(widths, key=lambda delimiter: widths[delimiter])
