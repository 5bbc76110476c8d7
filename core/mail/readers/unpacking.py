"""Unpacking with an eye on what really comes out: declared sizes are a stranger's claim."""

from dataclasses import dataclass
from typing import Protocol

from core.errors import InputError
from core.mail.readers.limits import MAX_RATIO, MAX_UNPACKED_BYTES, MIB, RATIO_FREE_BYTES

_CHUNK = 64 * 1024


class Readable(Protocol):
    """A stream of bytes."""

    def read(self, size: int, /) -> bytes:
        """Return the next bytes, at most `size`; none at the end."""
        ...


@dataclass
class Unpacking:
    """The bytes that came out of one upload so far, against what its `packed` bytes may hold."""

    packed: int
    unpacked: int = 0

    def check_declared(self, size: int) -> None:
        """Refuse an archive that declares more than it may hold; raises InputError."""
        if size > MAX_UNPACKED_BYTES:
            raise too_large()

    def read(self, stream: Readable, at_most: int = MAX_UNPACKED_BYTES + 1) -> bytes:
        """Read a stream of unpacked bytes, at most so many; raises InputError as soon as a limit is passed."""
        chunks: list[bytes] = []
        while at_most > 0 and (chunk := stream.read(min(_CHUNK, at_most))):
            at_most -= len(chunk)
            self.unpacked += len(chunk)
            if self.unpacked > MAX_UNPACKED_BYTES:
                raise too_large()
            if self.unpacked > RATIO_FREE_BYTES and self.unpacked > MAX_RATIO * self.packed:
                raise InputError(
                    f"This file unpacks to more than {MAX_RATIO} times its size, which mail does not do: "
                    "bring the messages themselves, without filling."
                )
            chunks.append(chunk)
        return b"".join(chunks)


def too_large() -> InputError:
    """Return the error for content that is too large once it is unpacked."""
    return InputError(
        f"Unpacked, this is more than {MAX_UNPACKED_BYTES // MIB} MB, which is not read: bring fewer messages."
    )
