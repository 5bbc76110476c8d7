"""Folders on disk with ham/ and spam/ in them; links are not followed."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath

from core.mail.readers.draft import Draft
from core.mail.readers.limits import MAX_UNPACKED_BYTES
from core.mail.readers.tree import File, check_file_count, read_tree
from core.mail.readers.unpacking import too_large


def read_folder(root: Path) -> Draft:
    """Read the raw messages and mbox files below `root`. Raises InputError, and OSError for what cannot be read."""
    paths, total = [], 0
    for path in _regular_files(root):
        paths.append(path)
        check_file_count(len(paths))
        total += path.stat().st_size
        if total > MAX_UNPACKED_BYTES:
            raise too_large()
    return read_tree(
        (File(PurePosixPath(path.relative_to(root).as_posix()), _reader(path)) for path in paths), "folder"
    )


def _regular_files(root: Path) -> Iterator[Path]:
    for folder, _, names in os.walk(root):
        for name in names:
            path = Path(folder, name)
            if path.is_file() and not path.is_symlink():
                yield path


def _reader(path: Path) -> Callable[[int], bytes]:
    def read(at_most: int) -> bytes:
        with path.open("rb") as stream:
            return stream.read(at_most)

    return read
