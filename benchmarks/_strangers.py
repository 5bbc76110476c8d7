"""What a stranger may do to a server that others are using. Each misdeed goes on until it is cancelled."""

import asyncio
import contextlib
import http.client
from collections.abc import Awaitable, Callable, Iterator
from http import HTTPStatus
from itertools import count
from urllib.parse import urlsplit

import websockets
from streamlit.proto.WidgetStates_pb2 import WidgetState

from benchmarks._tab import TIMEOUT, Tab
from tests.core.mail.readers.hostile import UPLOADS

MANY = 10
HOSTILE = 12 * 2**20  # bytes of a hostile upload
ENDINGS = {"mbox": "mbox", "zip": "zip", "message": "zip", "gzip": "csv.gz"}  # by family; others are tables
FLOOD = 8 * 2**20  # bytes of each file that no widget asked for
HEAVY = "filter=random_forest&attack=boiling_frog&attack.per_week=50"

Misdeed = Callable[[str], Awaitable[None]]
_seeds: Iterator[int] = count(1)  # so that no answer is there already


async def nothing(_: str) -> None:
    """Nobody misbehaves: what there is to compare with."""
    await asyncio.Event().wait()


async def boiling_frog(address: str) -> None:
    """One tab crafts the dearest attack against the slowest filter."""
    await open_tabs(address, 1, HEAVY)


async def forests(address: str) -> None:
    """Ten tabs each refit a random forest of their own."""
    await open_tabs(address, MANY, "filter=random_forest&attack=benign_words")


async def closed_tabs(address: str) -> None:
    """Ten tabs with the dearest work are opened and closed at once, again and again."""
    while True:
        async with contextlib.AsyncExitStack() as stack:
            for _ in range(MANY):
                tab = await stack.enter_async_context(Tab(address, f"{HEAVY}&seed={next(_seeds)}"))
                await tab.begin()
            await asyncio.sleep(1)
        await asyncio.sleep(10)


async def every_filter(address: str) -> None:
    """Ten tabs show all filters under an attack of their own."""
    await open_tabs(address, MANY, "attack=benign_words", page="learners")


async def foreign_origins(address: str) -> None:
    """Five handshakes a second that come from another site."""
    url = address.replace("http", "ws", 1) + "/_stcore/stream"
    while True:
        for number in range(5):
            with contextlib.suppress(websockets.WebSocketException, OSError):
                site = f"http://{number}.evil.example"
                async with websockets.connect(url, subprotocols=["streamlit"], origin=site, open_timeout=TIMEOUT):
                    pass
        await asyncio.sleep(1)


async def put_flood(address: str) -> None:
    """Files that no widget asked for, one after the other."""
    async with Tab(address, page="mail") as tab:
        await tab.run()
        token = await asyncio.to_thread(xsrf_token, address)
        for number in count():
            _, path = await tab.upload_url(f"{number}.csv")
            await asyncio.to_thread(put, address, path, "mail.csv", b"a" * FLOOD, token)
            await asyncio.sleep(0.05)


def hostile(family: str) -> Misdeed:
    """The upload of one family, read again and again."""

    async def misdeed(address: str) -> None:
        data = await asyncio.to_thread(UPLOADS[family], HOSTILE)
        name = f"mail.{ENDINGS.get(family.split(':', maxsplit=1)[0], 'csv')}"
        token = await asyncio.to_thread(xsrf_token, address)
        while True:
            async with Tab(address, page="mail") as tab:
                await tab.run()
                uploader, _ = tab.widgets["Bring your own mail"]
                file_id, path = await tab.upload_url(name)
                if await asyncio.to_thread(put, address, path, name, data, token) != HTTPStatus.NO_CONTENT:
                    await asyncio.sleep(0.5)  # refused: a flood of files is
                    continue
                state = WidgetState(id=uploader.id)
                info = state.file_uploader_state_value.uploaded_file_info.add()
                info.name, info.size, info.file_id = name, len(data), file_id
                info.file_urls.file_id, info.file_urls.upload_url, info.file_urls.delete_url = file_id, path, path
                await tab.run(state)
                button, fragment = await tab.widget("Use this mail")
                with contextlib.suppress(TimeoutError):
                    await tab.run(state, WidgetState(id=button.id, trigger_value=True), fragment=fragment)

    misdeed.__doc__ = f"Upload, {family}."
    return misdeed


MISDEEDS: dict[str, Misdeed] = {
    "nobody": nothing,
    "boiling frog on the forest": boiling_frog,
    "ten forests": forests,
    "ten times every filter": every_filter,
    "ten closed tabs": closed_tabs,
    "foreign origins": foreign_origins,
    "files without end": put_flood,
} | {f"upload, {family}": hostile(family) for family in UPLOADS}


async def open_tabs(address: str, number: int, query: str, page: str = "") -> None:
    async with contextlib.AsyncExitStack() as stack:
        for _ in range(number):
            tab = await stack.enter_async_context(Tab(address, f"{query}&seed={next(_seeds)}", page))
            await tab.begin()
        await asyncio.Event().wait()


def xsrf_token(address: str) -> str:
    """The token that the server gives every browser, to be sent back with an upload."""
    connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=TIMEOUT)
    connection.request("GET", "/_stcore/health")
    cookies = connection.getresponse().getheader("Set-Cookie") or ""
    connection.close()
    return cookies.partition("_streamlit_xsrf=")[2].partition(";")[0].strip('"')


def put(address: str, path: str, name: str, data: bytes, token: str) -> int:
    """Send a file as a form does; the status of the answer."""
    edge = b"edge"
    head = b"--" + edge + b'\r\nContent-Disposition: form-data; name="file"; filename="' + name.encode() + b'"\r\n\r\n'
    headers = {"Content-Type": f"multipart/form-data; boundary={edge.decode()}", "X-Xsrftoken": token}
    headers["Cookie"] = f"_streamlit_xsrf={token}"
    connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=TIMEOUT)
    try:
        connection.request("PUT", path, head + data + b"\r\n--" + edge + b"--\r\n", headers)
        return connection.getresponse().status
    except OSError:  # the server may hang up on what is too large
        return 413
    finally:
        connection.close()
