"""Bytes of one message to text, whatever charset the message claims."""

import codecs
import encodings
import pkgutil
from encodings.aliases import aliases

from core.mail.readers.encoding import guessed_encoding

WRONG_CHARSET = "message in an unknown or wrong charset, which was guessed"

# Python codecs that no mail is written in; on hostile input some take minutes or warn.
_NOT_FOR_MAIL = frozenset({"idna", "punycode", "raw_unicode_escape", "unicode_escape", "undefined"})
_KNOWN = frozenset(module.name for module in pkgutil.iter_modules(encodings.__path__)) - _NOT_FOR_MAIL


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
    # Python remembers every name that it was ever asked for, so it is asked for its own names only.
    name = encodings.normalize_encoding(charset).lower()
    name = aliases.get(name, name)
    if name not in _KNOWN:
        raise LookupError(charset)
    return codecs.lookup(name).name
