"""How much strangers may leave in the memory of the server: Streamlit takes any number of files, widget or not."""

import re
from collections import Counter
from collections.abc import Callable, Mapping

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit import runtime
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager

from core.mail.readers.limits import MAX_BYTES, MIB

PER_SESSION = 2 * MAX_BYTES + MIB
"""Bytes: a file is kept until the one that takes its place is there."""
IN_ALL = 6 * MAX_BYTES
"""Bytes of all sessions."""
LEAST = 64 * 1024
"""What a file counts at least, bytes: empty ones cost too."""

_UPLOAD = re.compile(r"/_stcore/upload_file/(?P<session>[^/]+)/[^/]+/?\Z")
_TOO_MUCH = "This server keeps no more files at the moment: remove one, or try again later."


def held_by_streamlit() -> Mapping[str, int]:
    """Bytes of the files that are kept, by session."""
    kept = runtime.get_instance().uploaded_file_mgr if runtime.exists() else None
    if not isinstance(kept, MemoryUploadedFileManager):
        return {}
    return {
        session: sum(max(LEAST, len(file.data)) for file in list(files.values()))
        for session, files in list(kept.file_storage.items())
    }


class UploadLimit:
    """Answer 413 to uploads beyond what one session, or all together, may have in memory.

    held: bytes that are kept already, by session. What is still on its way counts as far as it has arrived, so that
    a request that announces much and sends nothing keeps nobody out.
    """

    def __init__(
        self,
        app: ASGIApp,
        *,
        held: Callable[[], Mapping[str, int]] = held_by_streamlit,
        per_session: int = PER_SESSION,
        in_all: int = IN_ALL,
    ) -> None:
        self.app, self.held, self.per_session, self.in_all = app, held, per_session, in_all
        self._arriving: Counter[str] = Counter()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        upload = _UPLOAD.search(scope["path"]) if scope["type"] == "http" and scope["method"] == "PUT" else None
        if upload is None:
            await self.app(scope, receive, send)
            return
        session = upload["session"]
        if not self._has_room(session, max(LEAST, _announced(scope))):
            await PlainTextResponse(_TOO_MUCH, status_code=413)(scope, receive, send)
            return
        arrived = LEAST
        self._arriving[session] += LEAST

        async def counted() -> Message:
            nonlocal arrived
            message = await receive()
            size = len(message.get("body", b""))
            arrived += size
            self._arriving[session] += size
            is_another_megabyte = arrived // MIB > (arrived - size) // MIB
            if is_another_megabyte and not self._has_room(session, 0):
                raise HTTPException(413, _TOO_MUCH)
            return message

        try:
            await self.app(scope, counted, send)
        finally:
            self._arriving[session] -= arrived
            if not self._arriving[session]:
                del self._arriving[session]

    def _has_room(self, session: str, more: int) -> bool:
        held = self.held()
        of_session = held.get(session, 0) + self._arriving[session] + more
        in_all = sum(held.values()) + self._arriving.total() + more
        return of_session <= self.per_session and in_all <= self.in_all


def _announced(scope: Scope) -> int:
    length = Headers(scope=scope).get("content-length", "")
    return int(length) if length.isascii() and length.isdigit() and len(length) < 20 else 0
