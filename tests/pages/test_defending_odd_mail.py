"""The pages of defence on odd mail of one's own: they show something, or say in a sentence why there is nothing."""

from collections.abc import Sequence

import numpy as np
import pandas as pd
import pytest

from tests.pages.visits import headline_of, texts, turn_to, upload, visit
from tests.small_mail import word

FEW = [at % 3 == 0 for at in range(60)]
HARDLY_ANY_SPAM = [at % 12 == 0 for at in range(132)]


def table(spam: Sequence[bool], *, topic: str = "") -> bytes:
    rows = pd.DataFrame({"text": [f"{word(at)} some words {word(at % 7)}" for at in range(len(spam))]})
    return rows.assign(label=np.where(spam, "spam", "ham"), topic=topic).to_csv(index=False).encode()


@pytest.mark.parametrize("page", ["review.py", "watch.py", "testing.py", "price.py"])
@pytest.mark.parametrize("spam", [FEW, HARDLY_ANY_SPAM], ids=["few", "hardly any spam"])
def test_odd_mail_gets_a_finding_or_a_sentence(page: str, spam: list[bool]) -> None:
    at = turn_to(upload(visit("mail.py"), "odd.csv", table(spam, topic="all one")), page)
    assert headline_of(at)
    assert not [line for line in texts(at) if "Traceback" in line]
    assert at.dataframe or texts(at)


def test_attacks_that_odd_mail_does_not_allow_say_why() -> None:
    at = turn_to(upload(visit("mail.py"), "odd.csv", table(FEW)), "matrix.py")
    assert "costs most" in at.title[0].value or texts(at)
    shown = at.dataframe[0].value
    assert shown.loc["no attack"].notna().any()
