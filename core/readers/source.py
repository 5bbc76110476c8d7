"""Which reader a file is for: its content decides."""

from pathlib import Path

from core.errors import InputError
from core.readers.draft import Draft
from core.readers.limits import check_size
from core.readers.shown import shown
from core.readers.table import read_table


def read_bytes(data: bytes, *, text_column: str | None = None, label_column: str | None = None) -> Draft:
    """Read the messages of one file. Raises InputError."""
    if not data:
        raise InputError("This file is empty: bring one with at least 50 messages.")
    check_size(len(data))
    return read_table(data, text_column=text_column, label_column=label_column)


def read_path(path: Path, *, text_column: str | None = None, label_column: str | None = None) -> Draft:
    """Read the messages of one file or folder; a file's size is checked before it is read. Raises InputError."""
    try:
        if not path.is_file():
            raise InputError(f"There is no file {shown(path.name)}: check the path.")
        check_size(path.stat().st_size)
        data = path.read_bytes()
    except (OSError, ValueError) as error:
        if isinstance(error, InputError):
            raise
        raise InputError(f"The file {shown(path.name)} cannot be read: check the path and its permissions.") from error
    return read_bytes(data, text_column=text_column, label_column=label_column)
