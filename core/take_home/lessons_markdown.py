"""A learner's lessons as Markdown."""

import re
from collections.abc import Iterator

from core.take_home.lessons import Lesson, Rows, TakeHome, asked, cells, plain, plain_lines, web_address

_PUNCTUATION = re.compile(r"""[!"#$%'()*+,\-./:;=?@\[\\\]^_`{|}~]""")
_MARKUP = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}


def lessons_markdown(record: TakeHome) -> bytes:
    """UTF-8. Charts are in the page alone; here is what they show, and their numbers where there is a table."""
    lines = [f"# {_text(record.title)}", ""]
    if record.learner:
        lines += [f"Taken home by {_text(record.learner)}", ""]
    for lesson in record.lessons:
        lines += _lesson(lesson)
    return "\n".join(lines).encode("utf-8", "replace")


def _lesson(lesson: Lesson) -> Iterator[str]:
    yield from (f"## {_text(lesson.title)}", "")
    for heading, rows in asked(lesson).items():
        yield from (f"### {heading}", "", *_table(rows))
    for result in lesson.results:
        yield from (f"### {_text(result.title)}", "", _text(result.sentence), "")
        if result.alt:
            yield from (f"Chart: {_text(result.alt)}", "")
        if result.table is not None:
            yield from _table(cells(result.table))
        for what, text in result.made.items():
            yield from (f"{_text(what)}:", "", *(f"    {line}" for line in plain_lines(text)), "")
        address = web_address(result.link)
        again = f" [Open this question]({address})" if address else f" {_text(result.link)}" * bool(result.link)
        yield from (f"Seed {result.seed}.{again}", "")
    if lesson.take_away:
        yield from ("### To take away", "", _text(lesson.take_away), "")


def _table(table: Rows) -> Iterator[str]:
    head, *others = ([_text(cell) for cell in row] for row in (table.names, *table.rows))
    for row in (head, ["---"] * len(head), *others):
        yield f"| {' | '.join(row)} |"
    yield ""
    if table.left_out:
        yield from (f"{table.left_out:,} more rows are left out.", "")


def _text(text: str) -> str:
    """A stranger's text that no reader of Markdown takes for more than text."""
    escaped = _PUNCTUATION.sub(lambda sign: f"\\{sign.group()}", plain(text))
    return re.sub("[&<>]", lambda sign: _MARKUP[sign.group()], escaped)
