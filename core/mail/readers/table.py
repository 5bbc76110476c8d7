"""Tables: CSV and TSV files with a header, or headerless lines of label and text."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count, islice

from core.errors import InputError
from core.mail.readers.columns import ColumnNotFoundError, Columns, find_columns
from core.mail.readers.dates import table_dates
from core.mail.readers.draft import Draft
from core.mail.readers.encoding import encoding_of
from core.mail.readers.facts import address
from core.mail.readers.labels import label_of
from core.mail.readers.limits import MAX_CELL_CHARACTERS, MAX_CHARACTERS, MAX_MESSAGES, too_many_messages
from core.mail.readers.shown import shown_list

csv.field_size_limit(MAX_CELL_CHARACTERS)  # the module's own limit is below the length of some mail

DELIMITERS = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "vertical bars"}
_SAMPLE_ROWS = 100
_SAMPLE_BYTES = 256 * 1024
_MOST_CELLS = 100_000
_STRAY_LABELS = 0.02
_WELL_QUOTED = re.compile(r'"(?:[^"]++|"")*+"')
_LONGEST_WORD = 100  # of a label or a date, characters
_LONGEST_FACT = 2_000
Row = list[str]


@dataclass(frozen=True)
class _Layout:
    """How the lines of one file become rows of cells."""

    delimiter: str
    columns: Columns
    header: tuple[str, ...] | None
    quotes_count: bool

    @property
    def label_name(self) -> str:
        return "" if self.header is None else self.header[self.columns.label]


def read_table(data: bytes, *, text_column: str | None = None, label_column: str | None = None) -> Draft:
    """Read a table of messages, one a row.

    Columns are found by common names or chosen by name; a file without header has the label first and the text after
    it. Raises InputError (ColumnNotFoundError where a choice of columns helps) for what is no such table.
    """
    encoding = encoding_of(data)
    layout = _layout_of(data, encoding, text_column, label_column)
    draft = Draft(found=_found(layout, encoding))
    words: Counter[str] = Counter()
    stamps: list[str] = []
    for row in _body(data, encoding, layout, draft):
        word = row[layout.columns.label].strip()[:_LONGEST_WORD]
        words[word] += 1
        label = label_of(word, layout.label_name)
        if label is not None and draft.add(_text(row, layout.columns), label, facts=_facts(row, layout.columns)):
            stamps.append(_cell(row, layout.columns.sent_at)[:_LONGEST_WORD])
    _check_labels(words, layout.label_name, draft)
    draft.sent_at = table_dates(stamps, draft.notes)
    return draft


def rows_of(data: bytes, encoding: str, delimiter: str, *, quotes_count: bool) -> Iterator[Row]:
    """The rows of a table that hold anything, in order. Raises `InputError` for a damaged or overlong one."""
    lines = _ordinary(data, encoding, delimiter)
    reader = csv.reader(lines, delimiter=delimiter, quoting=csv.QUOTE_MINIMAL if quotes_count else csv.QUOTE_NONE)
    try:
        for row in reader:
            if row:
                yield row
    except csv.Error as error:
        if "limit" in str(error):
            raise _too_long(reader.line_num) from error
        raise InputError(f"The table is damaged at line {reader.line_num:,}: save it again as CSV.") from error


def _too_long(line: int) -> InputError:
    return InputError(
        f"A cell of this table has more than {MAX_CELL_CHARACTERS:,} characters (line {line:,}), perhaps because a "
        "quotation mark is missing: shorten it, or save the table again as CSV."
    )


def _ordinary(data: bytes, encoding: str, delimiter: str) -> Iterator[str]:
    # A line with one rare character takes four times as much memory as its bytes, and one of nothing but delimiters
    # becomes a list that is many times as large as the file.
    lines = io.TextIOWrapper(io.BytesIO(data), encoding=encoding, errors="replace", newline="")
    for number in count(1):
        line = lines.readline(MAX_CELL_CHARACTERS)
        if not line:
            return
        if len(line) == MAX_CELL_CHARACTERS:
            raise _too_long(number)
        if line.count(delimiter) > _MOST_CELLS:
            raise InputError(f"A line of this table has more than {_MOST_CELLS:,} cells: save it again as CSV.")
        yield line


def _layout_of(data: bytes, encoding: str, text_column: str | None, label_column: str | None) -> _Layout:
    best_failure: ColumnNotFoundError | None = None
    beginning = data[:_SAMPLE_BYTES]
    samples = {
        delimiter: list(islice(rows_of(beginning, encoding, delimiter, quotes_count=delimiter != "\t"), _SAMPLE_ROWS))
        for delimiter in DELIMITERS
    }
    for delimiter, sample in samples.items():
        header = tuple(sample[0]) if sample else ()
        try:
            columns = find_columns(header, text_column, label_column)
        except ColumnNotFoundError as failure:
            if best_failure is None or len(failure.columns) > len(best_failure.columns):
                best_failure = failure
            continue
        quotes_count = delimiter != "\t" or not _quotes_are_text(data, encoding, len(header))
        if delimiter == "\t" and quotes_count:
            header = tuple(next(rows_of(data, encoding, delimiter, quotes_count=True)))
        return _Layout(delimiter, columns, header, quotes_count)
    if text_column is None and label_column is None:
        for delimiter, sample in samples.items():
            if _starts_with_labels(sample):
                return _Layout(delimiter, Columns(text=1, label=0), None, quotes_count=delimiter != "\t")
    raise best_failure or InputError("This file is empty: bring one with at least 50 messages.")


def _starts_with_labels(sample: list[Row]) -> bool:
    labelled = sum(len(row) > 1 and label_of(row[0]) is not None for row in sample)
    return labelled > 0.9 * len(sample)


def _quotes_are_text(data: bytes, encoding: str, width: int) -> bool:
    # The writers of tab-separated files disagree on quotes. They are part of the text where every line is a whole
    # row and some cell opens a quote that it does not close.
    unclosed = False
    for row in rows_of(data, encoding, "\t", quotes_count=False):
        if len(row) != width:
            return False
        unclosed = unclosed or any(cell.startswith('"') and not _WELL_QUOTED.fullmatch(cell) for cell in row)
    return unclosed


def _body(data: bytes, encoding: str, layout: _Layout, draft: Draft) -> Iterator[Row]:
    rows = rows_of(data, encoding, layout.delimiter, quotes_count=layout.quotes_count)
    if layout.header is not None:
        next(rows)
    width = 2 if layout.header is None else len(layout.header)
    for number, row in enumerate(rows):
        if number > 2 * MAX_MESSAGES:
            raise too_many_messages()
        if len(row) < width:
            draft.skipped["row with too few columns"] += 1
            continue
        if len(row) > width and layout.columns.text == width - 1:
            row[width - 1 :] = [layout.delimiter.join(row[width - 1 :])]
        elif len(row) > width:
            draft.notes["row with more columns than the header, the rest left out"] += 1
        yield row


def _check_labels(words: Counter[str], column: str, draft: Draft) -> None:
    strange = sum(times for word, times in words.items() if word and label_of(word, column) is None)
    if strange > _STRAY_LABELS * words.total():
        names = shown_list(word for word in words if word)
        raise InputError(
            f"The labels must be two kinds such as “ham” and “spam”, or 0 and 1, but {names} were found: "
            "rename the labels, or choose another label column."
        )
    for reason, rows in (
        ("row without a label", words[""]),
        ("row with a label that means neither ham nor spam", strange),
    ):
        if rows:
            draft.skipped[reason] += rows


def _cell(row: Row, place: int | None) -> str:
    return "" if place is None else row[place]


def _text(row: Row, columns: Columns) -> str:
    # cut here already, so that what is cut away is never copied; the draft sees that it was too long
    subject = _cell(row, columns.subject)[:MAX_CHARACTERS].strip()
    body = row[columns.text][: MAX_CHARACTERS + 1]
    return f"Subject: {subject}\n\n{body}".rstrip() if subject else body


def _facts(row: Row, columns: Columns) -> dict[str, str]:
    facts = {name: row[place][:_LONGEST_FACT] for name, place in columns.facts.items()}
    return facts | {name: address(facts[name]) for name in ("sender", "recipient") if name in facts}


def _found(layout: _Layout, encoding: str) -> dict[str, str]:
    found = {"format": f"table separated by {DELIMITERS[layout.delimiter]}", "encoding": encoding}
    if layout.header is None:
        return found | {"columns": "label, then text (no header)"}
    places = {
        "text column": layout.columns.text,
        "label column": layout.columns.label,
        "subject column": layout.columns.subject,
        "date column": layout.columns.sent_at,
        **{f"{fact} column": place for fact, place in layout.columns.facts.items()},
    }
    return found | {what: layout.header[place].strip() for what, place in places.items() if place is not None}
