"""Bytes of uploads are limited for each session and in all, on their way too."""

import asyncio

import pytest
from starlette.exceptions import HTTPException

from core.mail.readers.limits import MIB
from pages.server.uploads import LEAST, UploadLimit
from tests.pages.server.loop import to_its_end


class Server:
    """A server that keeps what it is sent, as Streamlit does; `held` is what it keeps by session."""

    def __init__(self, **limits: int) -> None:
        self.held: dict[str, int] = {}
        self.limit = UploadLimit(self.keep, held=lambda: self.held, **limits)

    async def keep(self, scope, receive, send) -> None:
        size = 0
        try:
            while (message := await receive())["body"]:
                size += len(message["body"])
        except HTTPException as refused:
            await send({"type": "http.response.start", "status": refused.status_code})
            return
        session = scope["path"].split("/")[-2]
        self.held[session] = self.held.get(session, 0) + size
        await send({"type": "http.response.start", "status": 204})

    async def put(self, session: str, *chunks: bytes, announced: int | None = None, method: str = "PUT") -> int:
        """Status of an upload that arrives in these pieces."""
        waiting = [*chunks, b""]
        statuses = []

        async def receive():
            await asyncio.sleep(0)
            return {"type": "http.request", "body": waiting.pop(0)}

        async def send(message):
            statuses.append(message.get("status"))

        headers = [] if announced is None else [(b"content-length", str(announced).encode())]
        path = f"/base/_stcore/upload_file/{session}/file"
        scope = {"type": "http", "method": method, "path": path, "headers": headers}
        await self.limit(scope, receive, send)
        return statuses[0]


def test_a_session_is_full_while_another_is_not():
    server = Server(per_session=5 * MIB, in_all=8 * MIB)
    chunk = b"a" * MIB

    async def visits() -> list[int]:
        return [
            await server.put("one", *[chunk] * 4, announced=4 * MIB),
            await server.put("one", *[chunk] * 2, announced=2 * MIB),
            await server.put("one", *[chunk] * 2),
            await server.put("two", *[chunk] * 3),
            await server.put("three", *[chunk] * 2),
            await server.put("one", *[chunk] * 9, method="POST"),
        ]

    assert to_its_end(visits()) == [204, 413, 413, 204, 413, 204]


def test_what_is_on_its_way_counts_as_far_as_it_has_come():
    server = Server(per_session=9 * MIB, in_all=5 * MIB)
    chunk = b"a" * MIB

    async def at_once() -> list[int]:
        return await asyncio.gather(*(server.put(f"visitor {number}", *[chunk] * 2) for number in range(4)))

    statuses = to_its_end(at_once())
    assert 413 in statuses
    assert sum(server.held.values()) <= 5 * MIB
    server.held.clear()
    assert to_its_end(server.put("later", chunk)) == 204, "what was refused takes no room"


@pytest.mark.parametrize("announced", [b"", b"x"])
def test_empty_files_count_too(announced):
    server = Server(per_session=3 * LEAST, in_all=MIB)
    server.held["one"] = 3 * LEAST
    assert to_its_end(server.put("one", announced)) == 413
