"""The film in a real browser: while the hand drags, all follows it without a message to the server."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

pytestmark = pytest.mark.browser
# what the film shows, noted down at each change of its finding
WATCH = """() => {
    window.shown = [];
    const headline = document.querySelector('.film-headline');
    const numbers = document.querySelectorAll('.film-number:not([hidden]) .film-value');
    const note = () => shown.push([headline, ...numbers].map(one => one.textContent));
    new MutationObserver(note).observe(headline, {childList: true});
}"""
PIXELS = """canvas => {
    const {width, height} = canvas;
    const parts = canvas.getContext('2d').getImageData(0, 0, width, height).data;
    return parts.reduce((sum, part, at) => sum + part * (at % 97), 0);
}"""


def drag(page: Page, over: Locator, *, steps: int) -> None:
    """Press at the left, go to the right and stay down."""
    box = over.bounding_box()
    assert box is not None
    y = box["y"] + box["height"] / 2
    page.mouse.move(box["x"] + 60, y)
    page.mouse.down()
    for step in range(1, steps + 1):
        page.mouse.move(box["x"] + 60 + step * (box["width"] - 200) / steps, y)
        page.evaluate("() => new Promise(requestAnimationFrame)")


@pytest.mark.parametrize("where", [".film-hand", ".film-curve"])
def test_while_the_hand_drags_all_follows_and_the_server_hears_nothing(visit, where: str) -> None:
    now = visit()
    sent: list[object] = []
    # Playwright cannot mark a list's own method as its handler
    now.page.on("websocket", lambda socket: socket.on("framesent", lambda _: sent.append(socket.url)))
    page = now.open("/?attack=pseudospam&filter=bernoulli_nb&poison=0")
    inbox = page.locator(".film-swarm")
    page.evaluate(WATCH)
    before, address, picture = len(sent), page.url, inbox.evaluate(PIXELS)
    drag(page, page.locator(where), steps=25)
    headlines, blocked, missed = (len(set(texts)) for texts in zip(*page.evaluate("shown"), strict=True))
    assert min(headlines, blocked, missed) >= 10
    assert inbox.evaluate(PIXELS) != picture
    assert (len(sent), page.url) == (before, address)
    page.mouse.up()
    expect(page).not_to_have_url(address)
    now.settle()
    assert len(sent) > before
    poison = page.get_by_label("Poison messages", exact=True).first.input_value()
    expect(page).to_have_url(re.compile(rf"poison={poison}\b"))
    assert page.locator("h1").inner_text().startswith(f"{poison} poison messages among")
    assert now.errors == []


def test_a_key_moves_the_finding_at_once_and_it_is_read_out(visit) -> None:
    now = visit()
    page = now.open("/?poison=0")
    hand = page.get_by_role("slider")
    hand.focus()
    page.keyboard.press("End")
    expect(page.locator(".film-live")).to_have_text(page.locator("h1").inner_text())
    assert page.locator("h1").inner_text() in (hand.get_attribute("aria-valuetext") or "")
    at_once = """hand => {
        const headline = document.querySelector('.film-headline'), before = headline.textContent;
        hand.value = 0;
        hand.dispatchEvent(new Event('input'));
        return headline.textContent !== before;
    }"""
    assert hand.evaluate(at_once), "within the event itself, before the next frame"


def test_the_film_plays_to_the_end_and_can_be_paused(visit) -> None:
    now = visit()
    page = now.open("/?poison=0")
    play = page.get_by_role("button", name="Play")
    play.focus()
    page.keyboard.press("Enter")
    expect(play).to_have_attribute("aria-pressed", "true")
    expect(page.locator("h1")).not_to_contain_text("Before the attack")
    page.keyboard.press("Enter")
    expect(play).to_have_attribute("aria-pressed", "false")
    now.settle()
    paused = page.locator("h1").inner_text()
    expect(page).to_have_url(re.compile(rf"poison={paused.partition(' ')[0]}\b"))
    play.click()
    most = page.get_by_role("slider").get_attribute("max")
    expect(page).to_have_url(f"{page.url.partition('poison=')[0]}poison={most}&seed=0&v=2")


def test_a_message_of_a_corner_opens_by_click_and_by_key(visit) -> None:
    now = visit()
    page = now.open()
    corner = page.get_by_role("button", name="good messages, Spam folder")
    corner.focus()
    page.keyboard.press("Enter")
    opened = page.get_by_role("dialog")
    expect(opened).to_contain_text("Good message")
    page.keyboard.press("Escape")
    expect(opened).to_have_count(0)
    box = page.locator(".film-swarm").bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 0.85 * box["width"], box["y"] + 0.3 * box["height"])
    tip = page.locator(".film-tip")
    expect(tip).to_contain_text("good message, Spam folder")
    page.mouse.down()
    page.mouse.up()
    expect(opened).to_contain_text(tip.evaluate("tip => tip.firstChild.textContent"))


def test_the_number_the_film_and_the_address_say_the_same(visit) -> None:
    now = visit()
    page = now.open()
    number = page.get_by_label("Poison messages", exact=True).first  # for a moment the one before is there too
    number.fill("101")
    number.press("Enter")
    expect(page.locator("h1")).to_contain_text("100 poison messages")
    expect(page.get_by_text("The slider has no stop at 101 here; it stands at 100.")).to_be_visible()
    expect(number).to_have_value("100")
    page.get_by_role("slider").focus()
    page.keyboard.press("ArrowRight")
    expect(number).to_have_value("105")
    now.settle()
    page.reload()
    now.settle()
    expect(page.locator("h1")).to_contain_text("105 poison messages")
    expect(number).to_have_value("105")


def test_with_reduced_motion_nothing_is_on_its_way(visit) -> None:
    now = visit(reduced_motion="reduce")
    page = now.open("/?poison=0")
    page.get_by_role("slider").focus()
    page.keyboard.press("End")
    first, second = page.evaluate(
        f"""async () => {{
            const look = {PIXELS}, canvas = document.querySelector('.film-swarm');
            const frames = async many => {{ while (many--) await new Promise(requestAnimationFrame); }};
            await frames(2);
            const first = look(canvas);
            await frames(10);
            return [first, look(canvas)];
        }}"""
    )
    assert first == second
