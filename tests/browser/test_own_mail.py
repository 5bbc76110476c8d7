"""A visitor's own mail: uploaded, reported, attacked; and text in it that would like to be more than text."""

import csv
import gzip
import io
from contextlib import closing
from http.client import HTTPConnection
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, Request, expect
from playwright.sync_api import TimeoutError as NotThere

from tests.browser.conftest import PATIENCE, Visit
from tests.real_data import real_data

pytestmark = pytest.mark.browser

EVIL = "http://evil.example"
HOSTILE = [
    f"[win]({EVIL}/a) ![pixel]({EVIL}/b.png) {EVIL}/c www.evil.example me@evil.example",
    f"<img src={EVIL}/d.png onerror=alert(1)><script>alert(2)</script><a href='{EVIL}/e'>x</a>",
    "$$\\int x$$ :material/bolt: :smile: :red[alarm] # heading\n\n- list\n\n> quote\n\n    code\n\n| a |\n|---|\n| 1 |",
    f"<span style='background:url({EVIL}/f)'>plotly</span> =HYPERLINK(\"{EVIL}/g\")",
]


def upload(now: Visit, name: str, data: bytes) -> Page:
    page = now.open("/mail")
    page.locator('input[type="file"]').set_input_files({"name": name, "mimeType": "text/plain", "buffer": data})
    page.get_by_role("button", name="Use this mail").click()
    return page


def attack(now: Visit, link: str = "Attack it") -> str:
    """What the lab says about the mail in use, under the dictionary attack at about one in a hundred."""
    now.page.get_by_role("link", name=link).click()
    expect(now.page.get_by_role("slider")).to_be_visible()
    now.settle()
    return now.page.locator("h1").inner_text()


@pytest.mark.real
def test_raw_messages_in_a_zip_are_read_and_attacked(visit) -> None:
    now = visit()
    page = upload(now, "mail.zip", real_data("spamassassin_raw_sample.zip").read_bytes())
    expect(page.locator("h1")).to_contain_text("360 messages, 33% of them spam")
    assert "the filter block" in attack(now)
    assert now.errors == []


@pytest.mark.real
def test_a_table_without_a_header_is_read_and_attacked(visit) -> None:
    with gzip.open(real_data("sms_spam.csv.gz"), "rt", encoding="utf-8", newline="") as file:
        rows = [(row["label"], row["text"].replace("\t", " ").replace("\n", " ")) for row in csv.DictReader(file)]
    now = visit()
    page = upload(now, "sms.tsv", "\n".join("\t".join(row) for row in rows).encode())
    expect(page.locator("h1")).to_contain_text("5,574 messages, 13% of them spam")
    assert "the filter block" in attack(now)
    assert now.errors == []


def test_bad_mail_gets_a_sentence_and_loses_nothing(visit) -> None:
    now = visit()
    page = upload(now, "one.csv", b"text,label\n" + b"hello there,ham\n" * 60)
    expect(page.get_by_text("All 60 messages are good mail")).to_be_visible()
    assert "poison messages among" in attack(now, link="Next: The lab")


def put(small: Request, name: str, megabytes: int) -> int:
    """A hand-made upload beside the browser's own; gives the status that the server answers with."""
    own = {name: small.all_headers()[name] for name in ("cookie", "x-xsrftoken")}
    head = f'--edge\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n\r\n'.encode()
    body = head + b"a" * (megabytes * 2**20) + b"\r\n--edge--\r\n"
    address = urlsplit(small.url)
    path = f"{address.path.rpartition('/')[0]}/{name}"
    with closing(HTTPConnection(str(address.hostname), address.port, timeout=PATIENCE / 1_000)) as server:
        server.request("PUT", path, body, own | {"Content-Type": "multipart/form-data; boundary=edge"})
        return server.getresponse().status


