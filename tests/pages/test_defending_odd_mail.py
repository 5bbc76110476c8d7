"""The pages of defence on odd mail of one's own: they show something, or say in a sentence why there is nothing."""

from collections.abc import Sequence

import numpy as np
import pandas as pd
import pytest

from core.insight import matrix
from pages.ui import cache
from tests.pages.visits import headline_of, texts, turn_to, upload, visit
from tests.small_mail import word

FEW = [at % 3 == 0 for at in range(60)]
HARDLY_ANY_SPAM = [at % 12 == 0 for at in range(132)]


def table(spam: Sequence[bool], *, topic: str = "") -> bytes:
    rows = pd.DataFrame({"text": [f"{word(at)} some words {word(at % 7)}" for at in range(len(spam))]})
    return rows.assign(label=np.where(spam, "spam", "ham"), topic=topic).to_csv(index=False).encode()


@pytest.mark.parametrize("spam", [FEW, HARDLY_ANY_SPAM], ids=["few", "hardly any spam"])
def test_odd_mail_gets_a_finding_or_a_sentence(spam: list[bool]) -> None:
    at = upload(visit("mail.py"), "odd.csv", table(spam, topic="all one"))
    for page in ("review.py", "watch.py", "testing.py", "price.py"):
        at = turn_to(at, page)
        assert headline_of(at), page
        assert not [line for line in texts(at) if "Traceback" in line], page
        assert at.dataframe or texts(at), page


def test_attacks_that_odd_mail_does_not_allow_say_why(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (matrix, cache):  # what this mail lacks, it lacks by every seed
        monkeypatch.setattr(module, "SEEDS", 1)
    at = turn_to(upload(visit("mail.py"), "odd.csv", table(FEW)), "matrix.py")
    assert "costs most" in at.title[0].value or texts(at)
    shown = at.dataframe[0].value
    assert shown.loc["no attack"].notna().any()
