"""The bundled file is what the generator writes, byte for byte."""

import csv
import io

from sample_data import generate
from sample_data.generate import MAIL, mail_csv


def test_generating_again_gives_the_same_bytes():
    assert mail_csv() == MAIL.read_bytes()


def test_lines_end_in_one_way_and_text_is_utf8():
    written = MAIL.read_bytes()
    assert b"\r" not in written
    assert len(list(csv.reader(io.StringIO(written.decode("utf-8"), newline="")))) > 4000


def test_another_seed_gives_other_mail(monkeypatch):
    monkeypatch.setattr("sample_data.inbox.SEED", 1)
    assert generate.mail_csv() != MAIL.read_bytes()