def test_more_than_fifty_megabytes_are_refused_by_the_server_itself(visit) -> None:
    """The widget's own limit is the browser's; a hand-made request meets the server's."""
    page = visit().open("/mail")
    with page.expect_request(lambda request: "/upload_file/" in request.url) as small:
        page.locator('input[type="file"]').set_input_files(
            {"name": "small.csv", "mimeType": "text/csv", "buffer": b"text,label"}
        )
    assert put(small.value, small.value.url.rpartition("/")[2], 51) == 413


def test_one_visitor_cannot_fill_the_memory_with_files_that_no_widget_asked_for(visit) -> None:
    page = visit().open("/mail")
    with page.expect_request(lambda request: "/upload_file/" in request.url) as small:
        page.locator('input[type="file"]').set_input_files(
            {"name": "small.csv", "mimeType": "text/csv", "buffer": b"text,label"}
        )
    assert [put(small.value, f"made-up-{number}", 45) for number in range(3)] == [204, 204, 413]
    another = visit()
    another.open("/mail").locator('input[type="file"]').set_input_files(
        {"name": "one.csv", "mimeType": "text/csv", "buffer": b"text,label"}
    )
    expect(another.page.get_by_text("one.csv")).to_be_visible()


def test_text_of_messages_stays_text_everywhere(visit) -> None:
    table = io.StringIO()
    rows = csv.writer(table)
    rows.writerow(["text", "label"])
    for at in range(120):
        rows.writerow(
            [f"Subject: {HOSTILE[at % 4]}\n\nnumber {at} word{at % 7} {HOSTILE[at % 3]}", "spam" if at % 2 else "ham"]
        )
    now = visit()
    page = upload(now, "[click](http://evil.example/name).csv", table.getvalue().encode())
    expect(page.locator("h1")).to_contain_text("120 messages")
    pages = ["Your mail", "The lab", "The filter"]
    for name in pages:
        page.get_by_role("link", name=name, exact=True).click()
        now.settle()
        for drawer in (
            page.locator('[data-testid="stMain"] [role="radio"]').all_inner_texts() if name != "Your mail" else []
        ):
            page.get_by_role("radio", name=drawer, exact=True).click()
            now.settle()
            assert_text_only(page)
        if name == "The lab":
            everything_that_opens(now)
        assert_text_only(page)
    assert now.outside == []
    assert [error for error in now.errors if "evil" in error] == []


def everything_that_opens(now: Visit) -> None:
    """All drawers of the lab, and a message opened from each that lists some."""
    page = now.page
    page.get_by_role("combobox", name="More").click()
    drawers = page.get_by_role("option").all_inner_texts()
    page.keyboard.press("Escape")
    for drawer in drawers:
        choose(page, drawer)
        now.settle()
        assert_text_only(page)
    for step in ("See one poison message", "Who lost mail?", "Can it be defended?"):
        page.get_by_role("button", name=step).click()
        now.settle()
        assert_text_only(page)
    page.get_by_role("button", name="Who lost mail?").click()
    page.locator("[class*='st-key-open-changed'] button").first.click()
    expect(page.get_by_role("dialog").locator(".marked").last).to_contain_text("Subject: ")
    now.settle()
    assert_text_only(page, '[role="dialog"]')
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)


def choose(page: Page, drawer: str) -> None:
    """A page that is drawn anew closes a menu that is open: then it is opened once more."""
    for _ in range(5):
        page.get_by_role("combobox", name="More").click()
        try:
            page.get_by_role("option", name=drawer, exact=True).click(timeout=10_000)
        except NotThere:
            page.keyboard.press("Escape")
            continue
        return
    pytest.fail(f"the menu never showed {drawer}")


def assert_text_only(page: Page, main: str = '[data-testid="stMain"]') -> None:
    assert page.locator(f"{main} a[href*='evil']").count() == 0
    assert page.locator(f"{main} img[src*='evil']").count() == 0
    assert page.locator(f"{main} .katex").count() == 0
    assert page.locator(f"{main} svg a").count() == 0
    assert page.locator(f"{main} script").count() == 0
