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
    for other in (page.get_by_test_id("stSidebar"), page.get_by_role("button", name="All lessons")):
        assert not other.is_visible()
