"""The loudest words of a whole inbox are those that are found message by message."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from scipy.sparse import csr_array

from core.filters._loudest import Inbox
from core.filters.spambayes import combined, indicator

WORDS, GROUPS = 700, 90


@given(seed=st.integers(0, 999), lengths=st.lists(st.integers(0, WORDS), min_size=1, max_size=6))
def test_they_are_those_of_each_message_by_itself(seed: int, lengths: list[int]) -> None:
    rng = np.random.default_rng(seed)
    group = np.append(np.arange(GROUPS), rng.integers(GROUPS, size=WORDS - GROUPS))
    # ties on both sides of 0.5, and words that are too quiet
    scores = rng.choice([0.02, 0.25, 0.3, 0.45, 0.5, 0.62, 0.7, 0.75, 0.98], size=(GROUPS, 3))
    words = [np.sort(rng.choice(WORDS, length, replace=False)) for length in lengths]
    ends = np.cumsum([0, *lengths])
    held = csr_array((np.ones(ends[-1]), np.concatenate(words), ends), shape=(len(lengths), WORDS))
    grouped = csr_array((held.data, group[held.indices], ends), shape=(len(lengths), GROUPS))
    found = combined(*Inbox.of(grouped).votes(scores))
    for at in range(scores.shape[1]):
        np.testing.assert_allclose(found[:, at], indicator(held, scores[group, at]), rtol=0, atol=1e-12)
