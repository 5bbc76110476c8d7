"""Two servers on one PostgreSQL show one room."""

from collections.abc import Iterator
from contextlib import ExitStack

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import Visit, served
from tests.browser.test_room import join, press
from tests.postgresql import cluster

pytestmark = pytest.mark.browser


@pytest.fixture
def servers() -> Iterator[list[str]]:
    with ExitStack() as stack:
        url = stack.enter_context(cluster()).url
        yield [stack.enter_context(served(POISONED_INBOX_ROOMS=url)) for _ in range(2)]


def test_a_teacher_and_a_learner_on_two_servers_meet_in_one_room(chromium: Browser, servers: list[str]) -> None:
    teacher, learner = (Visit(chromium.new_context().new_page(), server) for server in servers)
    board = teacher.open("/room")
    press(board, "Open a room")
    expect(board.get_by_text("Keep this link")).to_be_visible()
    join(learner, board.url.partition("code=")[2][:6], "Anna")
    expect(board.get_by_text("1 here")).to_be_visible()
    press(learner.page, "More than half of it")
    expect(learner.page.get_by_text("All answers are kept.")).to_be_visible()
    expect(board.get_by_text("1 of 1 learner has answered.")).to_be_visible()
    press(board, "Close the vote")
    expect(learner.page.get_by_text("The vote is closed.")).to_be_visible()
    for now in (teacher, learner):
        assert now.errors == []
        now.page.context.close()
