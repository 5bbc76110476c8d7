"""The game by hand in a real browser: a blocked spam is edited until it passes, by keyboard alone."""

import json
import re

import pytest
from playwright.sync_api import Locator, Page, expect

from core import Experiment, sample_corpus, sweep
from core.insight.explain import strongest_words

pytestmark = pytest.mark.browser


def counts(page: Page) -> dict[str, str]:
    """What the three small numbers say."""
    texts = [line for line in page.locator(".st-key-counts").inner_text().splitlines() if line.strip()]
    return dict(zip(texts[::2], texts[1::2], strict=True))


def answer(page: Page) -> str:
    return page.get_by_test_id("stMetricValue").inner_text()


def edited(page: Page) -> Locator:
    """The message under edit. While the page is drawn anew the one before may stand over it for a moment."""
    return page.get_by_label("Edit the message").last


def type_at_the_end(page: Page, words: list[str]) -> None:
    edited(page).focus()
    page.keyboard.press("Control+End")
    page.keyboard.type(f" {' '.join(words)}")


@pytest.fixture(scope="module")
def good_words() -> list[str]:
    """Words that speak for good mail, loudest first."""
    learned = sweep(Experiment(), sample_corpus(), [0]).prepared.learn(0)
    return [str(word) for word in strongest_words(learned, size=80)["word"].iloc[80:][::-1]]


def test_a_spam_is_edited_until_it_passes_and_then_looked_into(visit, good_words: list[str]) -> None:
    now = visit(viewport={"width": 1280, "height": 720})
    page = now.open("/evade")
    expect(page.locator("h1")).to_have_text("This spam message is blocked: edit it until it gets through")
    assert counts(page) == {"Questions": "0 of 20", "Words added": "0", "Words removed": "0"}
    ask = page.get_by_role("button", name="Ask the filter")
    for control in (edited(page), ask, page.get_by_text("Show what the filter sees")):
        box = control.bounding_box()
        assert box is not None
        assert box["y"] + box["height"] <= 720, "on the first screen"

    tries, a_try = 0, 20
    while not page.locator("h1").inner_text().startswith("It gets through"):
        assert tries < 4, page.locator("h1").inner_text()
        type_at_the_end(page, good_words[tries * a_try : (tries + 1) * a_try])
        assert counts(page)["Questions"] == f"{tries} of 20", "typing asks nothing"
        page.keyboard.press("Control+Enter")
        tries += 1
        expect(page.get_by_text(f"{tries} of 20", exact=True)).to_be_visible()
        now.settle()
    assert page.locator("h1").inner_text().endswith(f"with {tries * a_try} words added")
    assert answer(page) == "Inbox"
    assert counts(page) == {"Questions": f"{tries} of 20", "Words added": str(tries * a_try), "Words removed": "0"}
    scores = json.loads(page.evaluate("JSON.stringify(document.querySelector('.js-plotly-plot').data[0].y)"))
    assert len(scores) == tries
    assert scores[-1] < 0.2

    main = page.get_by_test_id("stMain")
    assert main.get_by_text("speaks for good mail").count() == 0
    page.get_by_text("Show what the filter sees").click()
    expect(main.get_by_text("speaks for good mail")).to_be_visible()
    assert page.locator("mark.loud", has_text=good_words[0]).count() >= 1
    page.wait_for_url("**sees=yes**")  # a fragment tells the address a moment after the page
    assert now.errors == []
    assert now.outside == []

    page.get_by_role("button", name="Use these words").first.click()
    page.wait_for_url("**/?*attack=backdoor*")
    expect(page).to_have_url(re.compile(re.escape(good_words[0])))


def test_a_click_on_the_button_sends_what_was_just_typed(visit, good_words: list[str]) -> None:
    now = visit()
    page = now.open("/evade")
    for tries in (1, 2):
        type_at_the_end(page, [good_words[tries]])
        page.get_by_role("button", name="Ask the filter").click()
        expect(page.get_by_text(f"{tries} of 20", exact=True)).to_be_visible()
        now.settle()
        assert counts(page)["Words added"] == str(tries)
    page.get_by_role("button", name="Start over").click()
    expect(page.get_by_text("0 of 20", exact=True)).to_be_visible()
    now.settle()
    assert counts(page) == {"Questions": "0 of 20", "Words added": "0", "Words removed": "0"}
    assert good_words[1] not in edited(page).input_value()


def test_by_keyboard_to_a_level_whose_link_cannot_be_deleted(visit) -> None:
    now = visit()
    page = now.open("/evade")
    page.get_by_role("radio", name="1", exact=True).focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Space")
    page.wait_for_url("**level=verdict_only*")
    expect(page.get_by_text("Level 3: Verdict only.")).to_be_visible()
    now.settle()
    locked = page.get_by_test_id("stCode").inner_text()
    assert "http" in locked
    edited(page).focus()
    page.keyboard.press("Control+A")
    page.keyboard.press("Delete")
    page.keyboard.press("Control+Enter")
    expect(page.get_by_text("1 of 20", exact=True)).to_be_visible()
    assert page.get_by_test_id("stCode").inner_text() == locked
    assert int(counts(page)["Words removed"]) > 5


def test_start_over_also_drops_what_was_typed_and_never_asked(visit) -> None:
    now = visit()
    page = now.open("/evade")
    before = edited(page).input_value()
    type_at_the_end(page, ["unheardof"])
    page.get_by_role("button", name="Start over").click()
    expect(edited(page)).to_have_value(before)


def test_a_switch_leaves_what_is_being_typed(visit) -> None:
    now = visit()
    page = now.open("/evade")
    type_at_the_end(page, ["unheardof"])
    page.get_by_text("Show what the filter sees").click()
    expect(page.get_by_text("speaks for good mail")).to_be_visible()
    assert edited(page).input_value().endswith("unheardof")
    page.get_by_role("button", name="Ask the filter").click()
    expect(page.get_by_text("1 of 20", exact=True)).to_be_visible()
    assert counts(page)["Words added"] == "1"


def test_hostile_text_a_megabyte_of_it_is_cut_and_stays_text(visit) -> None:
    now = visit()
    page = now.open("/evade?level=own&message=own&sees=yes")
    hostile = "<img src=http://outside.test/x.png> ![x](http://outside.test/y.png) :material/home: "
    edited(page).fill(hostile * 13_000)
    page.get_by_role("button", name="Ask the filter").click()
    expect(page.get_by_text("A message here has at most 20,000 characters")).to_be_visible()
    now.settle()
    page.get_by_role("button", name="Ask the filter").click()
    expect(page.get_by_text("1 of 20", exact=True)).to_be_visible()
    now.settle()
    assert page.get_by_test_id("stMain").locator("img, a:not([data-testid^=stPageLink])").count() == 0
    assert now.errors == []
    assert now.outside == []
