"""The film of a campaign in a real browser: it plays, pauses, steps and scrubs alone, and tells only what is let go."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

pytestmark = pytest.mark.browser
PATH = "/campaign?weeks=8&week=1"
WATCH = """() => {
    window.shown = [];
    const root = document.querySelector('.weeks');
    const note = () => shown.push([root.dataset.week, root.querySelector('.weeks-headline').textContent]);
    new MutationObserver(note).observe(root, {attributes: true, attributeFilter: ['data-week']});
}"""

IS_UNDER_WAY = "() => Number(document.querySelector('.weeks').dataset.week) >= 3"
PAUSE_IN_WEEK_4 = """() => new Promise((done) => {
    const root = document.querySelector('.weeks');
    const look = () => {
        if (Number(root.dataset.week) < 4) return requestAnimationFrame(look);
        root.querySelector('.weeks-play').click();
        done(root.dataset.week);
    };
    look();
})"""


@pytest.fixture
def weeks(visit) -> tuple[Page, list[object]]:
    """The page at week 1 of 8, and all that it sends to the server from then on."""
    now = visit()
    sent: list[object] = []
    now.page.on("websocket", lambda socket: socket.on("framesent", lambda _: sent.append(socket.url)))
    page = now.open(PATH)
    expect(page.locator(".weeks")).to_have_attribute("data-week", "1")
    now.settle()
    sent.clear()
    yield page, sent
    assert now.errors == []


def number(page: Page) -> Locator:
    return page.get_by_label("Week", exact=True).first


def test_it_plays_and_pauses_beside_another_run_without_a_word_to_the_server(weeks) -> None:
    page, sent = weeks
    page.evaluate(WATCH)
    second = page.locator(".weeks-plane").nth(1)
    expect(second).to_be_visible()
    expect(page.locator("figcaption").nth(1)).to_have_text("Without the attack")
    play = page.get_by_role("button", name="Play")
    play.click()
    page.wait_for_function(IS_UNDER_WAY)
    assert sent == []
    paused = page.evaluate(PAUSE_IN_WEEK_4)
    expect(play).to_have_attribute("aria-pressed", "false")
    assert len(page.evaluate("shown")) >= 3
    assert page.locator(".weeks-headline").inner_text().startswith(f"By week {paused} ")
    assert page.locator(".weeks-ring").get_attribute("aria-label").startswith(f"Week {paused}, ")
    campaign = page.locator(".weeks-number[data-kind=campaign]")
    now, then = (campaign.locator(f".weeks-{part}").inner_text() for part in ("value", "then"))
    assert now != then.removeprefix("Without the attack: ") != then
    expect(number(page)).to_have_value(str(paused))
    play.click()
    expect(page).not_to_have_url(f"week={paused}")
    expect(number(page)).to_have_value("8")
    page.get_by_role("radio", name="Nothing").check()
    expect(second).to_be_hidden()
    expect(page).to_have_url(re.compile(r"[?&]beside=nothing(&|$)"))
    page.reload()
    expect(page.get_by_role("radio", name="Nothing")).to_be_checked()
    expect(second).to_be_hidden()


def test_scrubbing_tells_the_server_only_where_it_was_let_go_and_a_typed_week_opens_too(weeks) -> None:
    page, sent = weeks
    page.evaluate(WATCH)
    lines = page.locator(".weeks-lines")
    lines.scroll_into_view_if_needed()
    box = lines.bounding_box()
    assert box is not None
    at = [box["x"] + 50 + (week - 0.5) * (box["width"] - 162) / 8 for week in range(1, 9)]
    page.mouse.move(at[0], box["y"] + 50)
    page.mouse.down()
    for x in at[1:6]:
        page.mouse.move(x, box["y"] + 50)
    assert [week for week, _ in page.evaluate("shown")][-5:] == ["2", "3", "4", "5", "6"]
    assert len({headline for _, headline in page.evaluate("shown")}) >= 5
    assert sent == []
    page.mouse.up()
    expect(number(page)).to_have_value("6")
    expect(page.get_by_text("Week 6", exact=True).last).to_be_visible()
    expect(page).to_have_url(re.compile(r"[?&]week=6(&|$)"))
    number(page).fill("4")
    number(page).press("Enter")
    expect(page.locator(".weeks")).to_have_attribute("data-week", "4")
    page.get_by_role("radio", name="Training pool").click()
    page.wait_for_url("**view=Training+pool**")
    page.get_by_role("button", name="One week on").click()
    page.wait_for_url("**week=5**")
    page.reload()
    expect(page.locator(".weeks")).to_have_attribute("data-week", "5")


def test_a_bar_that_is_pulled_is_the_strategy_and_a_link_opens_it_again(weeks) -> None:
    page, sent = weeks
    bars = page.locator(".weeks-bars")
    bars.scroll_into_view_if_needed()
    box = bars.bounding_box()
    assert box is not None
    x = box["x"] + 50 + 0.5 * (box["width"] - 162) / 8
    page.mouse.move(x, box["y"] + box["height"] - 60)
    page.mouse.down()
    page.mouse.move(x, box["y"] + box["height"] - 21)
    page.mouse.move(x, box["y"] + box["height"] - 5)
    expect(bars).to_have_attribute("aria-valuenow", "0")
    assert sent == []
    page.mouse.up()
    page.wait_for_url("**volume=0-30&**")
    expect(page.locator(".weeks-brought")).not_to_contain_text("poison")
    expect(number(page)).to_have_value("1")
    page.reload()
    expect(bars).to_have_attribute("aria-valuenow", "0")
    expect(page.locator(".weeks-brought")).not_to_contain_text("poison")
    bars.focus()
    page.keyboard.press("PageUp")
    page.wait_for_url("**volume=10-30&**")


def test_a_row_opens_by_keyboard_and_a_point_by_a_click_as_an_e_mail(weeks) -> None:
    page, _ = weeks
    window = page.get_by_role("dialog")
    page.get_by_test_id("data-grid-canvas").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Shift+Space")
    expect(window.locator(".marked mark").first).to_be_visible()
    expect(window).to_contain_text("From: ")
    page.keyboard.press("Escape")
    expect(window).to_have_count(0)
    plane = page.locator(".weeks-plane").first
    plane.scroll_into_view_if_needed()
    plane.hover(position={"x": 44, "y": 30})
    named = page.locator(".weeks-tip").evaluate("tip => tip.firstChild.textContent")
    page.mouse.down()
    page.mouse.up()
    expect(window).to_contain_text(named)
    page.keyboard.press("Escape")
    expect(window).to_have_count(0)


def test_under_reduced_motion_it_is_stepped_and_nothing_is_on_its_way(visit) -> None:
    page = visit(reduced_motion="reduce").open(PATH)
    expect(page.get_by_role("button", name="Play")).to_have_count(0)
    pixels = "canvas => canvas.toDataURL()"
    plane = page.locator(".weeks-plane").first
    page.get_by_role("button", name="One week on").click()
    page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    first = plane.evaluate(pixels)
    page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert plane.evaluate(pixels) == first


def test_who_reads_what_came_in_marks_it_and_the_filter_learns_it_so(visit) -> None:
    page = visit().open("/campaign?sends=dictionary&feedback=perfect&week=2&view=Your+review")
    page.get_by_role("button", name="Review from week 2 on").click()
    expect(page.get_by_text("You have marked no message yet")).to_be_visible()
    for read in ("1 message", "2 messages"):
        page.get_by_test_id("data-grid-canvas").focus()
        page.keyboard.press("ArrowDown")
        if read != "1 message":
            page.keyboard.press("Shift+Space")  # what was chosen before is let go
            page.keyboard.press("ArrowDown")
        page.keyboard.press("Shift+Space")
        page.get_by_role("button", name="Throw it away").click()
        expect(page.get_by_text(f"You have read {read} in")).to_be_visible()
    expect(page.get_by_text("of the attacker's").first).to_contain_text("stopped 2 of the attacker's")
    page.wait_for_url("**decision.marks=**")
    page.reload()
    expect(page.get_by_text("You have read 2 messages")).to_be_visible()
    expect(page.get_by_text("messages are dropped and the filter retrains").first).to_be_visible()
