"""The server is killed while it takes what a learner handed in: nothing of it is lost, and nothing is there twice."""

import re
import time
from collections import Counter
from pathlib import Path
from urllib.parse import parse_qs

import pytest
from playwright.sync_api import Browser, expect
from sqlalchemy import Engine, select

from core.rooms.engine import engine_of
from core.rooms.records import RoomSettings
from core.rooms.register import Register
from core.rooms.tables import ATTEMPTS, VOTES
from tests.browser.conftest import PATIENCE, Visit, address_of, free_port, started
from tests.browser.test_restart import wait_for_connection
from tests.browser.test_room import join, press

pytestmark = pytest.mark.browser
NAME = "Anna"
BEFORE, WAITING, AFTER = 5, (10, 15), 20  # poison messages of each attempt; too few to pass, so that the lesson stays


def stored(engine: Engine) -> Counter[int]:
    """How often an attempt with so many poison messages is in the database."""
    with engine.connect() as connection:
        words = connection.scalars(select(ATTEMPTS.c.words)).all()
    return Counter(int(parse_qs(one)["poison"][0]) for one in words)


def wait_until_stored(engine: Engine, attempts: int) -> None:
    end = time.monotonic() + PATIENCE / 1_000
    while stored(engine).total() < attempts:
        assert time.monotonic() < end


def hand_in(now: Visit, poison: int, then: str) -> None:
    """then: what the line of the room says after it."""
    now.settle()  # what is typed into a page that is being drawn anew is lost
    page = now.page
    page.locator('input[type="number"][aria-label="Poison messages"]').fill(str(poison))
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(rf"[?&]poison={poison}\b"))
    press(page, "Hand it in")
    expect(page.get_by_text(then)).to_be_visible()


def test_what_a_learner_handed_in_survives_a_server_that_is_killed(chromium: Browser, tmp_path: Path) -> None:
    url, port, page = f"sqlite:///{tmp_path / 'rooms.db'}", free_port(), chromium.new_page()
    now, engine = Visit(page, address_of(port)), engine_of(url)
    register = Register(engine)
    opened = register.open_room(RoomSettings(lesson="first_poison", seed=1))
    desk = register.desk(opened.code, opened.key)
    with started(port, POISONED_INBOX_ROOMS=url) as server:
        join(now, opened.code, NAME)
        press(page, "More than half of it")
        expect(page.get_by_text("All answers are kept.")).to_be_visible()
        page.get_by_text("Open the lesson").click()
        press(page, "Just show me")
        hand_in(now, BEFORE, "All answers are kept.")
        wait_until_stored(engine, 1)
        desk.pause(on=True)
        expect(page.get_by_text("Paused by the teacher")).to_be_visible()
        for number, poison in enumerate(WAITING, start=1):
            hand_in(now, poison, "1 answer waits." if number == 1 else f"{number} answers wait.")
        desk.pause(on=False)
        wait_until_stored(engine, 2)
        server.kill()
    wait_for_connection(page, there=False)
    with started(port, POISONED_INBOX_ROOMS=url):
        wait_for_connection(page, there=True)
        expect(page.get_by_text(NAME)).to_be_visible()
        wait_until_stored(engine, 1 + len(WAITING))
        expect(page.get_by_text("All answers are kept.")).to_be_visible()
        hand_in(now, AFTER, "All answers are kept.")
        wait_until_stored(engine, 2 + len(WAITING))
        page.reload()  # what the browser kept is told once more
        expect(page.get_by_text(NAME)).to_be_visible()
    page.close()
    assert stored(engine) == dict.fromkeys((BEFORE, *WAITING, AFTER), 1)
    with engine.connect() as connection:
        assert list(connection.scalars(select(VOTES.c.learner))) == [1]
    assert [person.attempts for person in desk.board().people] == [2 + len(WAITING)]
    engine.dispose()
