"""Which reader a file or folder is for: its content decides, not its name."""

import gzip
import io
import zlib
from functools import partial
from pathlib import Path

from core.errors import InputError
from core.mail.readers.archive import is_zip, read_zip
from core.mail.readers.draft import Draft
from core.mail.readers.folder import read_folder
from core.mail.readers.limits import check_size
from core.mail.readers.mbox import is_mbox, read_lone_mbox
from core.mail.readers.shown import shown
from core.mail.readers.table import read_table
from core.mail.readers.unpacking import Unpacking

GZIP = b"\x1f\x8b"


def read_bytes(data: bytes, *, text_column: str | None = None, label_column: str | None = None) -> Draft:
    """Read the messages of one file. Raises InputError."""
    check_size(len(data))
    read_text = partial(_read_text, text_column=text_column, label_column=label_column)
    if is_zip(data):
        return read_zip(data, read_text)
    return read_text(gunzipped(data) if data.startswith(GZIP) else data)


def read_path(path: Path, *, text_column: str | None = None, label_column: str | None = None) -> Draft:
    """Read the messages of one file or folder; a file's size is checked before it is read. Raises InputError."""
    try:
        if path.is_dir():
            return read_folder(path)
        if not path.is_file():
            raise InputError(f"There is no file or folder {shown(path.name)}: check the path.")
        check_size(path.stat().st_size)
        data = path.read_bytes()
    except OSError as error:
        raise InputError(f"{shown(path.name)} cannot be read: check its permissions.") from error
    return read_bytes(data, text_column=text_column, label_column=label_column)


def _read_text(data: bytes, *, text_column: str | None, label_column: str | None) -> Draft:
    if not data or data.isspace():
        raise InputError("This file is empty: bring one with at least 50 messages.")
    if is_mbox(data):
        return read_lone_mbox(data)
    return read_table(data, text_column=text_column, label_column=label_column)


def gunzipped(data: bytes) -> bytes:
    """What a gzip file holds. Raises `InputError` for a damaged one and for one that unpacks to too much."""
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as stream:
            return Unpacking(len(data)).read(stream)
    except (OSError, EOFError, zlib.error) as error:
        raise InputError("This gzip file is damaged: pack it again.") from error
