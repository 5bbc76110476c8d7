"""From a key press on the slider to the changed chart, in Chromium: the front page against a bare page.

The bare page has one slider and one Plotly line (benchmarks/_bare_page.py). Both servers run on this machine with the
project's settings, and the presses take turns, so that both meet the same load. Times are from the browser's own clock:
from the key press to the first painted frame in which the curve's shapes differ.
"""

import contextlib
import os
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
PAGES = {"bare page": "benchmarks/_bare_page.py", "front page": "app.py"}
PRESSES = 40
TARGET = 1.5
START = 120  # seconds a server may take to answer
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
IDLE = '[data-testid="stApp"][data-test-script-state="notRunning"]'
# the traces and the mark as drawn, without the ids that are new each time a chart is mounted
WATCH = """() => {
  const drawn = () => [...document.querySelectorAll('.js-plotly-plot .scatterlayer path')]
    .map(path => path.getAttribute('d') + path.getAttribute('transform')).join();
  window.addEventListener('keydown', () => {
    const start = performance.now(), before = drawn();
    window.changed = new Promise((done, fail) => {
      const look = () => {
        const shapes = drawn(), passed = performance.now() - start;
        if (shapes && shapes !== before) done(passed);
        else if (passed > 20000) fail(new Error('the chart did not change within 20 s'));
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
  }, true);
}"""


def run() -> None:
    """Print the median of both pages and their ratio."""
    chromium = shutil.which("chromium")
    if chromium is None:
        pytest.skip("Chromium is not installed")
    with contextlib.ExitStack() as stack:
        addresses = {name: stack.enter_context(served(script)) for name, script in PAGES.items()}
        playwright = stack.enter_context(sync_playwright())
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        stack.callback(browser.close)
        pages = {name: opened(browser.new_page(), address) for name, address in addresses.items()}
        taken: dict[str, list[float]] = {name: [] for name in pages}
        for number in range(PRESSES):
            key = "ArrowRight" if number % 20 < 10 else "ArrowLeft"
            for name, page in pages.items():
                page.bring_to_front()
                taken[name].append(pressed(page, key))
    bare, front = (statistics.median(taken[name]) for name in PAGES)
    for name, times in taken.items():
        print(f"{name:<10} median {statistics.median(times):4.0f} ms, slowest of {PRESSES} {max(times):4.0f} ms")
    print(f"ratio      {front / bare:.2f} (target: at most {TARGET})")


@contextlib.contextmanager
def served(script: str) -> Iterator[str]:
    """A Streamlit server with the project's settings on a free port of this machine; gives its address."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", script, f"--server.port={port}"]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}  # it logs each refusal
    server = subprocess.Popen(command, cwd=ROOT, start_new_session=True, **quiet)
    address = f"http://127.0.0.1:{port}"
    try:
        wait_for(f"{address}/_stcore/health")
        yield address
    finally:
        os.killpg(server.pid, signal.SIGTERM)
        server.wait(10)


def wait_for(address: str) -> None:
    """Raises `TimeoutError` when nothing answers within START seconds."""
    end = time.monotonic() + START
    while time.monotonic() < end:
        with contextlib.suppress(OSError), urllib.request.urlopen(address, timeout=1):  # noqa: S310 - our own
            return
        time.sleep(0.2)
    raise TimeoutError(f"{address} did not answer within {START} s")


def opened(page: Page, address: str) -> Page:
    """The page with its chart drawn, its slider focused, and one press behind it."""
    page.set_default_timeout(60_000)
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(address)
    page.wait_for_selector(".js-plotly-plot .scatterlayer path", state="attached")
    page.wait_for_selector(IDLE)
    page.evaluate(WATCH)
    page.locator('[data-testid="stSlider"] input').first.focus()
    pressed(page, "ArrowRight")
    return page


def pressed(page: Page, key: str) -> float:
    """Milliseconds from this key press until the chart has changed; then waits until the page is idle."""
    page.keyboard.press(key)
    taken = float(page.evaluate("() => window.changed"))
    page.wait_for_selector(IDLE)
    page.wait_for_timeout(150)
    return taken
