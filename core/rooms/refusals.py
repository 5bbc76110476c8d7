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

    def __init__(
        self,
        sentence: str = "The room's answers cannot be stored just now; what you sent waits here and is sent again by "
        "itself.",
    ) -> None:
        super().__init__(sentence)


class OtherVersionError(StorageError):
    """The database has rooms of another version of the project, which end in so many hours at the latest."""

    def __init__(self, *, newer: bool, hours: int) -> None:
        age, soon = "a newer" if newer else "an older", "1 hour" if hours == 1 else f"{hours:,} hours"
        super().__init__(
            f"The rooms' database is of {age} version of the lab, and its last room is over in {soon}: start that "
            "version until then, or set POISONED_INBOX_ROOMS to another database."
        )
