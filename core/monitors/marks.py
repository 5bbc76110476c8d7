"""What a reviewer made of messages, as a table that can be taken home and brought back."""

import csv
import io
import re
from collections.abc import Mapping
from enum import Enum

from core.errors import InputError

DIGEST = 12  # hexadecimal characters of what names a message
MOST = 50_000  # marks: as many as there are messages in the largest mail


class Mark(Enum):
    """What a reviewer makes of a message."""

    REMOVE = "remove"
    RELABEL = "relabel"
    FINE = "fine"


def to_csv(marks: Mapping[str, Mark], item: str = "message") -> str:
    """A line per marked message, or what the items of a domain are called: its digest and the mark, in the order in
    which they were set.

    >>> to_csv({"0123456789ab": Mark.REMOVE}).split()
    ['message,mark', '0123456789ab,remove']
    """
    written = io.StringIO()
    csv.writer(written, lineterminator="\n").writerows(
        [_head(item), *([name, mark.value] for name, mark in marks.items())]
    )
    return written.getvalue()


def _head(item: str) -> list[str]:
    return [item, "mark"]


def from_csv(text: str, item: str = "message") -> dict[str, Mark]:
    """The marks of such a table. Raises `InputError` that names the line for what is none."""
    lines = list(csv.reader(io.StringIO(text[: MOST * 40])))
    if not lines or lines[0] != _head(item):
        raise InputError(
            f"The first line of a table of marks must be “{','.join(_head(item))}”: bring one that was saved here."
        )
    known = {mark.value: mark for mark in Mark}
    marks = {}
    for number, line in enumerate(lines[1:], start=2):
        if len(line) != 2 or not re.fullmatch(rf"[0-9a-f]{{{DIGEST}}}", line[0]) or line[1] not in known:
            raise InputError(
                f"Line {number:,} of the marks must be the {DIGEST} characters that name one {item} and one of "
                f"{', '.join(known)}. Got {','.join(line)[:40]!r}."
            )
        marks[line[0]] = known[line[1]]
    return marks
