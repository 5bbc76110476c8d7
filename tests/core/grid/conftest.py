"""Mail beside the specification, as a class would have it."""

from pathlib import Path

import pytest

from core.mail.corpus import Corpus, load_corpus
from tests.small_mail import random_corpus


@pytest.fixture
def mail(tmp_path: Path) -> Corpus:
    """160 random messages, which are also in mail.csv in the test's folder."""
    frame = random_corpus(seed=1, messages=160, vocabulary=200).frame
    frame[["text", "label"]].to_csv(tmp_path / "mail.csv", index=False)
    return load_corpus(tmp_path / "mail.csv")
