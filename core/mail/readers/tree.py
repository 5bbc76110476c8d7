"""Files in folders named ham and spam, from a zip or from disk."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath

from core.errors import InputError
from core.mail.readers.draft import Draft
from core.mail.readers.encoding import is_binary
from core.mail.readers.labels import label_of_name
from core.mail.readers.limits import MAX_FILES, MAX_MESSAGE_BYTES, MAX_UNPACKED_BYTES
from core.mail.readers.mbox import read_mbox
from core.mail.readers.message import read_message

_OF_SYSTEM, _ELSEWHERE = "file of the operating system", "file outside ham/ and spam/"
_OUTSIDE = (_OF_SYSTEM, _ELSEWHERE)
_SYSTEM_FILES = frozenset({"thumbs.db", "desktop.ini"})
_ARCHIVES = frozenset({".zip", ".gz", ".tgz", ".tar", ".bz2", ".xz", ".7z", ".rar"})


@dataclass(frozen=True)
class File:
    """One file of the tree: its path, only ever looked at, and how its first bytes are had."""

    path: PurePosixPath
    read: Callable[[int], bytes]

    @property
    def is_system_file(self) -> bool:
        """Whether an operating system left it, not the visitor."""
        hidden = any(part.startswith(".") and part != ".." for part in self.path.parts)
        return hidden or "__MACOSX" in self.path.parts or self.path.name.casefold() in _SYSTEM_FILES

    @property
    def is_mbox(self) -> bool:
        """Whether it holds many messages."""
        return self.path.suffix.casefold() == ".mbox"

    @property
    def label(self) -> str | None:
        """What its folders state, the innermost first; an mbox file's own name comes before them."""
        names = [self.path.stem] * self.is_mbox + list(reversed(self.path.parts[:-1]))
        return next((label for name in names if (label := label_of_name(name))), None)


def check_file_count(count: int) -> None:
    """Refuse a tree of more than 50,000 files; raises InputError."""
    if count > MAX_FILES:
        raise InputError(f"This holds more than {MAX_FILES:,} files, which are not read: bring fewer messages.")


def read_tree(files: Iterable[File], what: str) -> Draft:
    """Read the labelled files in the order of their paths; `what` ("zip", "folder") is for the report and errors."""
    draft = Draft(found={"format": f"{what} of mail", "labels from": "names of the folders or mbox files"})
    for file in sorted(files, key=lambda file: file.path.parts):
        _read_file(file, draft)
    if not draft.texts:
        raise _nothing_read(draft, what)
    return draft


def _nothing_read(draft: Draft, what: str) -> InputError:
    reasons = Counter({reason: files for reason, files in draft.skipped.items() if reason not in _OUTSIDE})
    if reasons:
        files = reasons.total()
        return InputError(
            f"None of the {files:,} files in ham/ and spam/ could be read (most: “{reasons.most_common(1)[0][0]}”): "
            "bring raw messages as text files, one message in each."
        )
    return InputError(
        f"This {what} has no mail in folders named ham and spam: put good mail into ham/ and spam into spam/, "
        "a file for each message."
    )


def _read_file(file: File, draft: Draft) -> None:
    label = file.label
    if file.is_system_file:
        draft.skipped[_OF_SYSTEM] += 1
    elif label is None:
        draft.skipped[_ELSEWHERE] += 1
    elif file.path.suffix.casefold() in _ARCHIVES:
        draft.skipped["archive inside the archive, not opened"] += 1
    elif file.is_mbox:
        read_mbox(file.read(MAX_UNPACKED_BYTES), draft, label)
    else:
        raw = file.read(MAX_MESSAGE_BYTES + 1)
        if is_binary(raw):
            draft.skipped["file that is not text"] += 1
        else:
            read_message(raw, draft, label)
