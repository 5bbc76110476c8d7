"""Zips and gzip files, the hostile ones too."""

import gzip
import io
import struct
import zipfile
import zlib

import pytest

from core.errors import InputError
from core.mail.corpus import load_corpus
from core.mail.readers.limits import MAX_FILES, MAX_UNPACKED_BYTES, MIB
from core.mail.readers.unpacking import Unpacking
from tests.core.mail.readers.samples import raw, table, tree, zipped


def refused(data: bytes, part: str) -> None:
    with pytest.raises(InputError, match=part):
        load_corpus(data)


def test_labels_come_from_the_innermost_folder_that_states_one():
    files = {f"spam-corpus/{path.replace('ham/', 'easy_ham_2/')}": data for path, data in tree(60, 40).items()}
    corpus = load_corpus(zipped(files))
    assert corpus.labels.sum() == 40
    assert corpus.report.found["format"] == "zip of mail"


def test_what_is_no_mail_is_left_out_and_counted():
    extra = {
        "README": b"about",
        "spam/.DS_Store": b"\0\0\0\1",
        "__MACOSX/ham/._1": b"\0",
        "ham/more.zip": zipped({"ham/1": raw()}),
        "spam/picture.jpg": bytes(range(256)),
        "spam/empty": b"",
        "..\\..\\ham\\up.eml": raw(5000),
        "/spam/absolute.eml": raw(5001),
    }
    corpus = load_corpus(zipped(tree(60, 40) | extra))
    assert len(corpus) == 102
    assert corpus.report.skipped == {
        "file outside ham/ and spam/": 1,
        "file of the operating system": 2,
        "archive inside the archive, not opened": 1,
        "file that is not text": 1,
        "empty message": 1,
    }


def test_the_order_in_the_zip_does_not_matter():
    files = tree(60, 40)
    backwards = dict(reversed(files.items()))
    assert load_corpus(zipped(files)).digest == load_corpus(zipped(backwards)).digest


def test_a_zip_without_labelled_folders_and_an_empty_one():
    refused(zipped({"a/1": raw(1), "b/2": raw(2)}), "no mail in folders named ham and spam: put")
    refused(zipped({}), "no mail in folders")


def test_a_zip_whose_files_cannot_be_read_says_so():
    refused(
        zipped({"ham/1": b"", "ham/2": b"", "spam/1": b"\n", "about": b"x"}), "None of the 3 files .*“empty message”"
    )
    binary = {f"{label}/{n}.jpg": bytes(range(256)) for label in ("ham", "spam") for n in range(9)}
    refused(zipped(binary), r"None of the 18 files in ham/ and spam/ .*“file that is not text”.*: bring raw messages")


def test_a_workbook_and_a_nested_zip_say_what_to_do():
    refused(zipped({"xl/workbook.xml": b"<x/>", "[Content_Types].xml": b"<x/>"}), "save the sheet .* as CSV")
    refused(zipped({"inner.zip": zipped(tree())}), "not text|No text column")


def test_a_real_bomb_is_refused_while_it_unpacks():
    bomb = zipped(tree() | {"ham/bomb.mbox": b"From x 00:00\n" + b"\0" * (150 * MIB)})
    assert len(bomb) < MIB
    refused(bomb, "unpacks to more than 100 times its size")


def test_a_bomb_of_many_small_files_is_refused():
    files = {f"ham/{n}": b"\n" * MIB for n in range(201)}
    refused(zipped(files), "more than 200 MB")


def lying_about_size(data: bytes) -> bytes:
    """The zip with every declared size of unpacked content set to 10 bytes."""
    lying = bytearray(data)
    for signature, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        start = data.find(signature)
        while start >= 0:
            lying[start + offset : start + offset + 4] = struct.pack("<I", 10)
            start = data.find(signature, start + 4)
    return bytes(lying)


def test_a_bomb_that_lies_about_its_size_never_fills_the_memory():
    data = lying_about_size(zipped({f"ham/{n}.mbox": b"\0" * (40 * MIB) for n in range(6)}))
    with pytest.raises(InputError):
        load_corpus(data)


def test_the_real_limit_holds_whatever_was_declared():
    unpacking = Unpacking(packed=100 * MIB)

    class Endless(io.RawIOBase):
        def read(self, size: int = -1) -> bytes:
            return b"x" * size

    with pytest.raises(InputError, match="more than 200 MB"):
        unpacking.read(Endless())
    assert unpacking.unpacked <= MAX_UNPACKED_BYTES + MIB


def test_too_many_files_are_refused_before_the_directory_is_parsed(monkeypatch):
    monkeypatch.setattr(zipfile, "ZipFile", lambda *_: pytest.fail("parsed"))
    refused(b"PK\x03\x04" + b"PK\x01\x02" * (2 * MAX_FILES + 2), "more than 50,000 files")


def test_an_encrypted_zip():
    data = bytearray(zipped(tree()))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.find(signature) + offset] |= 1
    refused(bytes(data), "encrypted: pack it again without a password")


def test_an_unusual_method():
    refused(zipped(tree(), zipfile.ZIP_BZIP2), "unusual method: pack it again")
    refused(zipped(tree(), zipfile.ZIP_LZMA), "unusual method")


def test_broken_zips():
    data = zipped(tree())
    refused(data[: len(data) // 2], "damaged")
    refused(b"PK\x03\x04" + b"rubbish" * 100, "damaged")
    spoiled = bytearray(data)
    spoiled[40:4000] = bytes(3960)
    refused(bytes(spoiled), "damaged")


def test_broken_gzip():
    data = gzip.compress(table().encode())
    assert len(load_corpus(data)) == 100
    refused(data[:-4] + struct.pack("<I", 300 * MIB), "damaged")
    refused(data[:-20], "damaged")
    refused(b"\x1f\x8b" + b"rubbish" * 9, "damaged")


def test_a_gzip_bomb_with_an_innocent_declaration():
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    chunk = b"a" * MIB
    bomb = b"".join([*(packer.compress(chunk) for _ in range(60)), packer.flush()])
    refused(bomb[:-4] + struct.pack("<I", 1000), "100 times its size")
