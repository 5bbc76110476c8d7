"""One raw message (RFC 822 and MIME), however broken, to subject, text and date."""

import re
from collections.abc import Iterator
from datetime import datetime
from email.errors import MessageError
from email.header import decode_header
from email.message import Message
from email.parser import BytesParser
from email.policy import Compat32
from typing import cast

from core.mail.readers.charset import decoded
from core.mail.readers.dates import FORGED, UNREADABLE, mail_date, plausible
from core.mail.readers.draft import Draft
from core.mail.readers.facts import address, thread_of
from core.mail.readers.html import html_to_text, is_html
from core.mail.readers.labels import HAM, SPAM, label_of
from core.mail.readers.limits import MAX_MESSAGE_BYTES

UNLABELLED = "message that does not say whether it is spam"

_HTML = "HTML message, turned into text"
_BROKEN = "message with broken MIME, read as plain text"
_LONG = f"message of which the first {MAX_MESSAGE_BYTES // 1024} KB were read"
# What the email package was seen to raise on hostile input.
_FAILURES = (
    *(MessageError, ValueError, LookupError, TypeError, AttributeError),
    *(AssertionError, ArithmeticError, RecursionError),
)
_FOLDS = re.compile(r"[\r\n]+[ \t]*")
_LONGEST_HEADER = 2_000
# Each open multipart is compared with each line.
_NESTING = re.compile(rb"boundary|message/", re.IGNORECASE)
_MOST_NESTING = 50
# Each line that may part two parts of a multipart may cost an object of the size of a page.
_PARTING = b"\n--"
_MOST_PARTING = 2_000
_FIRST_WORD = re.compile(r"[\w\-]+")


class _ShortHeaders(Compat32):
    """Leaves headers alone but for their length: the package's work on one grows with the square of it.

    (`policy.default` parses headers on access, and raises on malformed ones.)
    """

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        """Return name and value of the header that stands in `sourcelines`."""
        name, value = super().header_source_parse(sourcelines)
        return name, value[:_LONGEST_HEADER]


_PARSER = BytesParser(policy=_ShortHeaders())


def read_message(raw: bytes, draft: Draft, label: str | None = None) -> None:
    """Add one raw message to `draft`; without `label`, the one that its own headers state, else it is skipped."""
    notes: set[str] = set()
    if len(raw) > MAX_MESSAGE_BYTES:
        raw = raw[:MAX_MESSAGE_BYTES]
        notes.add(_LONG)
    message: Message[str, str] | None
    try:
        flat = len(_NESTING.findall(raw)) > _MOST_NESTING or raw.count(_PARTING) > _MOST_PARTING
        message = _PARSER.parsebytes(raw, headersonly=flat)
        label = label or label_of_headers(message)
        subject, sent_at = _header(message, "subject", notes).strip(), _sent_at(message, notes)
        facts = _facts(message)
    except _FAILURES:
        message, subject, sent_at, facts = None, "", None, {}
    body = _body(message, raw, notes)
    if label is None:
        draft.skipped[UNLABELLED] += 1
        return
    text = f"Subject: {subject}\n\n{body}".rstrip() if subject else body
    if text.strip("\0\n "):
        draft.notes.update(notes)
    draft.add(text, label, sent_at, facts)


def label_of_headers(message: "Message[str, str]") -> str | None:
    """Return the label that a mail server left in the headers: X-Spam-Flag, X-Spam-Status, Status, X-Gmail-Labels."""
    for name in ("x-spam-flag", "x-spam-status"):
        word = _FIRST_WORD.search(_header(message, name, set()))
        if word and (label := label_of(word.group())):
            return label
    status = _header(message, "status", set()).strip().casefold()
    if status in (HAM, SPAM):
        return status
    folders = _header(message, "x-gmail-labels", set())
    return (SPAM if "spam" in folders.casefold().split(",") else HAM) if folders else None


def _header(message: "Message[str, str]", name: str, notes: set[str]) -> str:
    values = (value for key, value in message.raw_items() if key.casefold() == name)
    value = _FOLDS.sub(" ", str(next(values, "")))
    if not value.isascii():
        return decoded(value.encode("ascii", "surrogateescape"), None, notes)
    try:
        pieces = decode_header(value)
    except _FAILURES:
        return value
    return "".join(piece if isinstance(piece, str) else decoded(piece, charset, notes) for piece, charset in pieces)


def _sent_at(message: "Message[str, str]", notes: set[str]) -> datetime | None:
    # The receiving server's date first: the sender cannot forge it.
    problem = None
    for name in ("received", "date"):
        stamp = _header(message, name, set()).rsplit(";", 1)[-1]
        if not stamp.strip():
            continue
        moment = mail_date(stamp)
        if moment is not None and plausible(moment):
            return moment
        problem = UNREADABLE if moment is None else FORGED
    if problem:
        notes.add(problem)
    return None


def _facts(message: "Message[str, str]") -> dict[str, str]:
    sender, recipient, *thread = (
        _header(message, name, set()) for name in ("from", "to", "references", "in-reply-to", "message-id")
    )
    return {"sender": address(sender), "recipient": address(recipient), "thread": thread_of(*thread)}


def _body(message: "Message[str, str] | None", raw: bytes, notes: set[str]) -> str:
    try:
        if message is None:
            raise TypeError
        return _lines(_text_of(message, notes))
    except _FAILURES:
        notes.add(_BROKEN)
        return _lines(decoded(re.split(rb"\r?\n\r?\n", raw, maxsplit=1)[-1], None, notes))


def _text_of(message: "Message[str, str]", notes: set[str]) -> str:
    plain: list[str] = []
    html: list[str] = []
    for part in _leaves(message):
        kind = part.get_content_type()
        if part.get_content_maintype() == "multipart":
            notes.add(_BROKEN)
            kind = "text/plain"
        if kind in ("text/plain", "text/html"):
            payload = part.get_payload(decode=True)
            if isinstance(payload, bytes):
                text = decoded(payload, _charset_of(part), notes)
                (html if kind == "text/html" or is_html(text) else plain).append(text)
    together = "\n\n".join(plain)
    if together.strip("\0\r\n\t ") or not html:
        return together
    notes.add(_HTML)
    return "\n\n".join(html_to_text(part.replace("\0", "")) for part in html)


def _charset_of(part: "Message[str, str]") -> str | None:
    # not get_content_charset(): it looks up charsets of its own, whatever a stranger calls them
    named = part.get_param("charset")
    return named[2] if isinstance(named, tuple) else named


def _leaves(message: "Message[str, str]") -> "Iterator[Message[str, str]]":
    waiting: list[Message[str, str]] = [message]
    while waiting:
        part = waiting.pop()
        if part.get_content_disposition() == "attachment":
            continue
        if part.is_multipart():
            waiting.extend(
                inner for inner in reversed(cast("list[object]", part.get_payload())) if isinstance(inner, Message)
            )
        else:
            yield part


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").strip("\n")
