"""How much is read at most, in one place: enough for real corpora, too little to exhaust the machine."""

from core.errors import InputError

MIB = 1024 * 1024

MAX_BYTES = 50 * MIB
"""Of one upload or file."""
MAX_UNPACKED_BYTES = 200 * MIB
"""Of everything that one archive, gzip file or folder holds, declared and real."""
MAX_RATIO = 100
"""Unpacked to packed bytes; mail stays under 20, and deflate can reach 1,032."""
RATIO_FREE_BYTES = 10 * MIB
"""So much may be unpacked before the ratio counts: small repetitive files do no harm."""
MAX_FILES = 50_000
MAX_MESSAGES = 50_000
MAX_MESSAGE_BYTES = MIB // 2
"""Of one raw message: what follows is attachments, and broken MIME costs time with the square of its length."""
MAX_CHARACTERS = 200_000
"""Of the text of one message."""
MAX_CELL_CHARACTERS = 4 * MIB
"""Of one cell, and of one line, of a table, before it is cut: more are hardly one message."""
MAX_WORDS = 1_000_000
"""Different words of one corpus; a million messages of real mail have fewer."""
MIN_MESSAGES = 50
MIN_PER_CLASS = 10


def check_size(size: int, what: str = "file") -> None:
    """Refuse `size` bytes when they are more than one upload may have; raises InputError."""
    if size > MAX_BYTES:
        shown = f"{size / MIB:,.0f}" if size >= MAX_BYTES + MIB else f"{size / MIB:,.1f}"
        raise InputError(
            f"This {what} has {shown} MB and at most {MAX_BYTES // MIB} MB are read: "
            "keep a part of the messages, or pack them as a zip."
        )


def too_many_messages() -> InputError:
    """Return the error for a corpus of more than 50,000 messages."""
    return InputError(
        f"This corpus has more than {MAX_MESSAGES:,} messages: keep {MAX_MESSAGES:,} of them, the latest or a random "
        "sample, and load it again."
    )
