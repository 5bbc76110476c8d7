"""Where others find this server: an address that works beyond this machine, if it listens there at all."""

import socket
from ipaddress import ip_address
from urllib.parse import urlsplit, urlunsplit

from streamlit import config

COMMAND = "STREAMLIT_SERVER_ADDRESS=0.0.0.0 make run"
_ELSEWHERE = ("192.0.2.1", 9)  # kept for documentation (RFC 5737): nobody is there, and nothing is sent


def for_others(url: str) -> str | None:
    """An address of this server as others on the network can open it; None where only this machine can.

    A visitor who came by a name that reaches beyond this machine, such as that of a proxy, keeps it.
    """
    parts = urlsplit(url)
    host = parts.hostname or ""
    listens = listening_on()
    if not _stays_here(host, listens=listens is not None):
        return url
    if not listens:
        return None
    port = f":{parts.port}" if parts.port else ""
    return urlunsplit(parts._replace(netloc=f"[{listens}]{port}" if ":" in listens else f"{listens}{port}"))


def listening_on() -> str | None:
    """The number by which this machine is reached where the server listens; None where that is the loopback alone."""
    said = str(config.get_option("server.address") or "0.0.0.0")  # noqa: S104 - as Streamlit takes it
    try:
        number = ip_address(said)
    except ValueError:
        return None if said == "localhost" else said
    if number.is_loopback:
        return None
    return _outward() if number.is_unspecified else said


def _outward() -> str | None:
    """The number of the network card that faces the network; None where there is no network."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asked:
        try:
            asked.connect(_ELSEWHERE)
        except OSError:
            return None
        found: str = asked.getsockname()[0]
    return None if ip_address(found).is_loopback else found


def _stays_here(host: str, *, listens: bool) -> bool:
    """Whether a name or number means this machine to everybody, or only this machine gives it."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        pass
    if "." not in host or host.endswith(".localhost"):
        return not listens or host in {"", "localhost"} or host.endswith(".localhost")
    return False
