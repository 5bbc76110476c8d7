"""A log of questions: what is asked is kept as it is asked, near-copies and bursts are counted, others ring seldom."""

import numpy as np
import pytest
from scipy.sparse import csr_array

from core import InputError, Probing, outside_corpus
from core.mail.corpus import Corpus
from core.probing.asked import Asked
from core.probing.question_log import ALIKE, MOST, WINDOW, alarms, alike_before, noticed, questions, same_before


def test_near_copies_are_counted_as_by_hand() -> None:
    rng = np.random.default_rng(0)
    rows = (rng.random((3 * WINDOW + 7, 30)) < 0.3).astype(float)
    rows[5::9] = rows[5]
    rows[8] = 0
    expected = []
    for at, one in enumerate(rows):
        before = rows[max(0, at - WINDOW) : at]
        common, either = (one * before).sum(axis=1), np.maximum(one, before).sum(axis=1)
        expected.append(int(((common >= ALIKE * either) & (either > 0)).sum()))
    assert alike_before(csr_array(rows)).tolist() == expected
    assert max(expected) > 20


def test_senders_are_counted_as_by_hand() -> None:
    senders = np.random.default_rng(1).integers(0, 40, 3 * WINDOW)
    expected = [int((senders[max(0, at - WINDOW) : at] == sender).sum()) for at, sender in enumerate(senders)]
    assert same_before(senders).tolist() == expected


def test_after_an_alarm_it_is_quiet_for_a_while() -> None:
    assert alarms(np.array([0, 5, 5] + [5] * WINDOW + [0, 5]), 4) == [1, WINDOW + 2]


def test_who_asks_word_by_word_is_noticed_by_near_copies_and_many_accounts_hide_the_burst(sample: Corpus) -> None:
    """Ordinary mail rings on its fresh half hardly more often than it was set to."""
    probing = Probing(attack="first_n")
    asked = Asked.of(probing, sample, outside_corpus())
    log = questions(probing, asked)
    assert len(log) == MOST
    assert len(set(log)) > MOST / 2
    few, many = (noticed(log, sample, 0, accounts=accounts, pace=1) for accounts in (1, 100))
    assert 0 < few.alike.rings == many.alike.rings < 30
    assert 0 < few.burst.rings < 50
    assert many.burst.rings == 0
    assert few.alike.false <= 6
    assert few.burst.false <= 6
    assert few.asked == few.ordinary == MOST
    assert noticed(log, sample, 0, accounts=1, pace=10).asked == few.fresh // 10


def test_questions_are_as_the_attacker_asks_them(sample: Corpus) -> None:
    """The same attacker with a plain filter finds the same words, and has asked as often."""
    probing = Probing(attack="first_n", budget=200)
    asked = Asked.of(probing, sample, outside_corpus())
    attacker = asked.attacker(probing)
    probing.attack.find(attacker)
    assert len(questions(probing, asked)) == attacker.oracle.queries == 200


@pytest.mark.parametrize("attack", ["good_words", "membership_inference"])
def test_who_asks_nothing_leaves_no_log(attack: str, sample: Corpus) -> None:
    probing = Probing(attack=attack)
    with pytest.raises(InputError, match="asks nothing that a log could show"):
        questions(probing, Asked.of(probing, sample, outside_corpus()))
