"""Training mail with poison under it: what is encoded already is told from what is not."""

import numpy as np
import pytest

from core.mail.encode import encode
from core.training.poison import Poison
from core.training.rows import Training

MAIL = ["tea at four", "cheap tea", "lunch"]
LABELS = np.array([False, True, False])
SENT = Poison.labelled(["tea now", "win"], spam=np.array([True, False]))


def training(poison: Poison) -> Training:
    return Training.of(encode(MAIL), np.arange(3), LABELS, poison)


@pytest.mark.parametrize(
    ("texts", "spam", "begins"),
    [
        (["tea now", "win"], [True, False], True),
        (["tea now", "win", "tea now", "more"], [True, False, True, True], True),
        (["tea now", "win"], [True, True], False),
        (["tea now"], [True], False),
        (["win", "tea now"], [False, True], False),
    ],
)
def test_poison_that_begins_with_the_same_messages_under_the_same_labels(
    texts: list[str], spam: list[bool], *, begins: bool
) -> None:
    assert training(SENT).begins(Poison.labelled(texts, spam=np.array(spam))) == begins


def test_label_changes_are_no_messages_to_build_on() -> None:
    flips = Poison.flips(np.array([1]), [MAIL[1]], spam=np.array([False]))
    empty = Poison.messages([], spam=True)
    assert not training(empty).begins(flips)
    assert not training(flips).begins(flips)


def test_grown_mail_is_what_it_would_be_if_all_of_it_were_encoded() -> None:
    more = Poison.labelled(["tea now", "win", "abacus tea tea"], spam=np.array([True, False, True]))
    grown, whole = training(SENT).grown(more), training(more)
    assert grown.spam.tolist() == whole.spam.tolist()
    assert grown.clean == whole.clean
    counted = [
        [{word: row[at] for at, word in enumerate(kind.words) if row[at]} for row in kind.rows.toarray()]
        for kind in (grown, whole)
    ]
    assert counted[0] == counted[1]
