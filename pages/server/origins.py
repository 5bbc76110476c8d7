"""Pages of other sites get no answer, and are refused before anybody looks up who they are."""

from collections.abc import Collection
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

_POLICY_VIOLATION = 1008  # RFC 6455, 7.4.1


class SameOriginOnly:
    """Refuse requests and websockets whose Origin is not the Host they ask.

    No Origin passes: browsers send one with every websocket and with everything that changes something. Streamlit
    itself would ask another machine for this one's address first, and make everybody wait meanwhile. Behind a proxy
    that does not pass the Host on, `trusted` (the setting server.corsAllowedOrigins) names the origins that are our
    own; their Origin header is taken away, so that Streamlit does not start to ask after all.
    """

    def __init__(self, app: ASGIApp, trusted: Collection[str] = ()) -> None:
        self.app = app
        self.trusted = frozenset(trusted)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] in ("http", "websocket"):
            headers = Headers(scope=scope)
            origin = headers.get("origin")
            if origin in self.trusted:
                scope = {**scope, "headers": [pair for pair in scope["headers"] if pair[0].lower() != b"origin"]}
            elif origin is not None and not _is_same(origin, headers.get("host", "")):
                await refuse(scope, receive, send, "This page belongs to another site.")
                return
        await self.app(scope, receive, send)


def _is_same(origin: str, host: str) -> bool:
    try:
        return bool(host) and urlsplit(origin).netloc.casefold() == host.casefold()
    except ValueError:
        return False


async def refuse(scope: Scope, receive: Receive, send: Send, why: str) -> None:
    """Answer a request with 403 and a sentence; close a websocket before it opens, which the browser sees as 403."""
    if scope["type"] == "http":
        await PlainTextResponse(why, status_code=403)(scope, receive, send)
        return
    await receive()
    await send({"type": "websocket.close", "code": _POLICY_VIOLATION})
