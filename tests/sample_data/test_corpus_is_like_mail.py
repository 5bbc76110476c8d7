"""The bundled mail behaves like real mail: its words, and what filters and an attack make of it.

The bands enclose real corpora (SpamAssassin, enron1, the SMS collection) measured in the same way.
"""

import pytest

from sample_data.generate import MAIL
from sample_data.measure import (
    Sample,
    cross_validated,
    naive_bayes,
    near_duplicates,
    read_sample,
    shape,
    spambayes,
    tfidf_regression,
)

SHAPE_BANDS = {
    "messages": (6000, 7500),
    "spam share": (0.3, 0.45),
    "vocabulary": (50_000, 72_000),
    "words seen once": (0.45, 0.55),
    "Zipf slope": (-1.2, -1.0),
    "Heaps exponent": (0.55, 0.66),
    "median distinct words": (60, 107),
    "near-duplicates": (0.0, 0.06),
    "near twins of spam": (0.05, 0.2),
}
SPAMBAYES_BANDS = {
    "ham called spam": (0.0, 0.02),
    "ham not called ham": (0.01, 0.12),
    "spam called ham": (0.001, 0.05),
    "attacked: ham called spam": (0.5, 0.97),
}


@pytest.fixture(scope="module")
def sample() -> Sample:
    return read_sample()


@pytest.fixture(scope="module")
def measured_shape(sample):
    return shape(sample)


@pytest.mark.parametrize("what", SHAPE_BANDS)
def test_words_are_spread_as_in_mail(measured_shape, what):
    low, high = SHAPE_BANDS[what]
    assert low <= measured_shape[what] <= high


@pytest.mark.parametrize("what", SHAPE_BANDS)
def test_the_readme_quotes_the_figures_of_this_file(measured_shape, what):
    assert f"{what:28}{measured_shape[what]:10.3f}" in MAIL.with_name("README.md").read_text(encoding="utf-8")


def test_naive_bayes_errs_as_on_mail(sample):
    false_positives, false_negatives = cross_validated(naive_bayes(), sample, seed=0)
    assert 0.004 <= false_positives <= 0.025
    assert 0.02 <= false_negatives <= 0.08


def test_tfidf_regression_errs_as_on_mail(sample):
    false_positives, false_negatives = cross_validated(tfidf_regression(), sample, seed=0)
    assert 0.003 <= false_positives <= 0.02
    assert 0.01 <= false_negatives <= 0.08


def test_spambayes_works_until_it_is_attacked(sample):
    verdicts = spambayes(sample, seed=0)
    outside = {
        what: verdicts[what] for what, (low, high) in SPAMBAYES_BANDS.items() if not low <= verdicts[what] <= high
    }
    assert not outside


def test_near_duplicates_fold_case_digits_and_punctuation():
    assert near_duplicates(["Order 4711: shipped!", "order 12 SHIPPED", "order lost"]) == pytest.approx(1 / 3)
