"""The server is started anew under an open page: nothing that the visitor does afterwards is lost."""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Visit, free_port, served
from tests.browser.walk import Walk

pytestmark = pytest.mark.browser


def wait_for_connection(page: Page, *, there: bool) -> None:
    state = "document.querySelector('[data-testid=stApp]').dataset.testConnectionState"
    page.wait_for_function(f"there => ({state} === 'CONNECTED') === there", arg=there)


def test_the_first_thing_done_after_a_restart_counts(chromium) -> None:
    port = free_port()
    page = chromium.new_page()
    with served(port) as address:
        walk = Walk(Visit(page, address))
        walk.come("/?filter.high=0.8", **{"filter.high": "0.8"})  # computed before anybody came: nothing polls
        walk.visit.settle()
    wait_for_connection(page, there=False)
    with served(port):
        wait_for_connection(page, there=True)
        walk.visit.settle()
        walk.compare()
        walk.menu("The filter", "/filter")
        walk.look_closer("Strongest words", view="Strongest words")
        walk.says["view"] = None  # on the page that comes it would mean nothing
        walk.menu("The lab", "/")
    page.close()
