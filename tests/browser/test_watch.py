"""Watching the filter in a real browser: the dial by keyboard, a message that is disputed, and by link."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def test_the_dial_is_turned_and_a_label_is_disputed(visit) -> None:
    now = visit()
    page = now.open("/watch?week=15")
    title = page.locator("h1")
    expect(title).to_contain_text("At 1 false alarm a year")
    expect(page.get_by_text("Dialling detectors")).to_have_count(0)
    page.get_by_role("slider", name="False alarms").focus()
    page.keyboard.press("End")
    expect(title).to_contain_text("At 12 false alarms a year")
    page.wait_for_url("**dial=12**")
    expect(page.locator(".js-plotly-plot").first).to_be_visible()
    week = page.get_by_text("Week 15: of ")
    before = week.inner_text()
    page.get_by_test_id("data-grid-canvas").last.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Shift+Space")
    for said in ("It is spam", "It is good mail"):
        page.get_by_role("button", name=said).click()
        expect(page.get_by_role("button", name="Leave it as it is labelled")).to_be_visible()
    page.get_by_role("button", name="Leave it as it is labelled").click()
    expect(page.get_by_role("button", name="Leave it as it is labelled")).to_have_count(0)
    expect(week).to_have_text(before)
    assert now.errors + now.outside == []
