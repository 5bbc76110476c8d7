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
    page.keyboard.press("Tab")
    focused = page.locator('[data-testid="stSidebarNavLink"]:focus')
    expect(focused).to_contain_text("The lab")
    assert focused.evaluate("link => parseFloat(getComputedStyle(link).outlineWidth)") >= 2
    assert focused.evaluate("link => getComputedStyle(link).outlineStyle") == "solid"
    page.keyboard.press("Enter")
    page.wait_for_url(f"{now.app}/?*")


def test_type_in_charts_grows_with_the_window_and_stays_in_its_margin(visit) -> None:
    sizes = {}
    for width, height in ((390, 844), (1280, 720), (1920, 1080)):
        page = visit(viewport={"width": width, "height": height}).open("/filter?filter=multinomial_nb")
        ticks = page.locator(".js-plotly-plot .ytick text")
        ticks.first.wait_for()
        sizes[width] = ticks.first.evaluate("text => parseFloat(getComputedStyle(text).fontSize)")
        drawn = page.locator(".js-plotly-plot").first
        for name in drawn.locator(".y2tick text").all():
            assert name.bounding_box()["x"] + name.bounding_box()["width"] <= (
                drawn.bounding_box()["x"] + drawn.bounding_box()["width"] + 1
            )
    assert 13 <= sizes[390] < sizes[1280] < sizes[1920]
    assert sizes[1920] >= 20
