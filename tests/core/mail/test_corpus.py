"""Whatever is brought becomes a corpus or one clear sentence."""

import contextlib
import csv
import gzip
import os
import re
import zipfile
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.errors import InputError
from core.mail.corpus import HAM, SPAM, load_corpus, sample_corpus
from core.mail.readers.limits import MAX_BYTES, MAX_CHARACTERS, MAX_MESSAGES, MIB
from tests.core.mail.readers.samples import mbox, table, tree, words, zipped
from tests.real_data import real_data


def refused(source: bytes | Path, *parts: str) -> str:
    with pytest.raises(InputError) as caught:
        load_corpus(source)
    sentence = str(caught.value)
    assert "\n" not in sentence
    assert re.fullmatch(r"[A-Z“].*[^.]\.", sentence), "one sentence, with a full stop"
    for part in parts:
        assert part in sentence
    return sentence


def test_a_corpus_has_the_promised_shape():
    corpus = load_corpus(table(60, 40).encode(), name="mine.csv")
    assert corpus.name == "mine.csv"
    assert len(corpus) == 100
    assert list(corpus.frame.columns) == ["text", "label", "sent_at", "topic", "sender", "recipient", "thread", "order"]
    assert isinstance(corpus.frame.index, pd.RangeIndex)
    assert str(corpus.frame["sent_at"].dtype) == "datetime64[ns, UTC]"
    assert set(corpus.frame["topic"]) == {""}
    assert corpus.labels.dtype == np.bool_
    assert corpus.labels.tolist() == [label == SPAM for label in corpus.frame["label"]]
    assert corpus.texts[0] == words(0)
    assert set(corpus.frame["label"]) == {HAM, SPAM}


def test_the_digest_follows_texts_labels_and_order_and_nothing_else():
    rows = table(60, 40).splitlines()
    plain = load_corpus("\n".join(rows).encode())
    assert re.fullmatch("[0-9a-f]{64}", plain.digest)
    assert load_corpus("\r\n".join(rows).encode("utf-16"), name="other").digest == plain.digest
    assert load_corpus("\n".join([rows[0], rows[2], rows[1], *rows[3:]]).encode()).digest != plain.digest
    flipped = rows[1].replace("ham", "spam", 1)
    assert load_corpus("\n".join([rows[0], flipped, *rows[2:]]).encode()).digest != plain.digest


def test_the_report_accounts_for_every_row():
    data = table(60, 40) + "ham,\nspam,win message number 0 about project0 and town0\n,no label\nham\n"
    corpus = load_corpus(data.encode())
    counts = corpus.report.table()
    assert corpus.report.read == 101
    assert dict(corpus.report.skipped) == {
        "row with too few columns": 1,
        "row without a label": 1,
        "empty message": 1,
    }
    assert corpus.report.notes["duplicate message, kept together when the mail is split"] == 1
    assert counts.loc[counts["what"] == "read", "messages"].tolist() == [101]
    assert counts.loc[counts["what"] == "skipped", "messages"].sum() == 3


def test_a_text_with_both_labels_is_counted():
    data = table(60, 40) + "spam,same text\nham,same text\n"
    assert load_corpus(data.encode()).report.notes["text found with both labels"] == 1


def test_long_messages_are_cut_and_nuls_removed():
    data = table(60, 40) + f"ham,{'a' * (MAX_CHARACTERS + 5)}\nham,in\0visible\n"
    corpus = load_corpus(data.encode())
    assert len(corpus.texts[-2]) == MAX_CHARACTERS
    assert corpus.texts[-1] == "invisible"
    assert corpus.report.notes["message cut after 200,000 characters"] == 1
    assert corpus.report.notes["message with NUL characters, which were removed"] == 1


def test_wrong_input_gets_one_sentence_that_says_what_to_change():
    refused(table(60, 0).encode(), "All 60 messages are good mail", "add spam")
    refused(table(0, 60).encode(), "All 60 messages are spam", "add good mail")
    refused(table(20, 20).encode(), "Only 40 messages", "at least 50", "bring more")
    refused(
        (table(20, 20) + "ham,\n" * 3 + "ham\n").encode(),
        "Only 40 messages could be read (4 were skipped, most as “empty message”) and",
    )
    refused(table(60, 4).encode(), "Only 4 of 64 messages are spam", "add spam")
    refused(b"", "empty")
    refused(b" \r\n\n", "empty")
    refused(os.urandom(5000), "not text", "CSV")
    refused(b"name,age\n" * 100, "No text column", "“name”, “age”", "choose")
    refused(b"text,age\n" * 100, "No label column", "“text”, “age”")


def test_a_table_of_too_many_messages_says_how_to_cut_it():
    refused(table(MAX_MESSAGES, 1).encode(), "more than 50,000 messages", "keep 50,000")


def test_300_mb_are_refused_before_they_are_read(tmp_path, monkeypatch):
    path = tmp_path / "huge.csv"
    with path.open("wb") as stream:
        stream.truncate(300 * MIB)
    monkeypatch.setattr(Path, "read_bytes", lambda _: pytest.fail("read"))
    monkeypatch.setattr(Path, "open", lambda *_: pytest.fail("opened"))
    refused(path, "300 MB", "at most 50 MB", "keep a part")


