"""The promise on mail of real length: filters and attacks against a refit from raw text."""

import numpy as np
import pytest

from core.mail.corpus import Corpus
from core.questions.experiment import Experiment
from core.runs.sweeping import sweep
from tests.core.test_experiment_is_exact import judged, refitted
from tests.pairs import spread

SHARE_OF_SAME_VERDICTS = {True: 0.999, False: 1.0}  # by whether the filter refits with an optimiser


def assert_exact(filter_name: str, attack_name: str, corpus: Corpus, levels: list[int]) -> None:
    result = sweep(Experiment(filter_name, attack_name), corpus, levels)
    scores = np.array([refitted(result, level) for level in levels])
    same = np.array([judged(row, result.cutoffs_at(0)) for row in scores]) == result.verdicts
    assert same.mean() >= SHARE_OF_SAME_VERDICTS[result.experiment.filter.refits]
    if not result.experiment.filter.refits:
        np.testing.assert_allclose(result.scores, scores, rtol=0, atol=1e-9)


@pytest.mark.parametrize(("filter_name", "attack_name"), spread(0, filters_an_attack=1))
def test_bundled_mail(filter_name: str, attack_name: str, sample: Corpus) -> None:
    assert_exact(filter_name, attack_name, sample, [0, 5, 36])


@pytest.mark.real
@pytest.mark.parametrize(("filter_name", "attack_name"), spread(3, filters_an_attack=1))
def test_sms(filter_name: str, attack_name: str, sms: Corpus) -> None:
    assert_exact(filter_name, attack_name, sms, [0, 45])


@pytest.mark.real
@pytest.mark.parametrize(("filter_name", "attack_name"), spread(5, filters_an_attack=1))
def test_spamassassin(filter_name: str, attack_name: str, spamassassin: Corpus) -> None:
    assert_exact(filter_name, attack_name, spamassassin, [24])
