"""Which encoding bytes are in: what they say of themselves first, a guess last."""

import codecs
import re

from charset_normalizer import from_bytes

from core.errors import InputError

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# The encodings that mail is written in; without the list a short text is taken for the oddest one that fits.
_USUAL = [
    *("cp1252", "cp1250", "cp1251", "koi8_r", "cp1253", "cp1254", "cp1255", "cp1256"),
    *("gb18030", "big5", "shift_jis", "euc_jp", "iso2022_jp", "euc_kr"),
]
_SAMPLE = 64 * 1024
_GUESS_FROM = 2048
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_FOREIGN = re.compile(rb"[^\n]{0,80}[\x80-\xff][^\n]{0,80}")


def encoding_of(data: bytes) -> str:
    """Return the name of the codec that `data`, a whole text file, is read with.

    Raises InputError for bytes that are not text at all.
    """
    for mark, codec in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return codec
    sample = data[:_SAMPLE]
    if _mostly_nul(sample[1::2]):
        return "utf-16-le"
    if _mostly_nul(sample[0::2]):
        return "utf-16-be"
    if len(_CONTROL.findall(sample)) > len(sample) // 20:
        raise InputError(
            "This file is not text: bring a CSV or TSV table, a zip or folder with ham/ and spam/, or an mbox file."
        )
    return "utf-8" if _is_utf8(data) else guessed_encoding(data)


def guessed_encoding(data: bytes) -> str:
    """Return the likeliest codec of `data` that is not UTF-8; Latin-1, which reads anything, when none fits."""
    best = from_bytes(_foreign_part(data), steps=3, chunk_size=256, cp_isolation=_USUAL).best()
    return "latin-1" if best is None else best.encoding


def _mostly_nul(half: bytes) -> bool:
    return half.count(0) * 2 > len(half)


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _foreign_part(data: bytes) -> bytes:
    # Only bytes above 127 tell encodings apart, and in most mail they are rare.
    part = bytearray()
    for match in _FOREIGN.finditer(data):
        part += match.group() + b"\n"
        if len(part) > _GUESS_FROM:
            break
    return bytes(part)
