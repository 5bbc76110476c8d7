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
# The encodings that mail is written in; without these lists a short text is taken for the oddest one that fits.
_LATIN = ["cp1252", "cp1250", "cp1254"]
_OTHER = [
    *("cp1251", "koi8_r", "cp1253", "cp1255", "cp1256"),
    *("gb18030", "big5", "shift_jis", "euc_jp", "iso2022_jp", "euc_kr"),
]
_SAMPLE = 64 * 1024
_GUESS_FROM = 4096
_LONGEST_PIECE = 512
_ENOUGH_ACCENTS = 12
_ACCENTS_TOGETHER = 2
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_ABOVE_ASCII = re.compile(rb"[\x80-\xff]+")


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
    if is_binary(sample):
        raise InputError(
            "This file is not text: bring a CSV or TSV table, a zip or folder with ham/ and spam/, or an mbox file."
        )
    return "utf-8" if _is_utf8(data) else guessed_encoding(data)


def is_binary(data: bytes) -> bool:
    """Tell whether the beginning of `data` holds more control characters than any text in an 8-bit encoding."""
    sample = data[:_SAMPLE]
    return len(_CONTROL.findall(sample)) > len(sample) // 20


def guessed_encoding(data: bytes) -> str:
    """Return the likeliest codec of `data` that is not UTF-8; Latin-1, which reads anything, when none fits."""
    part = _foreign_part(data)
    runs = [len(run) for run in _ABOVE_ASCII.findall(part)]
    # Letters with accents seldom stand together; in any but a Latin alphabet whole words are above ASCII.
    other_alphabet = sum(run for run in runs if run > _ACCENTS_TOGETHER) > sum(runs) / 2
    if other_alphabet or sum(runs) >= _ENOUGH_ACCENTS:
        usual = _LATIN + _OTHER if other_alphabet else _LATIN
        best = from_bytes(part, steps=3, chunk_size=256, cp_isolation=usual).best()
        if best is not None:
            return best.encoding
    return "cp1252" if _decodes(part, "cp1252") else "latin-1"


def _mostly_nul(half: bytes) -> bool:
    return half.count(0) * 2 > len(half)


def _is_utf8(data: bytes) -> bool:
    # piece by piece: as a whole, a text with one rare character takes four times as much memory as its bytes
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        for start in range(0, len(data), _SAMPLE):
            decoder.decode(data[start : start + _SAMPLE], final=start + _SAMPLE >= len(data))
    except UnicodeDecodeError:
        return False
    return True


def _decodes(data: bytes, codec: str) -> bool:
    try:
        data.decode(codec)
    except UnicodeDecodeError:
        return False
    return True


def _foreign_part(data: bytes) -> bytes:
    # Only lines with bytes above ASCII tell encodings apart, and in most mail they are rare. A piece begins at such a
    # byte, so that it begins with a whole character, and an overlong one ends before the last run of them.
    pieces: list[bytes] = []
    length = 0
    end: int = 0
    while length <= _GUESS_FROM and (first := _ABOVE_ASCII.search(data, end)):
        end = data.find(b"\n", first.start())
        end = len(data) if end < 0 else end
        piece = data[first.start() : min(end, first.start() + _LONGEST_PIECE + 1)]
        if len(piece) > _LONGEST_PIECE:
            piece = piece[:_LONGEST_PIECE].rstrip(bytes(range(128, 256)))
        pieces.append(piece)
        length += len(piece)
    return b"\n".join(pieces)
