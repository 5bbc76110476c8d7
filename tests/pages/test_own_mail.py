"""Own mail on its page: read while somebody looks, two at a time, and ended by Stop; nothing is lost."""

import time

import numpy as np
import pytest

from core.work.turns import Progress
from pages.ui import own_mail
from tests.pages.visits import EVERY_PAGE, LONGEST, calm, named, press, shown, texts, turn_to, upload, visit
from tests.small_mail import random_messages


def table(header: str = "number,label,text", *, spam: bool = True) -> bytes:
    """A hundred different messages, or those of them that are good mail."""
    texts_, kinds = random_messages(np.random.default_rng(3), 100, 400, 30)
    rows = [
        f"7,{'spam' if kind else 'ham'},{text} word"
        for text, kind in zip(texts_, kinds, strict=True)
        if spam or not kind
    ]
    return "\n".join([header, *rows, ""]).encode()


@pytest.fixture(autouse=True)
def _patient(monkeypatch):
    """A slow machine may look seldom, and what is being read would begin anew each time."""
    monkeypatch.setattr(own_mail.READERS, "_patience", 600)


@pytest.fixture
def endless(monkeypatch):
    """Readings that never end by themselves; the list holds "begun" and "ended" as it happens."""
    happened = []

    def steps(*_, **__):
        happened.append("begun")
        try:
            while True:
                time.sleep(0.01)
                yield Progress("Reading", 5, 20)
        finally:
            happened.append("ended")

    monkeypatch.setattr(own_mail, "reading", steps)
    monkeypatch.setattr(own_mail, "SOON", 0.0)
    return happened


def start(at):
    calm(at.file_uploader[0].upload("mine.csv", table(), "text/csv").run())
    return press(at, "Use this mail", wait=False)


def said(at) -> list[str]:
    return [bar.proto.text for bar in at.get("progress")]


def eventually(tells) -> None:
    end = time.monotonic() + LONGEST
    while not tells() and time.monotonic() < end:
        time.sleep(0.02)
    assert tells()


def test_own_mail_is_read_and_used():
    at = upload(visit("mail.py"), "mine.csv", table())
    assert at.title[0].value.startswith("100 messages")
    (attack,) = [link.proto for link in at.get("page_link") if "Attack it" in link.proto.label]
    assert attack.page == ""


@pytest.mark.usefixtures("small_bundled")
def test_own_mail_is_named_on_every_page_that_looks_at_it_and_bundled_mail_on_none():
    name = "**mine** :red[mail].csv"
    at = upload(visit("mail.py"), name, table())
    without = [page for page in EVERY_PAGE if f"Mail: {name}" not in texts(shown(at.switch_page(page).run()))]
    assert without == ["lending.py"]
    for page in EVERY_PAGE:
        assert not [line for line in texts(visit(page, wait=False)) if line.startswith("Mail: ")], page


def test_whoever_goes_back_to_bundled_mail_is_told_so_at_once():
    at = turn_to(upload(visit("mail.py"), "mine.csv", table()), "filter.py")
    at = calm(named(at.selectbox, "choose.corpus").set_value("sample").run())
    assert "Mail: mine.csv" not in texts(at)


def test_a_refusal_stays_until_another_file_comes_and_loses_nothing():
    at = upload(visit("mail.py"), "mine.csv", table(spam=False))
    assert any("messages are good mail" in sentence for sentence in texts(at))
    assert any("messages are good mail" in sentence for sentence in texts(calm(at.run())))
    at = upload(at, "mine.csv", table())
    assert at.title[0].value.startswith("100 messages")


def test_columns_can_be_chosen_where_none_is_found():
    at = upload(visit("mail.py"), "mine.csv", table("number,first,second"))
    for label, name in (("Text column", "second"), ("Label column", "first")):
        (box,) = [box for box in at.selectbox if box.label == label]
        calm(box.select(name).run())
    press(at, "Use this mail")
    assert at.title[0].value.startswith("100 messages")


def test_two_are_read_at_once_and_the_third_is_queued_until_one_is_stopped(endless):
    visits = [start(visit("mail.py")) for _ in range(3)]
    eventually(lambda: endless == ["begun", "begun"])
    eventually(lambda: said(shown(visits[0].run())) == ["Reading the file for 5 of at most 20 seconds"])
    assert said(shown(visits[2].run())) == ["Queued, next in line."]
    press(visits[0], "Stop", wait=False)
    shown(visits[0].run())
    assert said(visits[0]) == []
    assert visits[0].title[0].value.startswith(visit("mail.py").title[0].value[:5]), "the mail from before"
    eventually(lambda: endless == ["begun", "begun", "ended", "begun"])
    for at in visits[1:]:
        press(at, "Stop", wait=False)
    eventually(lambda: endless.count("ended") == 3)


def test_a_reading_ends_when_its_page_is_closed(endless, monkeypatch):
    monkeypatch.setattr(own_mail.READERS, "_patience", 0.3)
    start(visit("mail.py"))
    eventually(lambda: endless == ["begun", "ended"])
