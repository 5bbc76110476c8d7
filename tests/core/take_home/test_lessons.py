"""What a learner takes home holds all of it, asks nothing of any server, and takes no stranger's text for markup."""

import base64
import hashlib
import re
from html.parser import HTMLParser

import pandas as pd
import plotly.graph_objects as go
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import InputError
from core.take_home.lessons import (
    LONGEST,
    MOST_ITEMS,
    MOST_LESSONS,
    MOST_ROWS,
    Guessed,
    Lesson,
    Result,
    Saw,
    TakeHome,
    plain,
    web_address,
)
from core.take_home.lessons_html import LARGEST_CHART, MOST_OF_CHARTS, lessons_html
from core.take_home.lessons_markdown import lessons_markdown

HOSTILE = (
    "</title></script><script>alert(1)</script><img src=x onerror=alert(1)>\"'`|[a](javascript:b) \u202e\x00\ud800"
)
LINK = "https://lab.test/lab?attack=dictionary&seed=3"
TAGS = {
    *("html", "head", "meta", "title", "style", "body", "main", "section", "h1", "h2", "h3", "p", "bdi", "a", "table"),
    *("caption", "thead", "tbody", "tr", "th", "td", "figure", "figcaption", "div", "script"),
    *("details", "summary", "pre"),
}


def figure(points: int = 3, title: str = "") -> go.Figure:
    return go.Figure(go.Scatter(x=list(range(points)), y=[0.5] * points, name=title)).update_layout(title_text=title)


def everywhere(text: str, link: str = LINK) -> TakeHome:
    """A record with this in every place that a stranger's text can come to."""
    held = text.replace("\ud800", "")  # half a letter, which a table refuses to hold
    table = pd.DataFrame({held: [held, 0.25]})
    lesson = Lesson(
        text,
        (Guessed(text, text, text, right=True), Guessed(text, text)),
        (Saw(text, text, right=False),),
        (Result(text, text, 3, link, figure(title=text), f"It shows {text}", table, {text: f"{text}\n# {text}"}),),
        text,
    )
    return TakeHome(text, (lesson,), learner=text)


