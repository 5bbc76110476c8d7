"""The promise that everything rests on: the fast sweep is a refit from raw text, at every level, for every pair."""

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from core.attacks.causative import causative_attacks
from core.errors import InputError
from core.filters import filters
from core.mail.corpus import Corpus
from core.mail.split import split
from core.questions.experiment import Experiment
from core.runs.sweeping import Sweep, sweep
from tests.pairs import every_pair
from tests.small_mail import any_of, corpora, random_corpus

OUTSIDE = random_corpus(seed=9, messages=120, vocabulary=40)
SAME_SCORE = {True: 1e-3, False: 1e-9}  # by whether the filter refits: an optimiser stops near its goal, a sum is exact


def refitted(result: Sweep, level: int) -> np.ndarray:
    """Scores of the test mail after fitting a plain scikit-learn pipeline on raw texts and labels."""
    pipeline = result.pipeline().fit(*result.raw_training_mail(level))
    texts = list(result.test["text"])
    if hasattr(pipeline, "predict_proba"):
        return pipeline.predict_proba(texts)[:, 1]
    return pipeline.decision_function(texts)


def judged(scores: np.ndarray, cutoffs: tuple[float, float]) -> list[int]:
    low, high = cutoffs
    return [2 if score >= high else 1 if score >= low else 0 for score in scores]


def assert_same(result: Sweep, at: int, scores: np.ndarray) -> None:
    """Verdict for verdict; they may differ only for scores that, on the cut-off itself, rounding makes unlike."""
    same = SAME_SCORE[result.experiment.filter.refits]
    np.testing.assert_allclose(result.scores[at], scores, rtol=0, atol=same)
    off_the_cutoffs = np.abs(scores[:, None] - result.cutoffs[at]).min(axis=1) > same
    sure = off_the_cutoffs | (result.scores[at] == scores)
    np.testing.assert_array_equal(result.verdicts[at][sure], np.array(judged(scores, result.cutoffs_at(at)))[sure])


def draw_levels(draw: Callable, experiment: Experiment, corpus: Corpus) -> list[int]:
    """Levels in any order, some twice, up to a poison as large as half of the training mail."""
    try:
        train = split(corpus.groups, corpus.labels, experiment.seed).train
    except InputError:
        assume(condition=False)
    most = min(experiment.attack.most(corpus.labels[train]), len(train) // 2)
    return draw(st.lists(st.integers(0, most), min_size=1, max_size=4), label="levels")


@pytest.mark.parametrize(("filter_name", "attack_name"), every_pair(refits=False))
@settings(max_examples=6)
@given(data=st.data())
def test_adding_up_is_a_refit_from_raw_text(filter_name: str, attack_name: str, data: st.DataObject) -> None:
    assert_sweep_is_a_refit(filter_name, attack_name, data)


@pytest.mark.parametrize(("filter_name", "attack_name"), every_pair(refits=True))
@settings(max_examples=2)
@given(data=st.data())
def test_fitting_encoded_mail_is_a_refit_from_raw_text(filter_name: str, attack_name: str, data: st.DataObject) -> None:
    assert_sweep_is_a_refit(filter_name, attack_name, data)


def assert_sweep_is_a_refit(filter_name: str, attack_name: str, data: st.DataObject) -> None:
    experiment = Experiment(
        data.draw(any_of(filters()[filter_name])),
        data.draw(any_of(causative_attacks()[attack_name])),
        seed=data.draw(st.integers(0, 9_999), label="seed"),
    )
    corpus = data.draw(corpora())
    levels = draw_levels(data.draw, experiment, corpus)
    try:
        result = sweep(experiment, corpus, levels, OUTSIDE)
    except InputError as error:
        # an attack that passes the filter has no way in where the filter delivers nothing at all
        assume("lets through none of the good mail to build on" not in str(error))
        raise
    for at, level in enumerate(levels):
        assert_same(result, at, refitted(result, level))
