"""Raw messages as spam software really sends them."""

import base64
import encodings
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.mail.readers.charset import WRONG_CHARSET
from core.mail.readers.dates import FORGED, UNREADABLE
from core.mail.readers.draft import Draft
from core.mail.readers.limits import MAX_CHARACTERS, MAX_MESSAGE_BYTES
from core.mail.readers.message import UNLABELLED, read_message


def read(raw: bytes, label: str | None = "ham") -> Draft:
    draft = Draft()
    read_message(raw, draft, label)
    return draft


def text_of(raw: bytes) -> str:
    (text,) = read(raw).texts
    return text


def test_subject_and_body():
    assert text_of(b"Subject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=\r\n folded\r\n\r\nHello\r\nthere\r\n") == (
        "Subject: Grüße folded\n\nHello\nthere"
    )
    assert text_of(b"From: a@mail.example\n\nHello\n") == "Hello"
    assert text_of(b"Subject: only this\n\n") == "Subject: only this"


def test_an_empty_message_is_skipped_and_leaves_no_note():
    draft = read(b"Content-Type: text/html\nDate: never\n\n<p> </p>")
    assert draft.texts == []
    assert draft.skipped == {"empty message": 1}
    assert draft.notes == {}


MULTIPART = b"""Subject: offer
Content-Type: multipart/mixed; boundary=outer

--outer
Content-Type: multipart/alternative; boundary=inner

--inner
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: base64

%s
--inner
Content-Type: text/html

<p>as page</p>
--inner--
--outer
Content-Type: text/plain
Content-Disposition: attachment; filename=list.txt

attached
--outer
Content-Type: application/octet-stream

\x00\x01\x02
--outer--
""" % base64.b64encode("schön geschrieben".encode())


def test_plain_text_comes_before_html_and_attachments_are_left_out():
    assert text_of(MULTIPART) == "Subject: offer\n\nschön geschrieben"


def test_html_becomes_text_where_nothing_else_is_there():
    page = (
        b"<style>p{}</style><p>Buy <b>V</b>italis<br>now</p><a href='http://shop.example/x'>here</a><script>x</script>"
    )
    draft = read(b"Subject: s\nContent-Type: text/html\n\n" + page)
    assert draft.texts == ["Subject: s\n\nBuy Vitalis\nnow\nhere"]
    assert draft.notes == {"HTML message, turned into text": 1}
    assert text_of(b"Subject: s\n\n<html><p>claims to be plain</p></html>") == "Subject: s\n\nclaims to be plain"


def test_broken_mime_is_read_as_far_as_it_goes():
    unclosed = text_of(MULTIPART.replace(b"--outer--", b"").replace(b"--inner--", b""))
    assert "schön geschrieben" in unclosed
    draft = read(b"Subject: s\nContent-Type: multipart/mixed\n\nno boundary at all\n")
    assert draft.texts == ["Subject: s\n\nno boundary at all"]
    assert draft.notes == {"message with broken MIME, read as plain text": 1}
    assert "half" in text_of(b"Content-Transfer-Encoding: base64\n\n" + base64.b64encode(b"half of this one")[:-2])
    assert text_of(b"no header at all, only text\nand more").endswith("and more")
    assert text_of(b'Content-Type: ;;;="\nSubject: =?x?y?z?=\n\nstill here').endswith("still here")


@pytest.mark.parametrize("inner", [b"multipart/mixed; boundary=b%d", b"message/rfc822; x=b%d"])
def test_parts_nested_without_end_are_read_as_text(inner):
    levels = b"".join(b"--b%d\nContent-Type: %s\n\n" % (n, inner % (n + 1)) for n in range(3000))
    draft = read(b"Subject: s\nContent-Type: multipart/mixed; boundary=b0\n\n" + levels + b"at the bottom")
    (text,) = draft.texts
    assert text.startswith("Subject: s\n\n--b0")
    assert text.endswith("at the bottom")
    assert draft.notes == {"message with broken MIME, read as plain text": 1}


def test_a_charset_is_taken_at_its_word_where_another_would_do():
    draft = read("Subject: s\nContent-Type: text/plain; charset=koi8-r\n\nпривет é".encode())
    assert draft.texts == ["Subject: s\n\n" + "привет é".encode().decode("koi8-r")]
    assert draft.notes == {}


@pytest.mark.parametrize(
    ("charset", "body"),
    [
        *(("x-unknown", "naïve café".encode()), ("us-ascii", "naïve café".encode("cp1252"))),
        *(("utf-8", "naïve café".encode("latin-1")), ("punycode", "naïve café".encode())),
        *(("unicode_escape", "naïve café".encode()), ("zlib", "naïve café".encode()), ('"', "naïve café".encode())),
    ],
)
def test_an_unknown_or_wrong_charset_is_guessed_and_counted(charset, body):
    draft = read(b"Subject: s\nContent-Type: text/plain; charset=" + charset.encode() + b"\n\n" + body)
    assert draft.texts == ["Subject: s\n\nnaïve café"]
    assert draft.notes == {WRONG_CHARSET: 1}


