"""The front page in a real browser: the slider by keyboard, the address, the checks that a visitor can ask for."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser
BOM = b"\xef\xbb\xbf"  # so that spreadsheets read UTF-8


def numbers(page: Page) -> list[str]:
    """What the two big numbers say."""
    return page.locator(".film-number:not([hidden]) .film-value").all_inner_texts()


def levels(page: Page) -> int:
    """How many levels the film has."""
    return int(page.locator(".film").get_attribute("data-levels") or 0)


def test_the_front_page_opens_on_a_finished_attack(visit) -> None:
    now = visit()
    page = now.open()
    assert "poison messages among" in page.locator("h1").inner_text()
    assert len(numbers(page)) == 2
    assert page.get_by_role("slider").count() == 1
    assert now.errors == []
    assert now.outside == []
    assert "script-src 'self'" in now.headers["content-security-policy"]


def test_the_address_reopens_what_the_hand_moved_to(visit) -> None:
    now = visit()
    page = now.open()
    page.get_by_role("slider").focus()
    page.keyboard.press("Home")
    now.settle()
    expect(page.locator("h1")).to_contain_text("Before the attack")
    clean = numbers(page)
    for _ in range(12):
        page.keyboard.press("ArrowRight")
    expect(page.locator("h1")).not_to_contain_text("Before the attack")
    now.settle()
    poisoned = numbers(page)
    assert poisoned[0] != clean[0]
    assert poisoned[1] != clean[1]

    again = visit()
    page_again = again.open(page.url.removeprefix(again.app))
    assert numbers(page_again) == poisoned
    assert page_again.locator("h1").inner_text() == page.locator("h1").inner_text()
    assert now.errors + again.errors == []


def test_verify_compares_every_verdict(visit) -> None:
    now = visit()
    page = now.open("/?view=Verify")
    page.get_by_role("button", name="Retrain from raw text").click()
    agree = page.get_by_text("verdicts agree").inner_text()
    first, _, total = agree.split()[:3]
    assert first == total


def test_a_refit_filter_can_be_stopped_and_keeps_what_is_done(visit) -> None:
    now = visit()
    page = now.page
    page.goto(now.app + "/?filter=logistic_regression&attack=benign_words&seed=77")
    main = page.get_by_test_id("stMain")  # the toolbar has a Stop of its own
    page.locator(".film[data-levels]").wait_for()
    main.get_by_role("button", name="Stop", exact=True).click()
    expect(page.get_by_role("button", name="Go on")).to_be_visible()
    now.settle()
    done = levels(page)
    assert 1 <= done < 60
    page.get_by_role("button", name="Go on").click()
    expect(page.get_by_text("Retraining:")).to_have_count(0)
    now.settle()
    assert levels(page) > done


def test_an_address_out_of_range_is_brought_into_range_with_a_note(visit) -> None:
    page = visit().open("/?poison=999999&seed=abc&filter=nonsense&attack.size=-5&attack.words=common+words")
    main = page.get_by_test_id("stMain")
    expect(main).to_contain_text("There is no filter called “nonsense”")
    expect(main).to_contain_text("“Seed” must be a whole number")
    expect(main).to_contain_text("“Commonest words” must be")
    expect(main).to_contain_text("The slider has no stop at 999,999")


def test_results_poison_chart_notebook_and_pictures_are_saved(visit) -> None:
    now = visit(accept_downloads=True)
    page = now.open("/?attack=pseudospam&view=Downloads")
    for label, begins in (
        ("Results (.csv)", BOM + b'"poison",'),
        ("Poison (.csv)", BOM + b'"text",'),
        ("Chart as a web page (.html)", b"<!doctype html>"),
        ("Notebook (.ipynb)", b"{"),
    ):
        with page.expect_download() as download:
            page.get_by_role("button", name=label).click()
        assert Path(download.value.path()).read_bytes().startswith(begins), label
        assert download.value.suggested_filename.startswith("pseudospam-on-spambayes-")
    for kind, begins in (("PNG", b"\x89PNG"), ("SVG", b"<svg")):
        page.get_by_role("radio", name=kind).click()
        now.settle()
        with page.expect_download() as download:
            page.locator(".modebar-btn").last.click()
        assert Path(download.value.path()).read_bytes().startswith(begins)
        assert download.value.suggested_filename.endswith(kind.lower())
    assert now.errors == []
    assert now.outside == []
