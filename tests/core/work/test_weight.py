"""Memory is counted where it is held, once, however it is reached."""

import sys
from dataclasses import dataclass, field

import numpy as np
import pandas as pd
import pytest
from scipy.sparse import csr_array

from core.mail.corpus import Corpus
from core.mail.encode import Encoding
from core.work.weight import weight

SLACK = 2_000  # bytes of the objects around what is counted


@dataclass
class Holder:
    """Something that holds something."""

    held: object
    made: dict[int, object] = field(default_factory=dict)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (np.zeros(1_000), 8_000),
        (np.zeros(1_000)[10:20], 8_000),
        (np.array(["a word", "another"] * 500, dtype=object), 8_000),
        (csr_array(np.ones((10, 100))), 12_000),
        ("x" * 10_000, 10_000),
        (["x" * 951 + str(at) for at in range(3_000)], 3_000 * (1_004 + 8)),
        ({at: np.zeros(100) for at in range(2_000)}, 2_000 * 800 + 73_000),
        (pd.DataFrame({"a": np.zeros(1_000), "b": np.zeros(1_000)}), 16_000),
        (lambda: np.zeros(1_000), 0),
        (sys, 0),
    ],
)
def test_what_is_held_is_counted(value: object, expected: int) -> None:
    assert expected <= weight(Holder(value)) <= 1.05 * expected + SLACK


def test_each_thing_counts_once_and_what_is_somebody_elses_does_not(small: Corpus) -> None:
    array = np.zeros(10_000)
    assert weight([array, Holder(array, {1: array})]) < 80_000 + SLACK
    encoding = small.encoding
    assert weight(small) > encoding.counts.data.nbytes + encoding.words.nbytes
    assert weight(Holder(small, {1: encoding}), besides=(Corpus, Encoding)) < SLACK
