"""The real app in a real browser: one server and one Chromium a session."""

import contextlib
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, expect, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-default-apps",
]
PATIENCE = 60_000  # milliseconds; a shared machine may be slow
expect.set_options(timeout=PATIENCE)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextlib.contextmanager
def started(port: int, **settings: str) -> Iterator[subprocess.Popen]:
    """A server of its own, as `make run` starts it, until the end of the block. settings: of the environment."""
    command = [sys.executable, "-m", "streamlit", "run", "app.py", f"--server.port={port}"]
    server = subprocess.Popen(
        command, cwd=ROOT, env=os.environ | settings, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        for _ in range(600):
            with (
                contextlib.suppress(OSError),
                urllib.request.urlopen(f"{address_of(port)}/_stcore/health", timeout=1),  # noqa: S310 - our own server
            ):
                break
            time.sleep(0.1)
        yield server
    finally:
        server.terminate()
        server.wait(10)


def address_of(port: int) -> str:
    return f"http://127.0.0.1:{port}"


@contextlib.contextmanager
def served(port: int | None = None, **settings: str) -> Iterator[str]:
    """The address of a server as `started` gives it."""
    port = port or free_port()
    with started(port, **settings):
        yield address_of(port)


@pytest.fixture(scope="session")
def app() -> Iterator[str]:
    with served() as address:
        yield address


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    path = shutil.which("chromium")
    if path is None:
        pytest.skip("Chromium is not installed")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


class Visit:
    """A page that remembers what went wrong: errors in the console, and requests that leave the machine."""

    def __init__(self, page: Page, app: str) -> None:
        self.page, self.app = page, app
        self.errors: list[str] = []
        self.outside: list[str] = []
        page.set_default_timeout(PATIENCE)
        page.on("console", self._heard)
        own = (app, app.replace("http", "ws"), "data:", "blob:")
        page.on("request", lambda asked: None if asked.url.startswith(own) else self.outside.append(asked.url))

    def _heard(self, said: ConsoleMessage) -> None:
        # on a deep link Streamlit's own page looks for its server under that path first
        if said.type == "error" and "/_stcore/" not in said.location.get("url", ""):
            self.errors.append(said.text)

    def open(self, path: str = "/") -> Page:
        answer = self.page.goto(self.app + path)
        assert answer is not None
        self.headers = answer.headers
        self.settle()
        return self.page

    def settle(self) -> None:
        """Wait until the script has run and the page stands still."""
        self.page.wait_for_selector('[data-testid="stMain"] h1')
        self.page.wait_for_function(
            """() => {
                const app = document.querySelector('[data-testid="stApp"]');
                const now = document.body.innerText + document.querySelectorAll('path').length;
                const still = app.dataset.testScriptState === 'notRunning' && now === window.lastSeen
                    && !document.querySelector('[data-testid="stSkeleton"], [data-testid="stSpinner"]');
                window.lastSeen = now;
                return still;
            }""",
            polling=400,
        )


@pytest.fixture
def visit(chromium: Browser, app: str) -> Iterator[Callable[..., Visit]]:
    """Makes visits of new visitors; options are those of a browser context (viewport, color_scheme …)."""
    contexts = []

    def new(**options) -> Visit:
        contexts.append(chromium.new_context(**{"viewport": {"width": 1280, "height": 900}} | options))
        return Visit(contexts[-1].new_page(), app)

    yield new
    for context in contexts:
        context.close()
