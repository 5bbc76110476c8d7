"""mbox files: messages one after the other, each behind a line that begins with "From "."""

import re

from core.errors import InputError
from core.mail.readers.draft import Draft
from core.mail.readers.limits import MAX_MESSAGES, too_many_messages
from core.mail.readers.message import UNLABELLED, read_message

# The time of day in it tells such a line from a sentence. (The standard library's mailbox reads from disk only.)
_FROM_LINE = re.compile(rb"(?:\A|(?<=\n\n)|(?<=\n\r\n))From (?>[^\n]*?\d\d:\d\d)[^\n]*+\n")
_QUOTED_FROM = re.compile(rb"^>(>*From )", re.MULTILINE)


def is_mbox(data: bytes) -> bool:
    """Tell whether `data` begins with the line that opens a message of an mbox file."""
    return _FROM_LINE.match(data) is not None


def read_mbox(data: bytes, draft: Draft, label: str | None = None) -> None:
    """Add the messages of an mbox file to `draft`; without `label`, each with the one that its own headers state.

    Raises InputError beyond 50,000 messages.
    """
    starts = [line.start() for line in _FROM_LINE.finditer(data)]
    if len(starts) > MAX_MESSAGES:
        raise too_many_messages()
    for start, end in zip(starts, [*starts[1:], len(data)], strict=True):
        read_message(_QUOTED_FROM.sub(rb"\1", data[start:end]), draft, label)


def read_lone_mbox(data: bytes) -> Draft:
    """Read one mbox file whose messages state their labels; raises InputError when none does."""
    draft = Draft(found={"format": "mbox file", "labels from": "headers of the messages"})
    read_mbox(data, draft)
    if not draft.texts and draft.skipped[UNLABELLED]:
        raise InputError(
            "This mbox file does not say which of its messages are spam: "
            "bring a zip with two files, ham.mbox and spam.mbox."
        )
    return draft
