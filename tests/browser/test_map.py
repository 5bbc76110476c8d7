"""The threat map in a browser: what is open is plain to see."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def test_the_open_cell_stands_out_and_so_does_the_next_one_that_is_opened_by_keyboard(visit) -> None:
    now = visit()
    page = now.open("/map")
    chosen = page.locator(".st-key-chosen")
    expect(chosen).to_contain_text("any good mail is blocked")
    assert chosen.evaluate("cell => parseFloat(getComputedStyle(cell).outlineWidth)") >= 3
    page.get_by_role("button", name="a chosen spam is disguised").focus()
    page.keyboard.press("Enter")
    expect(chosen).to_contain_text("a chosen spam is disguised")
    expect(chosen).to_have_count(1)
    expect(page.get_by_role("heading", name="Shifty spammer, targeted: 3 attacks")).to_be_visible()
    page.wait_for_url("**/map?*cell=exploratory-integrity-targeted*")
