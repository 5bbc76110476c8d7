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


def test_more_forged_applications_leave_fewer_decisions_safe_and_a_row_shows_what_turns_it(visit) -> None:
    now = visit()
    page = now.open("/price?corpus=loan&filter=naive_bayes&attack=wrong_outcomes&v=2")
    title = page.locator("h1")
    expect(title).to_contain_text("safe from 10 forged applications")
    page.get_by_role("slider").focus()
    page.keyboard.press("End")
    expect(title).to_contain_text("0% of the good customers and 0% of the future defaults are safe from 1,000 forged")
    page.wait_for_url("**safe=1000**")
    page.get_by_test_id("stDataFrame").locator(".dvn-scroller").click(position={"x": 16, "y": 52})
    expect(page.get_by_text("What turns it: 1 × this application, recorded as “future default”.")).to_be_visible()
    expect(page.get_by_test_id("stCode")).to_contain_text("Income")
    assert now.errors + now.outside == []
