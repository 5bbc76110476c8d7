"""Zips: of raw messages in ham/ and spam/, of mbox files, or of one table. Never written to disk."""

import io
import lzma
import struct
import zipfile
import zlib
from collections.abc import Callable
from pathlib import PurePosixPath

from core.errors import InputError
from core.mail.readers.draft import Draft
from core.mail.readers.limits import MAX_UNPACKED_BYTES
from core.mail.readers.tree import File, check_file_count, read_tree
from core.mail.readers.unpacking import Unpacking

_DIRECTORY_ENTRY = b"PK\x01\x02"
_ENCRYPTED = 0x1
# The others cannot be unpacked in small bites, so that a bomb would go off before it is seen.
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_DAMAGE = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, EOFError, OSError),
    *(RuntimeError, ValueError, OverflowError, LookupError),
)


def is_zip(data: bytes) -> bool:
    """Tell whether `data` is a zip, an empty one included."""
    return data.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08"))


def read_zip(data: bytes, read_single: Callable[[bytes], Draft]) -> Draft:
    """Read a zip; one that holds a single file gives its content to `read_single`. Raises InputError."""
    # Counted in the bytes themselves, before the directory is parsed into a Python object for each entry; halved
    # because entries of folders, and archives inside, are counted too.
    check_file_count(data.count(_DIRECTORY_ENTRY) // 2)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _read(archive, len(data), read_single)
    except InputError:
        raise
    except _DAMAGE as error:
        raise InputError("This zip is damaged: pack the folders ham/ and spam/ into a new one.") from error


def _read(archive: zipfile.ZipFile, packed: int, read_single: Callable[[bytes], Draft]) -> Draft:
    entries = [entry for entry in archive.infolist() if not entry.is_dir()]
    check_file_count(len(entries))
    if any(entry.flag_bits & _ENCRYPTED for entry in entries):
        raise InputError("This zip is encrypted: pack it again without a password.")
    if any(entry.compress_type not in _METHODS for entry in entries):
        raise InputError("This zip is packed with an unusual method: pack it again as an ordinary zip.")
    unpacking = Unpacking(packed)
    unpacking.check_declared(sum(entry.file_size for entry in entries))

    def reader(entry: zipfile.ZipInfo) -> Callable[[int], bytes]:
        def read(at_most: int) -> bytes:
            with archive.open(entry) as stream:
                return unpacking.read(stream, at_most)

        return read

    files = [File(PurePosixPath(entry.filename.replace("\\", "/")), reader(entry)) for entry in entries]
    own = [file for file in files if not file.is_system_file]
    if len(own) == 1:
        return read_single(own[0].read(MAX_UNPACKED_BYTES))
    if any(file.path.name == "workbook.xml" for file in files):
        raise InputError("This is a spreadsheet workbook: save the sheet with the messages as CSV.")
    return read_tree(files, "zip")
