"""The prices in a real browser: the number by keyboard, a message by keyboard, and by link."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def test_more_messages_leave_less_mail_safe(visit) -> None:
    now = visit()
    page = now.open("/price?filter=bernoulli_nb")
    title = page.locator("h1")
    expect(title).to_contain_text("safe from 10 poison messages")
    page.get_by_role("slider").focus()
    page.keyboard.press("End")
    expect(title).to_contain_text("safe from 1,000 poison messages")
    page.wait_for_url("**safe=1000**")
    expect(page.locator(".js-plotly-plot").first).to_be_visible()
    assert now.errors + now.outside == []
