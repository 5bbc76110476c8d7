"""The tour of the lab: by keyboard from one real thing to the next, and left wherever one is."""

import re

import pytest
from playwright.sync_api import Page, expect

from pages.ui.tour import STEPS

pytestmark = pytest.mark.browser


def begin(page: Page) -> None:
    page.get_by_role("button", name="Two-minute tour").focus()
    page.keyboard.press("Enter")


def points_at(page: Page, selector: str) -> bool:
    """Whether the ring is round the thing, and the card covers none of it."""
    thing, ring, card = (page.locator(one).first.bounding_box() for one in (selector, ".tour-ring", ".tour-card"))
    assert thing is not None
    assert ring is not None
    assert card is not None
    inside = all(
        ring[at] <= thing[at] + 1 and thing[at] + thing[size] <= ring[at] + ring[size] + 1
        for at, size in (("x", "width"), ("y", "height"))
    )
    apart = card["y"] >= thing["y"] + thing["height"] or card["y"] + card["height"] <= thing["y"]
    size = page.viewport_size
    assert size is not None
    on_the_screen = card["y"] >= 0 and card["y"] + card["height"] <= size["height"]
    return inside and apart and on_the_screen


@pytest.mark.parametrize("width", [1280, 390], ids=["desktop", "phone"])
def test_every_step_points_at_a_real_thing(visit, width: int) -> None:
    now = visit(viewport={"width": width, "height": 800})
    asked: list[object] = []
    now.page.on("websocket", lambda server: server.on("framesent", lambda frame: asked.append(frame)))  # noqa: PLW0108 - builtins cannot listen
    page = now.open("/")
    before = len(asked)
    assert before
    begin(page)
    assert len(STEPS) <= 6
    for number, (selector, title, text) in enumerate(STEPS, start=1):
        card = page.get_by_role("dialog", name=title)
        expect(card).to_be_visible()
        expect(card).to_contain_text(text)
        expect(card).to_contain_text(f"{number} of {len(STEPS)}")
        assert points_at(page, selector), title
        page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.get_by_role("button", name="Two-minute tour")).to_be_focused()
    assert len(asked) == before, "it asks the server nothing"
    assert now.errors == []


def test_escape_leaves_it_and_nothing_else_and_what_it_points_at_can_be_used(visit) -> None:
    now = visit()
    page = now.open("/?present=yes")
    begin(page)
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog", name="Your hand")).to_be_visible()
    before = page.locator(".film-headline").inner_text()
    page.locator(".film-hand").focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator(".film-headline")).not_to_have_text(before)
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    now.settle()
    expect(page).to_have_url(re.compile("present=yes"))


def test_what_a_link_leaves_out_is_left_out(visit) -> None:
    now = visit()
    page = now.open("/?hides=choices")
    begin(page)
    expect(page.get_by_role("dialog")).to_contain_text(f"1 of {len(STEPS) - 1}")
