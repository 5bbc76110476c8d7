"""The largest number of words that passes, against a search one by one."""

from dataclasses import replace

import numpy as np
import pytest

from core.attacks.causative._growing import most_words_that_pass, passes
from core.attacks.knowledge import KnownMail
from core.filters import filters
from core.mail.corpus import Corpus, outside_corpus
from tests.trained import train

SIZES = (0, 1, 2, 3, 5, 7, 11, 17, 26, 40, 60)


def test_other_mail_is_counted_as_the_filter_sees_it(sample: Corpus) -> None:
    learned = train(filters()["spambayes"](), sample).learned
    outside = KnownMail.all_of(outside_corpus())
    seen = outside.counts_seen_by(learned)
    assert seen.shape == (len(outside.texts), len(learned.words))
    assert (seen != learned.counts(outside.texts)).nnz == 0
    own = KnownMail(sample, np.arange(50))
    in_its_columns = replace(learned, words=own.words)
    assert own.counts_seen_by(in_its_columns) is own.counts, "nothing to do for mail in the filter's own columns"


def test_words_that_the_filter_has_never_seen_take_up_no_room(sample: Corpus) -> None:
    learned = train(filters()["spambayes"](), sample).learned
    rows = np.flatnonzero(~sample.labels)[:100]
    rows = rows[passes(learned, sample.encoding.counts[rows])][:1]
    loudest = np.argsort(-learned.word_weights)[:60]
    among_new = np.column_stack([np.full(60, -1), loudest]).ravel()
    (alone,) = most_words_that_pass(learned, sample.encoding.counts[rows], [loudest])
    (mixed,) = most_words_that_pass(learned, sample.encoding.counts[rows], [among_new])
    (new,) = most_words_that_pass(learned, sample.encoding.counts[rows], [np.full(60, -1)])
    assert new == 60
    assert alone < 60
    assert (among_new[:mixed] >= 0).sum() <= 1.5 * alone + 1


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
