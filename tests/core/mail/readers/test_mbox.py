"""mbox files."""

import pytest

from core.errors import InputError
from core.mail.corpus import load_corpus
from core.mail.readers.draft import Draft
from core.mail.readers.mbox import is_mbox, read_mbox
from tests.core.mail.readers.samples import mbox, zipped

OPENING = b"From a@mail.example Mon Sep 30 13:43:46 2002\n"


def test_messages_part_at_from_lines_only():
    data = (
        OPENING + b"Subject: one\n\nFrom here on\nit is text.\n>From quoted\n\n"
        b"From my window I see\n\n" + OPENING + b"Subject: two\n\nbody\n"
    )
    draft = Draft()
    read_mbox(data, draft, "ham")
    assert draft.texts == [
        "Subject: one\n\nFrom here on\nit is text.\nFrom quoted\n\nFrom my window I see",
        "Subject: two\n\nbody",
    ]


def test_more_messages_than_a_corpus_may_have():
    with pytest.raises(InputError, match="more than 50,000 messages: keep"):
        load_corpus(b"From x 00:00\n\n" * 50_001)


def test_windows_line_ends():
    draft = Draft()
    read_mbox(mbox(0, 3).replace(b"\n", b"\r\n"), draft, "spam")
    assert len(draft.texts) == 3


def test_a_table_whose_text_begins_with_from_is_no_mbox():
    assert is_mbox(mbox(0, 1))
    assert not is_mbox(b"From here\tto there\n")


def test_one_mbox_takes_labels_from_headers():
    corpus = load_corpus(mbox(0, 40, "X-Spam-Status: No, score=0") + mbox(40, 20, "X-Spam-Flag: YES") + mbox(60, 5))
    assert len(corpus) == 60
    assert corpus.labels.sum() == 20
    assert corpus.report.skipped == {"message that does not say whether it is spam": 5}


def test_one_mbox_without_labels_says_what_to_bring():
    with pytest.raises(InputError, match=r"does not say which .* a zip with two files, ham\.mbox and spam\.mbox\.$"):
        load_corpus(mbox(0, 100), name="spam.mbox")


def test_two_mboxes_in_a_zip_take_labels_from_their_names():
    corpus = load_corpus(zipped({"mail/ham.mbox": mbox(0, 60), "mail/spam.mbox": mbox(60, 40)}))
    assert corpus.labels.tolist() == [False] * 60 + [True] * 40


def test_two_mboxes_in_a_folder(tmp_path):
    (tmp_path / "Ham.mbox").write_bytes(mbox(0, 60))
    (tmp_path / "Junk.mbox").write_bytes(mbox(60, 40))
    assert load_corpus(tmp_path).labels.sum() == 40
