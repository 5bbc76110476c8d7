import gzip

import pytest

from core.errors import InputError
from core.mail.readers.limits import MAX_BYTES
from core.scenarios.reading import cells
from core.scenarios.reading.cells import read_cells

PLAIN = "age,home\n20,own\n30,rent\n"


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_tables_are_read_whatever_separates_and_encodes_them(delimiter, encoding):
    text = f"{PLAIN}40,Füße\n".replace(",", delimiter)
    read = read_cells(text.encode(encoding))
    assert read.header == ("age", "home")
    assert read.columns == (["20", "30", "40"], ["own", "rent", "Füße"])


def test_a_gzipped_table_is_the_same():
    assert read_cells(gzip.compress(PLAIN.encode())) == read_cells(PLAIN.encode())


def test_missing_values_are_empty_and_blanks_are_none():
    read = read_cells(b"a,b\n ? ,NA\nN/A,nan\nnull, x \n\n,none\n")
    assert read.columns == (["", "", "", ""], ["", "", "x", "none"])


def test_rows_of_another_length_are_counted():
    read = read_cells(b"a,b\n" + b"1,2\n" * 8 + b"1\n1,2,3\n")
    assert len(read.columns[0]) == 9
    assert read.skipped == {"row with too few columns": 1}
    assert read.notes == {"row with more columns than the header, the rest left out": 1}


def test_a_column_without_a_name_gets_one_and_a_cell_has_an_end():
    read = read_cells(b"a,\n" + b"x" * 5_000 + b",\0y\n")
    assert read.header == ("a", "column 2")
    assert read.columns == (["x" * 200], ["y"])


def test_a_column_of_many_different_cells_is_read_whole():
    rows = [f"{number},{number % 3}" for number in range(3_000)]
    read = read_cells("\n".join(["a,b", *rows]).encode())
    assert read.columns[0] == [str(number) for number in range(3_000)]


TOO_LONG = b"a,b\n" + b"1,2\n" * 11


@pytest.mark.parametrize(
    ("source", "sentence"),
    [
        (b"", "This file is empty: bring a table with a row of column names and at least 50 rows."),
        (b" \n", "This file is empty: bring a table with a row of column names and at least 50 rows."),
        (
            b"one\ntwo\nthree\n",
            "This file is no table of two columns or more: bring a CSV or TSV table whose first row names the columns.",
        ),
        (bytes(range(32)) * 9, "This file is not text: bring a CSV or TSV table, as it is or gzipped."),
        (
            gzip.compress(PLAIN.encode())[:-9],
            "This gzip file is damaged or holds more than is read (at most 200 MB): pack it again, with fewer rows.",
        ),
        (
            gzip.compress(b"a,b\n" + b"1,2\n" * 5_000_000),
            "This gzip file is damaged or holds more than is read (at most 200 MB): pack it again, with fewer rows.",
        ),
        (
            b"x" * (MAX_BYTES + 1),
            "This table has more than 50 MB, which is not read: keep a part of its rows, or gzip it.",
        ),
        (
            b",".join([b"a"] * 201),
            "This table has 201 columns and at most 200 are read: leave some of them out.",
        ),
    ],
    ids=["empty", "blank", "one column", "binary", "damaged", "bomb", "large", "wide"],
)
def test_what_is_no_table(source, sentence):
    with pytest.raises(InputError) as raised:
        read_cells(source)
    assert str(raised.value) == sentence


@pytest.mark.parametrize(("limit", "value"), [("MAX_ROWS", 10), ("MAX_CELLS", 21)])
def test_too_many_rows_or_cells(limit, value, monkeypatch):
    read_cells(TOO_LONG[:-4])
    monkeypatch.setattr(cells, limit, value)
    read_cells(TOO_LONG[:-4])
    with pytest.raises(InputError) as raised:
        read_cells(TOO_LONG)
    assert str(raised.value) == (
        "This table has more than 10 rows of 2 columns: keep 10 of them, the latest or a random sample, and load it "
        "again."
    )