def test_too_many_bytes_are_refused_and_the_last_allowed_one_is_not():
    refused(b"a" * (MAX_BYTES + 1), "at most 50 MB")
    refused(b"a" * MAX_BYTES, "No text column")


def test_a_missing_path_and_a_device_are_refused(tmp_path):
    refused(tmp_path / "nothing.csv", "no file or folder “nothing.csv”")
    os.mkfifo(tmp_path / "pipe")
    refused(tmp_path / "pipe", "no file or folder")


def test_names_from_outside_are_made_plain():
    data = table().encode()
    assert load_corpus(data, name="../../etc/pass\nwd.csv").name == "pass·wd.csv"
    assert load_corpus(data, name="C:\\mail\\inbox.csv").name == "inbox.csv"
    assert len(load_corpus(data, name="x" * 500).name) == 80
    assert load_corpus(data).name == "uploaded mail"


def test_a_table_comes_alike_as_file_gzip_zip_and_bytes(tmp_path):
    data = table().encode()
    digest = load_corpus(data).digest
    (tmp_path / "mail.csv").write_bytes(data)
    (tmp_path / "mail.tsv.gz").write_bytes(gzip.compress(data))
    (tmp_path / "mail.zip").write_bytes(zipped({"spam.csv": data, "__MACOSX/._spam.csv": b"\0\1\2"}))
    for name in ("mail.csv", "mail.tsv.gz", "mail.zip"):
        assert load_corpus(tmp_path / name).digest == digest
        assert load_corpus(str(tmp_path / name)).name == name


_GOOD = [table().encode(), zipped(tree(6, 5)), gzip.compress(table().encode()), mbox(0, 5)]


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    data = bytearray(draw(st.sampled_from(_GOOD)))
    for place, byte in draw(st.lists(st.tuples(st.integers(0, len(data) - 1), st.integers(0, 255)), max_size=12)):
        data[place] = byte
    cut = draw(st.integers(0, len(data)))
    return bytes(data) if draw(st.booleans()) else bytes(data[:cut])


@settings(max_examples=150, deadline=None)
@given(st.one_of(damaged(), st.binary(max_size=400), st.text(max_size=400).map(lambda t: t.encode("utf-16"))))
def test_any_bytes_become_a_corpus_or_an_input_error(data):
    with contextlib.suppress(InputError):
        assert len(load_corpus(data).digest) == 64


@settings(max_examples=100, deadline=None)
@given(st.lists(st.text(max_size=60), min_size=1, max_size=30))
def test_any_texts_survive_a_table(texts):
    """What a spreadsheet or pandas writes is read back letter for letter, but for what cannot be in mail."""
    texts = [text.encode("utf-8", "replace").decode().replace("\0", "") for text in texts]
    frame = pd.DataFrame({"text": [*texts, *map(words, range(100))], "label": "ham"})
    frame.loc[frame.index[-40:], "label"] = "spam"
    corpus = load_corpus(frame.to_csv(index=False, quoting=csv.QUOTE_ALL).encode())
    assert corpus.texts == [text for text in frame["text"] if text.strip()]


@pytest.mark.real
@pytest.mark.parametrize(
    ("name", "ham", "spam", "skipped"),
    [
        ("sms_spam.csv.gz", 4827, 747, 0),
        ("spamassassin.csv.gz", 4150, 1896, 0),
        ("enron1.csv.gz", 3672, 1500, 16),
        ("spamassassin_raw_sample.zip", 240, 120, 0),
    ],
)
def test_real_corpora_load_whole(name, ham, spam, skipped):
    corpus = load_corpus(real_data(name))
    assert sum(corpus.report.skipped.values()) == skipped
    assert len(corpus) == ham + spam - skipped
    if not skipped:
        assert int(corpus.labels.sum()) == spam


@pytest.mark.real
def test_the_sms_collection_as_it_is_published():
    """Headerless, a tab between label and text, and quotation marks that mean nothing."""
    frame = pd.read_csv(real_data("sms_spam.csv.gz"), keep_default_na=False)
    lines = "".join(f"{label}\t{text}\n" for label, text in zip(frame["label"], frame["text"], strict=True))
    corpus = load_corpus(lines.encode(), name="SMSSpamCollection")
    assert corpus.texts == frame["text"].tolist()
    assert corpus.frame["label"].tolist() == frame["label"].tolist()


@pytest.mark.real
def test_real_raw_mail_reads_alike_from_zip_and_folder(tmp_path):
    path = real_data("spamassassin_raw_sample.zip")
    with zipfile.ZipFile(path) as archive:
        archive.extractall(tmp_path / "corpus" / "2002")
    packed, unpacked = load_corpus(path), load_corpus(tmp_path / "corpus")
    assert packed.digest == unpacked.digest
    assert packed.frame["sent_at"].notna().mean() > 0.95
    assert packed.report.notes["HTML message, turned into text"] > 50
    assert all(re.search(r"\w", text) for text in packed.texts)
    assert not any(re.search(r"<(html|body|table|font)\b", text, re.IGNORECASE) for text in packed.texts)


def test_the_bundled_mail_loads_whole():
    corpus = sample_corpus()
    assert len(corpus) >= 4_000
    assert not corpus.report.skipped
    assert corpus.frame["sent_at"].notna().all()
    assert (corpus.frame["topic"] != "").all()
