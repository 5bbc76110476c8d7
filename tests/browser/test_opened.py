"""What opens over the page, by keyboard and by pointer; Escape closes it, and one is back where one was."""

import re

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("by", ["keyboard", "pointer"])
def test_a_row_opens_escape_closes_and_focus_returns(visit, by: str) -> None:
    now = visit()
    page = now.open("/?view=Inbox")
    title = page.locator("h1").inner_text()
    row = page.get_by_test_id("stMain").locator(".stElementContainer[class*='st-key-open-inbox'] button").first
    if by == "keyboard":
        row.focus()
        page.keyboard.press("Enter")
    else:
        row.click()
    window = page.get_by_role("dialog")
    expect(window.locator(".marked mark").first).to_be_visible()
    expect(window).to_contain_text("Subject: ")
    expect(window).to_contain_text("What moved it: words")
    page.keyboard.press("Escape")
    expect(window).to_have_count(0)
    now.settle()
    expect(row).to_be_focused()
    assert page.locator("h1").inner_text() == title
    page.get_by_role("slider").focus()
    page.keyboard.press("ArrowRight")
    now.settle()
    expect(window).to_have_count(0)
    assert now.errors + now.outside == []


def test_what_is_opened_below_the_fold_comes_into_sight_unless_a_link_opens_it(visit) -> None:
    now = visit(viewport={"width": 1440, "height": 700}, reduced_motion="reduce")
    page = now.open()
    page.get_by_role("button", name="See one poison message").click()
    expect(page.get_by_test_id("stCode").first).to_be_in_viewport()
    again = visit(viewport={"width": 1440, "height": 700})
    again.open("/?view=Poison")
    assert again.page.get_by_test_id("stMain").evaluate("main => main.scrollTop") == 0


def test_attacks_are_chosen_on_cards_by_keyboard_alone(visit) -> None:
    now = visit()
    page = now.open()
    step = page.get_by_role("button", name="Try a subtler attack")
    step.focus()
    page.keyboard.press("Enter")
    window = page.get_by_role("dialog")
    expect(window.locator(".js-plotly-plot").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(window).to_have_count(0)
    now.settle()
    expect(step).to_be_focused()
    page.keyboard.press("Enter")
    window.get_by_role("radio", name="Block everything").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    card = window.get_by_role("button", name="Block one topic (topic words)")
    expect(card).to_be_visible()
    card.focus()
    page.keyboard.press("Enter")
    expect(window).to_have_count(0)
    expect(page.locator("h1", has_text="Topic words on SpamBayes: what will")).to_be_visible()
    expect(page).to_have_url(re.compile("attack=topic_words"))
    assert now.errors + now.outside == []