class Read(HTMLParser):
    """tags: name and attributes of all; scripts: what runs; data: what is data; text: what is read."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.scripts: list[str] = []
        self.data: list[str] = []
        self.text = ""
        self.inside: tuple[str, dict[str, str]] = "", {}
        self.feed(page.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.inside = tag, {name: value or "" for name, value in attrs}
        self.tags.append(self.inside)

    def handle_endtag(self, _tag: str) -> None:
        self.inside = "", {}

    def handle_data(self, data: str) -> None:
        tag, attributes = self.inside
        if tag == "script":
            (self.data if attributes else self.scripts).append(data)
        elif tag != "style":
            self.text += data

    def named(self, tag: str) -> list[dict[str, str]]:
        return [attributes for name, attributes in self.tags if name == tag]


def test_a_hostile_text_stays_text_wherever_it_stands() -> None:
    page = Read(lessons_html(everywhere(HOSTILE)))
    assert {name for name, _ in page.tags} <= TAGS
    assert not [name for _, attributes in page.tags for name in attributes if name.startswith("on")]
    assert len(page.scripts) == 2
    assert "alert(1)" not in "".join(page.scripts)
    assert page.text.count("<script>alert(1)</script>") >= 10
    assert "<" not in "".join(page.data)
    assert "\u202e" not in page.text


def test_no_script_runs_but_those_that_the_page_was_made_with_and_nothing_is_loaded() -> None:
    raw = lessons_html(everywhere("kim"))
    page = Read(raw)
    (policy,) = [each["content"] for each in page.named("meta") if each.get("http-equiv") == "Content-Security-Policy"]
    assert policy.startswith("default-src 'none'")
    sums = {base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() for script in page.scripts}
    assert set(re.findall(r"'sha256-([^']+)'", policy)) == sums
    assert not [attributes for _, attributes in page.tags if {"src", "srcset", "data"} & set(attributes)]
    assert [each["href"] for each in page.named("a")] == [LINK]


def test_all_of_it_is_there_with_headings_captions_and_words_for_charts() -> None:
    lesson = Lesson(
        "First poison",
        (Guessed("How much?", "half of it", "83%", right=False),),
        (Saw("Which error?", "good mail", right=True),),
        (Result("A flood", "It blocks 83%.", 7, LINK, figure(), "A curve rises.", pd.DataFrame({"poison": [0, 10]})),),
        "Who labels decides.",
    )
    record = TakeHome("Today", (lesson,), "kim")
    page = Read(lessons_html(record))
    said = page.text, lessons_markdown(record).decode().replace("\\", "")
    for part in ("Today", "kim", "First poison", "How much?", "half of it", "83%", "Not so", "Which error?", "Right",
                 "A flood", "It blocks 83%.", "A curve rises.", "poison", "Seed 7", "Who labels decides."):  # fmt: skip
        assert all(part in text for text in said), part
    assert LINK in lessons_markdown(record).decode()
    assert [len(page.named(tag)) for tag in ("h1", "h2", "h3", "table", "caption")] == [1, 1, 2, 3, 3]
    assert [box["aria-label"] for box in page.named("div")] == ["A curve rises."]
    assert {each["scope"] for each in page.named("th")} == {"col"}
    style = lessons_html(record).decode()
    assert all(f"@media {kind}" in style for kind in ("print", "(prefers-color-scheme: dark)"))


def test_without_a_chart_the_page_has_no_script_and_is_small() -> None:
    raw = lessons_html(TakeHome("Today", (Lesson("One"),)))
    assert b"<script" not in raw
    assert b"script-src" not in raw
    assert len(raw) < 5_000


def test_what_is_too_large_is_left_out_and_the_page_says_so() -> None:
    long = Result("A", "b", 0, "", figure(LARGEST_CHART // 3), "A very long line.", pd.DataFrame({"at": range(1_000)}))
    record = TakeHome("x" * 3 * LONGEST, (Lesson("One", results=(long,)),))
    page = Read(lessons_html(record))
    assert page.named("script") == []
    assert "too large to take home. A very long line." in page.text
    assert f"{1_000 - MOST_ROWS:,} more rows are left out." in page.text
    assert f"{1_000 - MOST_ROWS:,} more rows are left out." in lessons_markdown(record).decode()
    assert len(lessons_markdown(record)) < 20_000
    many = Lesson("One", results=(Result("A", "b", 0, "", figure(), "A line."),) * MOST_ITEMS)
    assert Read(lessons_html(TakeHome("Today", (many, many)))).text.count("too large to take home") == MOST_ITEMS
    bulky = Lesson("One", results=(Result("A", "b", 0, "", figure(20_000), "A line."),) * MOST_ITEMS)
    assert sum(map(len, Read(lessons_html(TakeHome("Today", (bulky,)))).data)) <= MOST_OF_CHARTS


def test_more_than_there_is_room_for_is_refused() -> None:
    for lessons in ((), (Lesson("One"),) * (MOST_LESSONS + 1)):
        with pytest.raises(InputError, match="1 to 40 lessons"):
            TakeHome("Today", lessons)
    with pytest.raises(InputError, match="at most 40"):
        Lesson("One", guesses=(Guessed("a", "b"),) * (MOST_ITEMS + 1))
    with pytest.raises(InputError, match="needs a sentence"):
        Result("A", "b", 0, figure=figure())


@pytest.mark.parametrize("link", ["javascript:alert(1)", "data:text/html,a", "//lab.test", "https://a b", " https://a"])
def test_what_is_no_web_address_is_text(link: str) -> None:
    assert web_address(link) == ""
    record = everywhere("kim", link=link)
    assert Read(lessons_html(record)).named("a") == []
    assert "](" not in lessons_markdown(record).decode()


def test_an_address_cannot_leave_its_brackets() -> None:
    told = lessons_markdown(everywhere("kim", link="https://a.test/)](b)")).decode()
    assert "(https://a.test/%29%5D%28b%29)" in told


@given(text=st.text(max_size=60))
def test_no_text_is_markup_in_markdown(text: str) -> None:
    """Punctuation has a backslash before it, or is a character reference, so that no reader sees more than text."""
    told = lessons_markdown(TakeHome("Today", (Lesson("One", take_away=f"x {text}"),))).decode()
    line = told.splitlines()[-1] or told.splitlines()[-2]
    assert re.fullmatch(r"(?:[^!-/:-@\[-`{-~]|\\[!-/:-@\[-`{-~]|&(?:amp|lt|gt);)*", line)
    assert "\n" not in plain(text)


def test_what_was_made_by_hand_keeps_its_lines_and_is_cut_where_it_is_long() -> None:
    made = {"Your text": "Cheap pills\n<b>dear friend</b>", "Your marks": "0" * 30_000}
    kept = TakeHome("Mine", (Lesson("First", results=(Result("Attempt 1", "Done", 3, made=made),)),))
    page, said = lessons_html(kept).decode(), lessons_markdown(kept).decode()
    assert "<pre>Cheap pills\n&lt;b&gt;dear friend&lt;/b&gt;</pre>" in page
    assert "\n    Cheap pills\n    <b>dear friend</b>\n" in said
    for text in (page, said):
        assert "…" in text
        assert len(text) < 30_000


def test_a_column_in_which_nothing_stands_is_left_out() -> None:
    bare = TakeHome("Mine", (Lesson("First", (Guessed("How much?", "A lot"),), (Saw("What?", "Nothing"),)),))
    told = TakeHome("Mine", (Lesson("First", (Guessed("How much?", "A lot", "A little", right=False),)),))
    for make in (lessons_html, lessons_markdown):
        assert "What came out" not in make(bare).decode()
        assert "The result says" not in make(bare).decode()
        assert "What came out" in make(told).decode()
