"""What is kept of encoded mail has a bound, and what was let go is made again as it was."""

import gc

import numpy as np
import pytest
from scipy.sparse import csr_array

from core import Experiment
from core.attacks.causative import causative_attacks
from core.mail.corpus import Corpus
from core.mail.encoded import Encoded
from core.runs.preparation import prepare
from core.training import rows as training


class Owner:
    """Somebody who has encoded mail."""


def rows() -> csr_array:
    return csr_array(np.ones((10, 10)))


def test_the_latest_are_kept_within_the_bound_and_one_always() -> None:
    owners = [Owner() for _ in range(4)]
    each = rows()
    each_bytes = each.data.nbytes + each.indices.nbytes + each.indptr.nbytes
    kept = Encoded(2 * each_bytes)
    made: list[int] = []

    def asked(number: int) -> None:
        kept.of(owners[number], lambda: made.append(number) or rows())  # type: ignore[func-returns-value]

    for number in (0, 1, 0, 2, 0, 1):
        asked(number)
        assert kept.bytes <= 2 * each_bytes
    assert made == [0, 1, 2, 1], "the one that was asked for last stays"
    small = Encoded(0)
    assert small.of(owners[0], lambda: each) is each
    assert small.bytes == each_bytes


def test_nobody_is_kept_alive() -> None:
    kept = Encoded(10**6)
    owner = Owner()
    kept.of(owner, rows)
    del owner
    gc.collect()
    assert kept.bytes == 0


@pytest.mark.parametrize("attack", sorted(causative_attacks()))
def test_what_was_let_go_is_made_again_the_same(attack: str, small: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    prepared = prepare(Experiment(attack=attack), small, 15).training
    first = prepared.rows
    for store in ("ENCODED", "WRITTEN"):
        monkeypatch.setattr(training, store, Encoded(0))
    again = prepared.rows
    assert again is not first
    assert again.shape == first.shape
    for part in ("data", "indices", "indptr"):
        np.testing.assert_array_equal(getattr(again, part), getattr(first, part))
