"""Sender clipping: the first few of each sender stay; mail of which no sender is known cannot be clipped."""

from collections import Counter

import numpy as np

from core.defences.sender_clipping import SenderClipping
from core.mail.corpus import Corpus
from tests.core.defences.a_few_messages import all_there, received
from tests.core.defences.thrown import thrown


def test_of_each_sender_and_kind_the_first_stay() -> None:
    mail, _, _ = received(3)
    kept = SenderClipping(most=4).clean(mail, all_there(mail)).kept[0]
    came: Counter = Counter()
    for at in np.argsort(mail.facts["sent_at"].to_numpy()):
        sender = mail.facts["sender"][at], mail.spam[at]
        assert kept[at] == (sender[0] == "" or came[sender] < 4)
        came[sender] += 1


def test_where_nobody_is_known_it_says_so() -> None:
    mail, _, _ = received(3)
    mail.facts["sender"] = ""
    found = SenderClipping().clean(mail, all_there(mail))
    assert found.lacks == "mail of which it is known who sent it"
    assert found.kept.all()


def test_an_attacker_with_the_addresses_of_all_spammers_passes_and_busy_colleagues_pay(sample: Corpus) -> None:
    found = thrown(SenderClipping(), "dictionary", sample)
    assert found.poison <= 0.1
    assert found.ham > 0.1
