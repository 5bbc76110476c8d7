"""For a room: one key makes the page large, the same or Escape makes it usual again, and a link opens it so."""

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser
SIZES = {"1280×720": (1280, 720), "1920×1080": (1920, 1080)}
LETTER, IN_A_CHART = 1 / 36, 1 / 46  # of the height of the picture: read from the last row


def type_size(page: Page, selector: str) -> float:
    """In pixels, of the smallest of such elements."""
    return page.eval_on_selector_all(
        selector, "all => Math.min(...all.map(one => parseFloat(getComputedStyle(one).fontSize)))"
    )


def thickness(page: Page) -> float:
    """Of the lines that are drawn at the cut-offs, in pixels."""
    return page.eval_on_selector(".shapelayer path", "line => parseFloat(line.style.strokeWidth)")


def is_large(page: Page) -> bool:
    return not page.get_by_test_id("stSidebar").is_visible()


@pytest.mark.parametrize("size", SIZES)
def test_by_keyboard_there_and_back(visit, size: str) -> None:
    width, height = SIZES[size]
    now = visit(viewport={"width": width, "height": height})
    page = now.open("/filter")
    line = thickness(page)
    assert not is_large(page)
    page.keyboard.press("p")
    page.wait_for_url("**present=yes*")
    now.settle()
    assert is_large(page)
    assert type_size(page, '[data-testid="stMain"] p') >= height * LETTER * 0.87, "small print too"
    assert type_size(page, '[data-testid="stMain"] h1') >= height * LETTER
    assert type_size(page, ".js-plotly-plot .xtick text") >= height * IN_A_CHART * 0.95
    assert thickness(page) > line * 1.5
    assert not page.evaluate("document.documentElement.scrollWidth > window.innerWidth + 1")
    for key in ("Escape", "p"):
        if key == "p":
            page.keyboard.press("p")
            page.wait_for_url("**present=yes*")
            now.settle()
        page.keyboard.press(key)
        page.wait_for_url(lambda address: "present" not in address)
        expect(page.get_by_test_id("stSidebar")).to_be_visible()
        now.settle()
    assert now.errors == []


def test_a_link_opens_large_and_letters_that_are_typed_are_text(visit) -> None:
    now = visit()
    page = now.open("/evade?present=yes")
    assert is_large(page)
    body = page.get_by_label("Edit the message").last
    body.focus()
    page.keyboard.press("Control+End")
    page.keyboard.type(" pppp")
    now.settle()
    assert is_large(page)
    assert body.input_value().endswith(" pppp")
    page.get_by_role("button", name="Leave").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_test_id("stSidebar")).to_be_visible()
    page.get_by_role("button", name="Present").click()
    page.wait_for_url("**present=yes*")
    assert now.errors == []
