"""Pages of other sites are refused before the server looks anything up."""

import contextlib
import http.client
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from socket import socket

import pytest

from pages.server.origins import SameOriginOnly
from tests.pages.server.loop import to_its_end

ROOT = Path(__file__).resolve().parents[3]
# The app as it is started by hand, in a process that tells of every connection and look-up beyond this machine.
GUARDED = """
import socket, sys
def guarded(name, ask):
    def tell(*about, **more):
        print("OUTGOING", name, about[-1] if name == "connect" else about[0], flush=True)
        raise OSError(f"{name} is not allowed here")
    return lambda *about, **more: (ask if about[0] in ("127.0.0.1", None) else tell)(*about, **more)
socket.getaddrinfo = guarded("getaddrinfo", socket.getaddrinfo)
socket.create_connection = guarded("create_connection", socket.create_connection)
socket.socket.connect = guarded("connect", socket.socket.connect)
hosts = [f"--server.allowedHosts={host}" for host in ("127.0.0.1", "lab.example")]
sys.argv = ["streamlit", "run", "app.py", f"--server.port={sys.argv[1]}", *hosts]
from streamlit.web.cli import main
main()
"""


@pytest.fixture(scope="module")
def server():
    """Port of a running app, and what it printed when it is stopped."""
    with socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-c", GUARDED, str(port)]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)

    def stopped() -> str:
        process.terminate()
        return process.communicate(timeout=120)[0]

    try:
        for _ in range(600):
            health = f"http://127.0.0.1:{port}/_stcore/health"
            with contextlib.suppress(OSError), urllib.request.urlopen(health, timeout=1):
                break
            time.sleep(0.1)
        yield port, stopped
    finally:
        process.kill()
        process.communicate()


def handshake(port: int, host: str, origin: str | None) -> int:
    """Status of a request to become a websocket; 101 is yes."""
    headers = {"Host": host, "Connection": "Upgrade", "Upgrade": "websocket", "Sec-WebSocket-Version": "13"}
    headers |= {"Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==", "Sec-WebSocket-Protocol": "streamlit"}
    if origin is not None:
        headers["Origin"] = origin
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
    try:
        connection.request("GET", "/_stcore/stream", headers=headers)
        return connection.getresponse().status
    finally:
        connection.close()


def test_foreign_websockets_are_refused_and_nothing_leaves_the_machine(server):
    port, stopped = server
    own = f"127.0.0.1:{port}"
    assert handshake(port, own, f"http://{own}") == 101
    assert handshake(port, own, None) == 101
    assert handshake(port, "lab.example", "https://lab.example") == 101, "behind a proxy that passes the Host on"
    assert handshake(port, "evil.example", "http://evil.example") == 403, "its name was looked up as 127.0.0.1"
    for foreign in ("http://evil.example", "http://127.0.0.1:1", "null", "http://[", ""):
        assert handshake(port, own, foreign) == 403
    assert "OUTGOING" not in stopped()


def answered(scope: dict, trusted: tuple[str, ...] = ()) -> dict | None:
    """The headers that reach the app, or None where it is not asked."""
    reached_app = []

    async def app(scope, _receive, _send):
        reached_app.append(dict(scope["headers"]))

    async def receive():
        return {"type": "websocket.connect"}

    async def send(_message):
        pass

    to_its_end(SameOriginOnly(app, trusted)(scope, receive, send))
    return reached_app[0] if reached_app else None


def asked(kind: str, origin: str) -> dict:
    return {"type": kind, "method": "PUT", "path": "/", "headers": [(b"host", b"lab"), (b"origin", origin.encode())]}


@pytest.mark.parametrize("kind", ["http", "websocket"])
def test_an_origin_that_the_setting_names_reaches_streamlit_without_its_header(kind):
    assert answered(asked(kind, "https://proxy.example")) is None
    assert answered(asked(kind, "https://proxy.example"), ("https://proxy.example",)) == {b"host": b"lab"}
    assert answered(asked(kind, "http://LAB")) == {b"host": b"lab", b"origin": b"http://LAB"}
