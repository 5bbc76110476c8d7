"""Why a room did not take something: for good, just now, or because its database cannot be reached."""

from core.errors import InputError


class NoRoomError(InputError):
    """There is no such room (any more), or nobody of this name is in it."""


class LaterError(InputError):
    """Refused just now. The same may be sent again, with the same id."""


class StorageError(Exception):
    """The database is unreachable, locked or full; nothing of what was sent is half stored.

    Whether all of it is stored is not known where the connection broke in the middle of a commit: whoever sends the
    same again with the same id finds out, and nothing is stored twice.
    """

    def __init__(self) -> None:
        super().__init__(
            "The room's answers cannot be stored just now; what you sent waits here and is sent again by itself."
        )
