"""The film in Chromium: from a key press to its new finding, from there to the open drawer, and frames while it drags.

The finding needs no server. The drawer does: its time is compared with that of a bare page with one slider and one
Plotly line (benchmarks/_bare_page.py). Both servers run on this machine with the project's settings, and the presses
take turns, so that both meet the same load. All times are from the browser's own clock, to the painted frame.
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
TARGETS = {"finding": 20, "drawer": 1.1, "frames": 1.1}  # milliseconds, times the bare page, times 1/60 s
DRAG = 3  # seconds
START = 120  # seconds a server may take to answer
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
IDLE = '[data-testid="stApp"][data-test-script-state="notRunning"]'
# what changes with each press: the finding at once, the drawer or the bare page's line when the server has answered
WATCH = """answer => {
  const finding = () => document.querySelector('.film-headline')?.textContent;
  const drawn = () => [...document.querySelectorAll(answer)]
    .map(one => one.value ?? one.getAttribute('d') + one.getAttribute('transform')).join();
  window.addEventListener('keydown', () => {
    const start = performance.now(), before = [finding(), drawn()], taken = [];
    window.changed = new Promise((done, fail) => {
      const look = () => {
        const passed = performance.now() - start;
        [finding(), drawn()].forEach((now, i) => { if (now && now !== before[i]) taken[i] ??= passed; });
        if (taken[1] !== undefined) done(taken);
        else if (passed > 20000) fail(new Error('nothing changed within 20 s'));
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
  }, true);
}"""
FRAMES = """seconds => new Promise(done => {
  const taken = [], begun = performance.now();
  let last = begun;
  const look = now => {
    taken.push(now - last);
    last = now;
    now - begun < 1000 * seconds ? requestAnimationFrame(look) : done(taken.slice(1));
  };
  requestAnimationFrame(look);
})"""
ANSWERS = {"bare page": ".js-plotly-plot .scatterlayer path", "front page": '[data-testid="stNumberInputField"]'}
HANDS = {"bare page": '[data-testid="stSlider"] input', "front page": ".film-hand"}


def run() -> None:
    """Print the median of both pages and their ratio, the finding's median, and how long a frame takes in a drag."""
    chromium = shutil.which("chromium")
    if chromium is None:
        pytest.skip("Chromium is not installed")
    with contextlib.ExitStack() as stack:
        addresses = {name: stack.enter_context(served(script)) for name, script in PAGES.items()}
        playwright = stack.enter_context(sync_playwright())
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        stack.callback(browser.close)
        pages = {name: opened(browser.new_page(), address, name) for name, address in addresses.items()}
        taken: dict[str, list[list[float]]] = {name: [] for name in pages}
        for number in range(PRESSES):
            key = "ArrowRight" if number % 20 < 10 else "ArrowLeft"
            for name, page in pages.items():
                page.bring_to_front()
                taken[name].append(pressed(page, key))
        frames = dragged(pages["front page"])
    bare, front = (statistics.median(times[1] for times in taken[name]) for name in PAGES)
    finding = statistics.median(times[0] for times in taken["front page"])
    print(f"key press to the finding   {finding:5.1f} ms (target: at most {TARGETS['finding']})")
    print(f"key press to the drawer    {front:5.1f} ms, bare page {bare:.1f} ms")
    print(f"ratio                      {front / bare:5.2f} (target: at most {TARGETS['drawer']})")
    slow = statistics.quantiles(frames, n=20)[-1]
    print(f"a frame while it drags     {statistics.median(frames):5.1f} ms, p95 {slow:.1f} ms", end=" ")
    print(f"(target for the median: at most {TARGETS['frames'] * 1000 / 60:.1f})")


@contextlib.contextmanager
def served(script: str, **settings: str) -> Iterator[str]:
    """A Streamlit server with the project's settings on a free port of this machine; gives its address. settings: of
    the environment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", script, f"--server.port={port}"]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}  # it logs each refusal
    server = subprocess.Popen(command, cwd=ROOT, env=os.environ | settings, start_new_session=True, **quiet)
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


def opened(page: Page, address: str, name: str) -> Page:
    """The page with all drawn, its slider focused, and one press behind it."""
    page.set_default_timeout(60_000)
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(address)
    page.wait_for_selector(ANSWERS[name], state="attached")
    page.wait_for_selector(HANDS[name])
    page.wait_for_selector(IDLE)
    page.evaluate(WATCH, ANSWERS[name])
    page.locator(HANDS[name]).first.focus()
    pressed(page, "ArrowRight")
    return page


def pressed(page: Page, key: str) -> list[float]:
    """Milliseconds from this key press until the finding (if there is one) and the server's answer have changed; then
    waits until the page is idle."""
    page.keyboard.press(key)
    taken: list[float] = page.evaluate("() => window.changed")
    page.wait_for_selector(IDLE)
    page.wait_for_timeout(150)
    return taken


def dragged(page: Page) -> list[float]:
    """Milliseconds of each frame while the film plays from end to end, which moves it as a hand does."""
    page.bring_to_front()
    page.keyboard.press("Home")
    page.wait_for_selector(IDLE)
    page.locator(".film-play").click()
    frames: list[float] = page.evaluate(FRAMES, DRAG)
    return frames
