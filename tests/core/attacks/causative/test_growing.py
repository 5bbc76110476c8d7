"""The largest number of words that passes, against a search one by one."""

import numpy as np
import pytest

from core.attacks.causative._growing import most_words_that_pass, passes
from core.corpus import Corpus
from core.filters import filters
from tests.trained import train

SIZES = (0, 1, 2, 3, 5, 7, 11, 17, 26, 40, 60)


@pytest.mark.parametrize("filter_name", ["spambayes", "multinomial_nb", "linear_svm"])
def test_agrees_with_texts_one_by_one(filter_name: str, sample: Corpus) -> None:
    learned = train(filters()[filter_name](), sample).learned
    rng = np.random.default_rng(0)
    spammy = np.argsort(-learned.word_weights)[:200]
    rows = np.flatnonzero(~sample.labels)[:300]
    rows = rows[passes(learned, sample.encoding.counts[rows])][:12]
    orders = [rng.permutation(spammy)[:60] for _ in rows]
    most = most_words_that_pass(learned, sample.encoding.counts[rows], orders)
    for row, order, size in zip(rows, orders, most, strict=True):
        texts = [f"{sample.texts[row]} {' '.join(learned.words[order[:n]])}" for n in SIZES]
        passing = np.flatnonzero(passes(learned, learned.counts(texts)))
        assert size == SIZES[passing[-1]]
    assert most.max() > 0
