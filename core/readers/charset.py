"""Bytes of one message to text, whatever charset the message claims."""

import codecs

from core.readers.encoding import guessed_encoding

WRONG_CHARSET = "message in an unknown or wrong charset, which was guessed"

# Python codecs that no mail is written in; on hostile input some take minutes or warn.
_NOT_FOR_MAIL = frozenset({"idna", "punycode", "raw_unicode_escape", "unicode_escape", "undefined"})


def decoded(data: bytes, charset: str | None, notes: set[str]) -> str:
    """Return `data` as text: in `charset`, else UTF-8, else the likeliest encoding. A wrong charset goes to `notes`."""
    if charset is not None or data.isascii():
        try:
            return data.decode(_codec(charset or "ascii"))
        except (LookupError, ValueError):
            pass
    notes.add(WRONG_CHARSET)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode(guessed_encoding(data), "replace")


def _codec(charset: str) -> str:
    name = codecs.lookup(charset).name
    if name.replace("-", "_") in _NOT_FOR_MAIL:
        raise LookupError(name)
    return name
