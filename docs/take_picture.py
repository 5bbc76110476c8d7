"""Take the README's pictures from the running app: `make picture` writes docs/front-page.png and docs/drag.webp."""

import contextlib
import io
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright

HERE = Path(__file__).parent
BOX = "one => one.getBoundingClientRect().toJSON()"
STEPS = 34  # of the drag
FRAME, REST = 90, 2_000  # milliseconds that a picture of it stands, and the last one
THUMB = 22  # pixels of the hand
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]


@contextlib.contextmanager
def running_app() -> Iterator[str]:
    """The app on a free port of this machine; gives its address."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", "app.py", f"--server.port={port}"]
    server = subprocess.Popen(command, cwd=HERE.parent, stdout=subprocess.DEVNULL, start_new_session=True)
    address = f"http://127.0.0.1:{port}"
    try:
        while True:
            with contextlib.suppress(OSError), urllib.request.urlopen(f"{address}/_stcore/health", timeout=1):
                break
            time.sleep(0.2)
        yield address
    finally:
        os.killpg(server.pid, signal.SIGTERM)
        server.wait(10)


def main() -> None:
    """Photograph the first screen of the front page, and a drag of its hand."""
    with running_app() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        page = browser.new_page(viewport={"width": 1280, "height": 800})
        page.goto(f"{address}/?poison=0")
        page.wait_for_selector(".film[data-levels]")
        page.wait_for_selector('[data-testid="stApp"][data-test-script-state="notRunning"]')
        page.wait_for_timeout(1500)
        frames = drag(page)
        page.wait_for_selector('[data-testid="stApp"][data-test-script-state="notRunning"]')
        page.wait_for_timeout(1500)
        page.screenshot(path=HERE / "front-page.png")
        browser.close()
    frames[0].save(
        HERE / "drag.webp", save_all=True, append_images=frames[1:], duration=[FRAME] * (len(frames) - 1) + [REST],
        loop=0, quality=55, method=6,
    )  # fmt: skip
    for name in ("front-page.png", "drag.webp"):
        print(HERE / name)


def drag(page: Page) -> list[Image.Image]:
    """Pictures of the film while the hand is dragged from no poison to a third of its way."""
    film, hand = (page.locator(name).evaluate(BOX) for name in (".film", ".film-hand"))
    left, y, width = hand["x"] + THUMB / 2, hand["y"] + hand["height"] / 2, hand["width"] - THUMB
    clip = {"x": film["x"] - 12, "y": film["y"], "width": film["width"] + 24, "height": film["height"]}
    frames = []
    page.mouse.move(left, y)
    page.mouse.down()
    for step in range(STEPS + 1):
        page.mouse.move(left + width / 3 * step / STEPS, y)
        page.wait_for_timeout(FRAME)
        picture = Image.open(io.BytesIO(page.screenshot(clip=clip)))
        frames.append(picture.convert("RGB"))
    page.mouse.up()
    return frames


if __name__ == "__main__":
    main()
