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


def test_the_outsider_knows_no_message_and_no_business_of_the_company():
    company, outside = sample_corpus().frame, outside_corpus().frame
    assert not set(company["text"]) & set(outside["text"])
    business = {"customer_bids", "invoices", "meetings", "project_updates", "enquiries", "support_tickets"}
    assert business <= set(company["topic"])
    assert not business & set(outside["topic"])


def test_lines_end_in_one_way_and_text_is_utf8():
    written = MAIL.read_bytes()
    assert b"\r" not in written
    assert len(list(csv.reader(io.StringIO(written.decode("utf-8"), newline="")))) > 4000


def test_another_seed_gives_other_mail():
    assert mail_csv(replace(OUTSIDER, seed=1)) != mail_csv(OUTSIDER)
