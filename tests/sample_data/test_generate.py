"""The bundled files are what the generator writes, byte for byte."""

import csv
import io
from dataclasses import replace
from pathlib import Path

import pytest

from core import outside_corpus, sample_corpus
from sample_data.generate import INBOXES, MAIL, mail_csv
from sample_data.inbox import OUTSIDER, Plan


@pytest.mark.parametrize(("file", "plan"), INBOXES.items())
def test_generating_again_gives_the_same_bytes(file: Path, plan: Plan):
    assert mail_csv(plan) == file.read_bytes()


def test_the_outsider_knows_no_message_no_topic_and_nobody_of_the_company():
    company, outside = sample_corpus().frame, outside_corpus().frame
    assert not set(company["text"]) & set(outside["text"])
    good = {frame["topic"].size: set(frame["topic"][frame["label"] == "ham"]) for frame in (company, outside)}
    ours, theirs = good.values()
    assert len(ours) >= 14
    assert not ours & theirs
    assert not outside["text"].str.contains("tarnfield", case=False).any()


def test_lines_end_in_one_way_and_text_is_utf8():
    written = MAIL.read_bytes()
    assert b"\r" not in written
    assert len(list(csv.reader(io.StringIO(written.decode("utf-8"), newline="")))) > 6000


def test_another_seed_gives_other_mail():
    assert mail_csv(replace(OUTSIDER, seed=1)) != mail_csv(OUTSIDER)
