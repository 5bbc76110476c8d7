"""What a learner made by hand, small enough for an address: the text of a message, and marks on messages."""

import binascii
import zlib
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping

from core.games.evasion_game import MOST_LETTERS
from core.lessons.attempt import MOST_MARKS
from core.monitors.marks import DIGEST, Mark

LONGEST_CARRIED = 1_300  # characters, so that the whole address stays below the 2,000 that every program opens
_SIGNS = {Mark.REMOVE: "x", Mark.RELABEL: "l", Mark.FINE: "f"}
_MARKS = {sign: mark for mark, sign in _SIGNS.items()}
_NAME = DIGEST * 4 // 6  # characters in base64
_EACH = 1 + _NAME


def carried_text(text: str, original: str) -> str | None:
    """The text as one word of an address, small where it is like the original; None where it is too long for one.

    >>> carried_text("Cheap pills for you, dear friend", "Cheap pills for you")
    'ePlE0AcKc8YU0lFISU0sUkgrykzNSwEAvNYLig'
    """
    packer = zlib.compressobj(9, zdict=_bytes(original))  # with sums that tell another original
    word = _word(packer.compress(_bytes(text)) + packer.flush())
    return word if len(word) <= LONGEST_CARRIED else None


def text_carried(word: str, original: str) -> str | None:
    """The text of such a word, a stranger's; None where it is none of this original.

    >>> text_carried("ePlE0AcKc8YU0lFISU0sUkgrykzNSwEAvNYLig", "Cheap pills for you")
    'Cheap pills for you, dear friend'
    """
    opener = zlib.decompressobj(zdict=_bytes(original))
    try:
        found = opener.decompress(_read(word[:LONGEST_CARRIED]), 4 * MOST_LETTERS).decode()
    except (ValueError, zlib.error):
        return None
    return found if opener.eof and len(found) <= MOST_LETTERS else None


def carried_marks(marks: Mapping[str, Mark]) -> str | None:
    """The marks as one word of an address, in the order in which they were set; None where they are too many.

    >>> carried_marks({"0123456789ab": Mark.REMOVE})
    'xASNFZ4mr'
    """
    word = "".join(_SIGNS[mark] + _word(bytes.fromhex(name)) for name, mark in marks.items())
    return word if len(word) <= LONGEST_CARRIED else None


def marks_carried(word: str) -> dict[str, Mark] | None:
    """The marks of such a word; None where it is none.

    >>> marks_carried("xASNFZ4mr")
    {'0123456789ab': <Mark.REMOVE: 'remove'>}
    """
    each = [word[at : at + _EACH] for at in range(0, len(word[:LONGEST_CARRIED]), _EACH)]
    try:
        found = {_read(one[1:]).hex(): _MARKS[one[0]] for one in each}
    except (KeyError, ValueError):
        return None
    return found if all(len(name) == DIGEST for name in found) and len(found) <= MOST_MARKS else None


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "replace")


def _word(packed: bytes) -> str:
    return urlsafe_b64encode(packed).decode().rstrip("=")


def _read(word: str) -> bytes:
    """Raises `ValueError` for what is no base64."""
    try:
        return urlsafe_b64decode(word + "=" * (-len(word) % 4))
    except binascii.Error as error:
        raise ValueError(word) from error
