"""A server asked from its own machine answers to the names of that machine alone.

Another site could have its name looked up as 127.0.0.1, and its page would then be the app's own to every browser here
(DNS rebinding). Numbers, names without a dot and .local can be nobody else's. Over a network any name is let through:
nobody but its users knows how a class calls its server.
"""

import socket
from collections.abc import Callable
from ipaddress import ip_address
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send
from streamlit import config
from streamlit.web.server.starlette.starlette_websocket import is_host_allowed

from pages.server.origins import refuse

_REFUSAL = (
    "This server does not know the name that it was asked by: open it as http://127.0.0.1 with its port, or put the "
    "name into server.allowedHosts."
)


def in_the_settings(host: str) -> bool:
    """Whether server.allowedHosts has the name; Streamlit itself asks this of websockets only."""
    return bool(config.get_option("server.allowedHosts")) and is_host_allowed(host)


class OwnNamesOnly:
    """Refuse requests and websockets over the loopback whose Host is neither a number, nor a name that only this
    machine or its network can give, nor `trusted`."""

    def __init__(self, app: ASGIApp, trusted: Callable[[str], bool] = in_the_settings) -> None:
        self.app = app
        self.trusted = trusted

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] in ("http", "websocket") and _is_loopback((scope.get("server") or ("",))[0]):
            host = Headers(scope=scope).get("host", "")
            if not _is_own(host) and not self.trusted(host):
                await refuse(scope, receive, send, _REFUSAL)
                return
        await self.app(scope, receive, send)


def _is_loopback(address: str) -> bool:
    try:
        return ip_address(address).is_loopback
    except ValueError:
        return False


def _is_own(host: str) -> bool:
    try:
        name = (urlsplit(f"//{host}").hostname or "").rstrip(".")
    except ValueError:
        return False
    if "." not in name or name.endswith((".localhost", ".local")) or name == socket.gethostname().casefold():
        return True  # ":" of an IPv6 address needs no dot
    try:
        ip_address(name)
    except ValueError:
        return False
    return True