@pytest.mark.parametrize(
    "header", ["; charset=made-up-%d", "; charset*=made-up-%d'en'made%%20up-%d", "; charset=utf-8%s%d"]
)
def test_python_is_never_asked_for_a_charset_that_it_would_remember_for_ever(header):
    read(b"Content-Type: text/plain; charset=utf-8\n\ntext")
    before = dict(encodings._cache)
    for number in range(5):
        values = ("!" * (number + 1), number) if "%s" in header else (number,) * header.count("%d")
        read(f"Subject: =?made-up-s{number}?q?x?=\nContent-Type: text/plain{header % values}\n\nt\u00e9xt".encode())
    assert encodings._cache == before


def test_raw_bytes_in_a_subject():
    draft = read("Subject: Grüße\n\ntext".encode("latin-1"))
    assert draft.texts == ["Subject: Grüße\n\ntext"]
    assert draft.notes == {WRONG_CHARSET: 1}
    assert text_of("Subject: Grüße\n\ntext".encode()) == "Subject: Grüße\n\ntext"


def test_nuls_are_removed_and_counted():
    draft = read(b"Subject: s\n\nVi\0ta\0lis")
    assert draft.texts == ["Subject: s\n\nVitalis"]
    assert draft.notes == {"message with NUL characters, which were removed": 1}


@pytest.mark.parametrize(
    ("headers", "sent_at", "note"),
    [
        ("Date: Thu, 22 Aug 2002 12:26:25 +0100", datetime(2002, 8, 22, 11, 26, 25, tzinfo=UTC), None),
        (
            "Received: from x by y; Fri, 23 Aug 2002 10:00:00 -0000\nDate: Thu, 22 Aug 2030 12:26:25 +0100",
            datetime(2002, 8, 23, 10, tzinfo=UTC),
            None,
        ),
        (
            "Received: from x (a; b) by y; Fri, 23 Aug 2002 10:00:00 -0000\nDate: Thu, 22 Aug 2002 12:26:25 +0100",
            datetime(2002, 8, 23, 10, tzinfo=UTC),
            None,
        ),
        (
            "Received: from x by y; rubbish\nDate: Thu, 22 Aug 2002 12:26:25 +0100",
            datetime(2002, 8, 22, 11, 26, 25, tzinfo=UTC),
            None,
        ),
        ("Date: Thu, 22 Aug 1902 12:26:25 +0100", None, FORGED),
        ("Date: Thu, 22 Aug 2999 12:26:25 +0100", None, FORGED),
        ("Date: Thu, 99 Aug 2002 12:26:25 +0100", None, UNREADABLE),
        ("Date: Thu, 22 Aug 99999999999999999999 12:26:25 +9999999999", None, UNREADABLE),
        ("X-Nothing: here", None, None),
    ],
)
def test_dates_are_the_servers_and_plausible(headers, sent_at, note):
    draft = read(f"{headers}\n\ntext".encode())
    assert draft.sent_at == [sent_at]
    assert list(draft.notes) == ([note] if note else [])


def test_very_long_messages_are_cut():
    draft = read(b"Subject: s\n\n" + b"word " * 60_000)
    assert len(draft.texts[0]) == MAX_CHARACTERS
    draft = read(b"Subject: s\n\nshort\n" + b"\n" * MAX_MESSAGE_BYTES)
    assert draft.notes == {"message of which the first 512 KB were read": 1}


@pytest.mark.parametrize(
    ("header", "label"),
    [
        *(
            ("X-Spam-Flag: YES", "spam"),
            ("X-Spam-Flag: no", "ham"),
            ("X-Spam-Status: Yes, score=9.1 required=5", "spam"),
        ),
        *(("X-Spam-Status: No, score=-1", "ham"), ("Status: spam", "spam"), ("X-Gmail-Labels: Spam,Unread", "spam")),
        *(("X-Gmail-Labels: Inbox", "ham"), ("Status: RO", None), ("X-Spam-Level: ****", None)),
    ],
)
def test_labels_that_servers_left_in_the_headers(header, label):
    draft = read(f"{header}\n\ntext".encode(), None)
    assert draft.labels == [label] * (label is not None)
    assert draft.skipped[UNLABELLED] == (label is None)


_PIECES = st.sampled_from(
    [
        *(b"Subject: ", b"Date: ", b"Received: ;", b"Content-Type: ", b"multipart/mixed", b"; boundary=", b"text/html"),
        *(b"; charset=", b"charset*=utf-8''x", b"Content-Transfer-Encoding: ", b"base64", b"quoted-printable"),
        *(b"x-uuencode", b"begin 666 x\n", b"=?", b"?q?", b"?b?", b"?=", b"utf-7", b"idna", b"\n", b"\r\n", b"\n\n"),
        *(b"--", b"\0", b"\xff\xfe", b"+2AA-", b"message/rfc822", b"<p", b"<!--", b"&#0;", b'"', b"(", b"\\", b"["),
    ]
)


@settings(max_examples=400, deadline=None)
@given(st.lists(st.one_of(_PIECES, st.binary(max_size=8)), max_size=40).map(b"".join))
def test_any_bytes_become_a_message_or_are_skipped(raw):
    draft = read(raw)
    assert len(draft.texts) + sum(draft.skipped.values()) == 1
    for text in draft.texts:
        assert text.strip()
        assert "\0" not in text
        text.encode()
