"""Uploads of a stranger who wants time or memory, not a filter: each is made for about as many bytes as asked."""

import gzip
import random
from collections.abc import Callable

from tests.core.mail.readers.samples import zipped

Maker = Callable[[int], bytes]


def filled(unit: bytes | str, length: int) -> bytes:
    """The same again and again, about `length` bytes."""
    unit = unit.encode() if isinstance(unit, str) else unit
    return unit * (length // len(unit) + 1)


def different_words(length: int) -> bytes:
    """A table in which no word comes twice."""
    rows, made = ["text,label"], 0
    draw = random.Random(length)
    while made < length:
        row = " ".join(f"{draw.getrandbits(40):x}" for _ in range(800))
        rows.append(f"{row},{'spam' if len(rows) % 2 else 'ham'}")
        made += len(row)
    return "\n".join(rows).encode()


def messages(raw: Maker, each: int = 250_000) -> Maker:
    """A zip, packed, of as many raw messages as make up the length; each has at most `each` bytes."""

    def make(length: int) -> bytes:
        one = raw(min(length, each))
        count = max(1, length // len(one))
        return zipped({f"{'spam' if number % 2 else 'ham'}/{number}": one for number in range(count)})

    return make


def table(cell: Maker) -> Maker:
    """A table of one ham whose text is one cell."""
    return lambda length: b"label,text\nham," + cell(length)


def html(page: Maker) -> Maker:
    """A raw message with an HTML body."""
    return lambda length: b"Content-Type: text/html\n\n" + page(length)


def header(name: bytes, unit: bytes) -> Maker:
    """A raw message with one endless header."""
    return lambda length: name + b": x" + filled(unit, length) + b"\n\nx"


def nested(line: bytes) -> Maker:
    """A raw message of twenty multiparts inside each other, none of which ends."""
    opening = b"--b%d\nContent-Type: multipart/mixed; boundary=b%d\n\n"
    levels = b"".join(opening % (level, level + 1) for level in range(20))
    start = b"Content-Type: multipart/mixed; boundary=b0\n\n" + levels
    return lambda length: start + filled(line, length)


MULTIPART = b"Content-Type: multipart/mixed; boundary=b\n\n"
RAW_MESSAGES: dict[str, Maker] = {
    "parameters": header(b"Content-Type", b"; a=b"),
    "parameters that open quotes": header(b"Content-Type", b';"'),
    "parameters of a disposition": header(b"Content-Disposition", b";a=b"),
    "headers": lambda length: filled(b"a:\n", length) + b"\nx",
    "folds": header(b"Subject", b"\n a"),
    "content types": lambda length: filled(b"Content-Type: text/plain;a=b\n", length) + b"\nx",
    "parts": lambda length: MULTIPART + filled(b"--b\n", length),
    "parts with headers": lambda length: MULTIPART + filled(b"--b\na:\nb:\n\n", length),
    "nested parts": nested(b"x\n"),
    "nested parts and dashes": nested(b"-x\n"),
    "encoded words": header(b"Subject", b"=?utf-8?q?x?= "),
    "encoded words without end": header(b"Subject", b"=?a?q?x"),
    "quoted-printable": lambda length: b"Content-Transfer-Encoding: quoted-printable\n\n" + filled(b"=", length),
    "base64": lambda length: b"Content-Transfer-Encoding: base64\n\n" + filled(b"a\n", length),
    "uuencode": lambda length: b"Content-Transfer-Encoding: uuencode\n\nbegin 666 x\n" + filled(b"#86%A\n", length),
    "line ends": lambda length: b"a: b\n\n" + filled(b"\r", length),
    "foreign lines": lambda length: b"a: b\n\n" + filled(b"\xe4\n", length),
    "UTF-7": lambda length: b"Content-Type: text/plain; charset=utf-7\n\n" + filled(b"+AAA-", length),
    "ISO-2022": lambda length: b"Content-Type: text/plain; charset=iso-2022-jp\n\n" + filled(b"\x1b$B\x1b(B", length),
    "attributes": html(lambda length: b"<a " + b" ".join(b"a%d" % n for n in range(length // 7)) + b">x"),
    "attributes that hide an end": html(lambda n: b"<a " + b" ".join(b"a%d='>'" % at for at in range(n // 11)) + b">"),
    "quotes that stay open": html(lambda length: filled(b"<a =\"<a ='", length)),
    "blocks": html(lambda length: filled(b"<div>", length)),
    "formatting": html(lambda length: filled(b"<b><i><p>", length)),
    "tables and links": html(lambda length: filled(b"<table><a>", length)),
    "comments": html(lambda length: filled(b"<!--", length) + b"-->"),
    "comments without end": html(lambda length: filled(b"<!--", length)),
    "entities": html(lambda length: filled(b"&amp", length)),
}
UPLOADS: dict[str, Maker] = {
    "mbox: a line of times": lambda length: filled(b"From 11:11 " + b"11:11 " * 2000, length),
    "mbox: From lines": lambda length: filled(b"From x 00:00\n\n", length),
    "mbox: quoted From lines": lambda length: b"From x 00:00\n\n" + filled(b">", length),
    "table: an open quote": table(lambda length: b'"' + filled(b"a", length)),
    "table: an open quote over lines": table(lambda length: b'"' + filled(b"a\n", length)),
    "table: quotes": table(lambda length: b'"' + filled(b'""', length)),
    "table: an open quote between tabs": lambda length: b'label\ttext\nham\t"' + filled(b"a", length),
    "table: quotes between tabs": lambda length: b'label\ttext\nham\t"' + filled(b'""', length),
    "table: one emoji": table(lambda length: filled(b"a", length) + "🙂".encode()),
    "table: nothing but separators": lambda length: b"label,text\n" + filled(b"," * 99_000 + b"\n", length),
    "table: nothing but lines": lambda length: b"label,text\n" + filled(b"\n", length),
    "table: a wide header": lambda length: filled(b"a,", min(length, 190_000)) + b"\n" + filled(b"x,\n", length),
    "table: labels of all kinds": lambda n: b"text,label\n" + b"".join(b"x,%d\n" % at for at in range(10, n // 7)),
    "table: dates of all kinds": lambda n: (
        b"label,text,date\n" + b"".join(b"ham,x,((%d\n" % at for at in range(n // 9))
    ),
    "table: small rows": lambda length: b"label,text\n" + filled(b"ham,ab\nspam,cd\n", length),
    "table: UTF-16 of one character": lambda length: filled("🙂", length).decode().encode("utf-16"),
    "table: no known encoding": table(lambda length: filled(b"\xe4\xf6 ", length)),
    "table: different words": different_words,
    "gzip: one emoji": lambda n: gzip.compress(b"label,text\nham," + filled(b"aaab", n * 40) + "🙂".encode()),
    "zip: small files": lambda length: zipped({f"ham/{number}": b"x" for number in range(length // 120)}),
    "zip: long paths": lambda n: zipped({f"ham/{'a/' * 2000}{number}": b"x" for number in range(n // 8_200 + 1)}),
} | {f"message: {name}": messages(raw) for name, raw in RAW_MESSAGES.items()}
