"""The menu by keyboard."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def test_whoever_goes_through_the_menu_by_keyboard_sees_where_they_are_and_opens_a_page(visit) -> None:
    now = visit()
    page = now.open("/map")
    links = page.get_by_test_id("stSidebarNavLink")
    links.first.focus()
    page.keyboard.press("Tab")
    focused = page.locator('[data-testid="stSidebarNavLink"]:focus')
    expect(focused).to_contain_text("The lab")
    assert focused.evaluate("link => parseFloat(getComputedStyle(link).outlineWidth)") >= 2
    assert focused.evaluate("link => getComputedStyle(link).outlineStyle") == "solid"
    page.keyboard.press("Enter")
    page.wait_for_url(f"{now.app}/?*")
