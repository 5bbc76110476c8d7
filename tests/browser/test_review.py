"""The review queue in a real browser: by mouse, by keyboard, and by link."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def test_mail_is_read_by_keyboard_and_by_mouse_until_the_truth_is_wanted(visit) -> None:
    now = visit()
    page = now.open("/review?reads=20")
    title = page.locator("h1")
    expect(title).to_contain_text("poison messages lie among")
    unread = title.inner_text()
    page.keyboard.press("x")
    expect(title).to_contain_text("1 of 5,033 messages read. The filter blocks")
    page.get_by_role("button", name="Remove").click()
    expect(page.get_by_text("2 of 20 read")).to_be_visible()
    page.keyboard.press("z")
    expect(page.get_by_text("1 of 20 read")).to_be_visible()
    page.keyboard.press("z")
    expect(title).to_have_text(unread)
    page.keyboard.press("f")
    expect(title).to_contain_text("as without a review")
    now.settle()
    page.get_by_text("Show the truth").click()
    expect(title).to_contain_text("none of 50 poison messages caught")
    expect(page.locator(".js-plotly-plot").first).to_be_visible()
    page.wait_for_url("**truth=yes**")
    assert now.errors + now.outside == []


def test_an_application_is_read_as_a_form_and_marked_by_keyboard(visit) -> None:
    now = visit()
    page = now.open("/review?corpus=loan&filter=naive_bayes&attack=shill_applications&poison=144")
    title = page.locator("h1")
    expect(title).to_contain_text("144 forged applications lie among 1,584")
    expect(page.get_by_test_id("stDataFrame")).to_have_count(2)
    expect(page.get_by_text("Came labelled")).to_be_visible()
    page.keyboard.press("x")
    expect(title).to_contain_text("1 of 1,584 applications read. The loan model")
    now.settle()
    page.get_by_text("Show the truth").click()
    expect(title).to_contain_text("of 144 forged applications caught")
    expect(page.locator(".js-plotly-plot").first).to_be_visible()
    assert now.errors + now.outside == []
