"""A lesson in a real browser: begun from the list, guessed, tried, passed, gone back in, reloaded and left."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser
SLIM = 112  # pixels: film and slider stay on the first screen


def test_a_learner_passes_the_first_lesson_goes_back_reloads_and_leaves(visit) -> None:
    now = visit(viewport={"width": 1440, "height": 900})
    page = now.open("/lessons")
    main = page.get_by_test_id("stMain")
    main.get_by_role("link", name="First poison").click()
    expect(main.get_by_text("Step 1 of 5")).to_be_visible()
    main.get_by_role("button", name="More than half of it").click()
    expect(main.get_by_text("Step 2 of 5")).to_be_visible()
    expect(page.locator(".film[data-poison]")).to_be_visible()
    assert page.locator(".st-key-lesson").bounding_box()["height"] <= SLIM
    hand = page.locator('.film input[type="range"]')
    assert hand.bounding_box()["y"] < 900
    hand.focus()
    page.keyboard.press("ArrowRight")
    expect(main.get_by_text("Step 3 of 5")).to_be_visible()
    main.get_by_role("spinbutton", name="Poison messages").fill("40")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"poison=40&"))
    now.settle()
    main.get_by_role("button", name="Hand it in").click()
    expect(main.get_by_text("Step 4 of 5")).to_be_visible()
    expect(main.get_by_text("Done, with 40 poison messages")).to_be_visible()
    main.get_by_role("button", name="Mostly blocked good mail").click()
    expect(main.get_by_text("Step 5 of 5")).to_be_visible()
    expect(main.get_by_text("Passed")).to_be_visible()
    with page.expect_download() as kept:
        main.get_by_role("button", name="Take it home").click()
    file = Path(kept.value.path()).read_text(encoding="utf-8")
    assert "More than half of it" in file
    assert f"{now.app}/?" in file
    expect(page).to_have_url(re.compile("step=5"))
    main.get_by_role("button", name="Back").click()
    expect(main.get_by_text("Step 4 of 5")).to_be_visible()
    expect(page).to_have_url(re.compile("step=4"))
    page.go_back()
    expect(main.get_by_text("Step 5 of 5")).to_be_visible()
    now.settle()
    page.reload()
    expect(main.get_by_text("Step 5 of 5")).to_be_visible()
    expect(main.get_by_text(re.compile("Your guess:.*More than half of it"))).to_be_visible()
    main.get_by_role("button", name="Leave lesson").click()
    expect(page.locator(".st-key-lesson")).to_have_count(0)
    expect(main.get_by_label("Attack", exact=True)).to_be_visible()
    page.wait_for_url(lambda url: "lesson" not in url)
    assert now.errors == []


def test_a_sheet_prints_alone_and_black_on_white(visit) -> None:
    now = visit(color_scheme="dark")
    page = now.open("/lessons?sheet=first_poison")
    page.emulate_media(media="print", color_scheme="dark")
    sheet = page.locator(".st-key-sheet")
    assert sheet.locator("h1").evaluate("one => getComputedStyle(one).color") == "rgb(0, 0, 0)"
    assert sheet.locator("h1").evaluate("one => getComputedStyle(one).visibility") == "visible"
    assert sheet.bounding_box()["x"] == 0, "no margin beside the printer's own"
    for other in (page.get_by_test_id("stSidebar"), page.get_by_role("button", name="All lessons")):
        assert not other.is_visible()


def test_a_saved_link_opens_in_another_browser_with_the_message_as_it_was_written(visit) -> None:
    now = visit()
    page = now.open("/evade?lesson=fool_the_filter&pupil=7&step=3&guessed=0&hints=1")
    box = page.get_by_label("Edit the message")
    box.fill(box.input_value() + "\nsee you at the meeting")
    page.get_by_role("button", name="Ask the filter").click()
    page.wait_for_url(re.compile("text="))
    now.settle()
    written = box.input_value()
    page.go_back()
    now.settle()
    expect(box).not_to_have_value(written)
    assert "text=" not in page.url, "nobody is sent forward again"
    page.go_forward()
    now.settle()
    expect(box).to_have_value(written)
    other = visit()
    again = other.open(page.url.removeprefix(now.app))
    expect(again.get_by_label("Edit the message")).to_have_value(written)
    expect(again.get_by_text("Step 3 of")).to_be_visible()
    expect(again.get_by_text("Hint 1:")).to_be_visible()
    other.settle()
    assert again.url == page.url
    assert now.errors == other.errors == []


def test_a_pick_stands_in_the_address_at_once(visit) -> None:
    now = visit()
    page = now.open("/watch?lesson=alarms&pupil=7&step=3")
    page.get_by_role("combobox", name="Detector").click()
    page.get_by_role("option", name="Canaries").click()
    page.wait_for_url(re.compile("detector=canaries"))
    assert now.errors == []
