"""What lets somebody in: a room's code, the teacher's key, a learner's secret. Of the latter two hashes are kept.

Nobody counts guesses: a bound would lock out the class that mistypes along with whoever guesses. A key and a secret
have 192 random bits, which nobody can try. A code has 29.7 bits, because it is read out: at 100 guesses a second a room
is found after 50 days on average, where there is one, and after 12 hours some room or other, where there are as many as
a server may hold; and a room is forgotten after a day. A guessed code opens what any learner sees, and no more. Whoever
shares mail that nobody else may read asks for approval (`RoomSettings.approval`): who is not let in is not shown it.
"""

import hashlib
import hmac
import secrets
from typing import Any

from core.errors import InputError

LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXY"  # 31, none of which is taken for another: no 0 and O, 1 and I, Z for 2
CODE_LENGTH = 6  # 31 ** 6 is 887 million
SECRET_BYTES = 24
_SHORTEST, _LONGEST = 22, 200  # characters; 22 of base64 hold 128 bits


def new_code() -> str:
    """A room's code, to be read out and typed: not secret for long, but not to be guessed."""
    return "".join(secrets.choice(LETTERS) for _ in range(CODE_LENGTH))


def new_secret() -> str:
    """192 random bits in 32 characters fit for an address: a teacher's key, a learner's secret, an answer's id."""
    return secrets.token_urlsafe(SECRET_BYTES)


def typed_code(code: Any) -> str:
    """The code as it is stored, from what somebody typed: any case, with blanks or hyphens.

    >>> typed_code(" k7q-4pm ")
    'K7Q4PM'
    """
    return "".join(letter for letter in str(code)[:50].upper() if letter in LETTERS)[: CODE_LENGTH + 1]


def hashed(secret: Any) -> str:
    """What is stored of a secret. It is random and long, so that one round of SHA-256 cannot be turned back.

    Raises `InputError` for one that is too short to be random.
    """
    if not isinstance(secret, str) or not _SHORTEST <= len(secret) <= _LONGEST or not secret.isascii():
        raise InputError("This link to a room is not complete; open the whole link, or join again.")
    return hashlib.sha256(secret.encode()).hexdigest()


def opens(secret: Any, stored: str) -> bool:
    """Whether a secret is the one whose hash was stored, in a time that does not tell how far it is right."""
    return hmac.compare_digest(hashed(secret), stored)
