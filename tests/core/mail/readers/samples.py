"""Small corpora that tests make on the spot."""

import io
import zipfile
from collections.abc import Mapping


def words(number: int) -> str:
    """A text like no other."""
    return f"message number {number} about project{number} and town{number * 7}"


def table(ham: int = 60, spam: int = 40, *, header: str = "label,text", delimiter: str = ",") -> str:
    """A table with a header, as many rows of each kind as asked."""
    rows = [f"ham{delimiter}{words(n)}" for n in range(ham)] + [f"spam{delimiter}win {words(-n)}" for n in range(spam)]
    return "\n".join([header, *rows]) + "\n"


def raw(number: int = 1, body: str | None = None, *headers: str) -> bytes:
    """One raw message."""
    lines = [f"From: a{number}@mail.example", f"Subject: note {number}", *headers, "", body or words(number)]
    return "\r\n".join(lines).encode()


def tree(ham: int = 60, spam: int = 40) -> dict[str, bytes]:
    """Raw messages by path, in ham/ and spam/."""
    files = {f"ham/{n:03}.eml": raw(n) for n in range(ham)}
    return files | {f"spam/{n:03}.eml": raw(1000 + n, f"win {words(n)}") for n in range(spam)}


def mbox(first: int, count: int, *headers: str) -> bytes:
    """An mbox file with `count` messages."""
    opening = b"From someone@mail.example Mon Sep 30 13:43:46 2002\n"
    return b"".join(opening + raw(n, None, *headers).replace(b"\r", b"") + b"\n\n" for n in range(first, first + count))


def zipped(files: Mapping[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip of files by path."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for path, data in files.items():
            archive.writestr(path, data)
    return out.getvalue()
