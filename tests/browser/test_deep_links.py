"""A link into the app is the first thing that a restarted server is asked for."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visit, served

pytestmark = pytest.mark.browser


def test_the_first_visitor_after_a_restart_comes_by_a_deep_link(chromium) -> None:
    with served() as address:
        page = chromium.new_page()
        now = Visit(page, address)
        now.open("/filter?filter=multinomial_nb&state=poisoned&poison=36")
        expect(page.locator("h1")).to_contain_text("Naive Bayes")
        assert page.get_by_text("Page not found").count() == 0
        links = page.locator('[data-testid="stSidebarNavLink"]').all_inner_texts()
        assert any("The lab" in link for link in links)
        assert any("Your mail" in link for link in links)
        assert not any("menu" in link.lower() or link.lower() == "ui" for link in links)
        assert now.errors == []
        page.close()
