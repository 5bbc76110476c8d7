"""A class in a room: a teacher and three learners, each in a browser of their own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Visit, served

pytestmark = pytest.mark.browser
NAMES = ("Anna", "<b>Ben</b>", "Cleo")


@pytest.fixture
def server(tmp_path: Path) -> Iterator[str]:
    with served(POISONED_INBOX_ROOMS=f"sqlite:///{tmp_path / 'rooms.db'}") as address:
        yield address


@pytest.fixture
def visits(chromium: Browser, server: str) -> Iterator[list[Visit]]:
    contexts = [chromium.new_context(viewport={"width": 1280, "height": 900}) for _ in range(4)]
    yield [Visit(context.new_page(), server) for context in contexts]
    for context in contexts:
        context.close()


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def join(now: Visit, code: str, nickname: str) -> None:
    now.open(f"/room?code={code}")
    now.page.get_by_label("Nickname").fill(nickname)
    press(now.page, "Join")
    expect(now.page.get_by_text("Open the lesson")).to_be_visible()


def test_a_class_guesses_sees_tries_and_ends(visits: list[Visit]) -> None:
    teacher, *learners = visits
    board = teacher.open("/room")
    press(board, "Open a room")
    expect(board.get_by_text("Keep this link")).to_be_visible()
    code = board.url.partition("code=")[2][:6]
    press(board, "I have kept it")
    for learner, name in zip(learners, NAMES, strict=True):
        join(learner, code, name)
    expect(board.get_by_text("3 here")).to_be_visible()
    for learner, said in zip(
        learners, ("Less than 1 in 20", "More than half of it", "More than half of it"), strict=True
    ):
        press(learner.page, said)
        expect(learner.page.get_by_text("All answers are kept.")).to_be_visible()
        expect(learner.page.locator(".js-plotly-plot")).to_have_count(0)
    expect(board.get_by_text("3 of 3 learners have answered.")).to_be_visible()
    press(board, "Close the vote")
    press(board, "Vote again")
    expect(learners[0].page.get_by_text("Round 2")).to_be_visible()
    press(learners[0].page, "More than half of it")
    press(board, "Reveal")
    for page in (board, learners[1].page):
        expect(page.get_by_text("At first 2 of 3 were right, in the end 1 of 1.")).to_be_visible()
        expect(page.locator(".js-plotly-plot .points path").first).to_be_visible()
    reload_and_find_oneself(learners[1], NAMES[1])
    hand_in(learners[2])
    expect(board.get_by_text("Nobody has handed in an attempt yet.")).to_have_count(0)
    board.get_by_text("End the room").first.click()
    board.get_by_text("Yes, delete everything").click()
    press(board, "End the room")
    expect(board.get_by_text("The room has ended")).to_be_visible()
    for learner in learners:
        expect(learner.page.get_by_text("There is no room with this code").first).to_be_visible()
    for now in visits:
        assert now.errors == []
        assert now.outside == []


def reload_and_find_oneself(learner: Visit, name: str) -> None:
    learner.page.reload()
    expect(learner.page.get_by_text("Open the lesson")).to_be_visible()
    expect(learner.page.get_by_text(name).first).to_be_visible()
    learner.page.goto(learner.app + "/map")
    expect(learner.page.get_by_text(name).first).to_be_visible()


def hand_in(learner: Visit) -> None:
    """The lesson's own page: its guess was given in the room."""
    learner.page.get_by_text("Open the lesson").click()
    press(learner.page, "Just show me")
    press(learner.page, "Hand it in")
    expect(learner.page.get_by_text("All answers are kept.")).to_be_visible()


def test_the_next_hint_is_closed_on_the_board_where_the_one_before_was_opened(visits: list[Visit]) -> None:
    """What a board shows is projected: nobody has chosen to open the next one."""
    teacher, *_ = visits
    board = teacher.open("/room")
    press(board, "Open a room")
    first, second = (board.get_by_text(said) for said in ("Begin with 1% of", "Between 20 and 40 messages"))
    expect(board.get_by_text("Hint 1 (costs 10)")).to_be_visible()
    expect(first).to_be_hidden()
    teacher.settle()
    board.get_by_text("Hint 1 (costs 10)").click()
    expect(first).to_be_visible()
    press(board, "Release hint 1 of 2")
    expect(board.get_by_text("Hint 2 (costs 25)")).to_be_visible()
    teacher.settle()
    expect(second).to_be_hidden()
    expect(first).to_be_hidden()
    assert teacher.errors == []
