"""The solver of the linear filters gives on several cores, digit for digit, what scikit-learn's own fit gives alone."""

import numpy as np
import pytest
from scipy.sparse import csr_array, random_array

from core.filters import filter_named
from core.filters._liblinear import solve
from core.filters.base import names
from core.mail.encode import narrow
from core.work.side_by_side import side_by_side

FITS = 12


def mail(at: int) -> tuple[csr_array, np.ndarray, np.ndarray]:
    """Features, labels and weights; of every second one more messages than words, for which the solver is another."""
    rng = np.random.default_rng(at)
    shape = (300, 800) if at % 2 else (300, 60)
    features = narrow(csr_array(random_array(shape, density=0.1, format="csr", rng=rng)))
    return features, rng.random(300) < 0.4, rng.integers(0, 4, 300).astype(float)


@pytest.mark.parametrize("name", ["linear_svm", "logistic_regression"])
def test_fits_side_by_side_are_those_of_scikit_learn(name: str) -> None:
    def by_words(at: int) -> np.ndarray:
        fitted = solve(filter_named(name)().estimator(), *mail(at))
        return np.append(fitted.coef_[0], fitted.intercept_)

    for at, ours in enumerate(side_by_side(by_words, range(FITS))):
        features, spam, weights = mail(at)
        alone = filter_named(name)().estimator().fit(features, names(spam), sample_weight=weights)
        np.testing.assert_array_equal(ours, np.append(alone.coef_[0], alone.intercept_))
