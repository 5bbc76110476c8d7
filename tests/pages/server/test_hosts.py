"""A name that somebody else may have looked up as this machine is refused where only this machine asks."""

import socket

import pytest

from pages.server.hosts import OwnNamesOnly
from tests.pages.server.loop import to_its_end

OURS = ["127.0.0.1:8501", "[::1]:8501", "localhost:8501", "LAPTOP", "laptop.local", "192.168.1.7", "class.example"]
FOREIGN = ["evil.example", "evil.example:8501", "127.0.0.1.evil.example", "localhost.evil.example.", "[::1"]


def answered(host: str, listening: str, kind: str = "http") -> bool:
    """Whether the app was asked; otherwise the refusal is one that a browser understands."""
    reached_app, sent = [], []

    async def app(*_):
        reached_app.append(True)

    async def receive():
        return {"type": f"{kind}.connect"}

    async def send(message):
        sent.append(message)

    scope = {"type": kind, "method": "GET", "path": "/", "headers": [(b"host", host.encode())]}
    scope["server"] = (listening, 8501)
    to_its_end(OwnNamesOnly(app, trusted=lambda name: name == "class.example")(scope, receive, send))
    assert reached_app or sent[0].get("status") == 403 or sent == [{"type": "websocket.close", "code": 1008}]
    return bool(reached_app)


@pytest.mark.parametrize("kind", ["http", "websocket"])
@pytest.mark.parametrize("listening", ["127.0.0.1", "::1"])
def test_over_the_loopback_only_own_names_are_answered(listening: str, kind: str) -> None:
    assert [host for host in [*OURS, *FOREIGN] if answered(host, listening, kind)] == OURS


def test_over_a_network_a_class_calls_its_server_as_it_likes() -> None:
    assert all(answered(host, "192.168.1.7") for host in [*OURS, *FOREIGN])


def test_the_name_of_the_machine_is_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "gethostname", lambda: "WS12.uni.example")
    assert answered("ws12.uni.example:8501", "127.0.0.1")
