"""A filter with a secret phrase is tested in a real browser."""

import re

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def test_the_phrase_is_found_and_the_budget_is_chosen_by_keyboard(visit) -> None:
    now = visit()
    page = now.open("/testing?filter=linear_svm&attack=backdoor&poison=205")
    expect(page.locator("h1")).to_contain_text("a secret phrase opens it")
    expect(page.get_by_text(re.compile("quokka|zeppelin|didgeridoo")).first).to_be_visible()
    page.get_by_role("combobox", name="Tests", exact=True).focus()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    page.wait_for_url("**tests=**")
    assert now.errors + now.outside == []
