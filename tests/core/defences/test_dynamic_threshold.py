"""Learned cut-offs against a transcription from raw texts, and what they save and cost."""

import numpy as np
import pytest

from core import Experiment, sweep
from core.defences._learned_cutoffs import cutoffs_of
from core.filters.spambayes import SpamBayes
from core.mail.corpus import Corpus
from core.runs.verify import verify


@pytest.mark.parametrize("filter_name", ["spambayes", "bernoulli_nb", "linear_svm"])
def test_the_cut_offs_are_those_of_a_refit_from_raw_text(filter_name: str, small: Corpus) -> None:
    for attack in ("dictionary", "label_flip", "chaff"):
        result = sweep(Experiment(filter_name, attack, defence="dynamic_threshold"), small, [0, 7, 30])
        for at, level in enumerate((0, 7, 30)):
            pipeline = result.pipeline().fit(*result.raw_training_mail(level))
            expected = result.prepared.filter.cutoffs_after(pipeline)
            np.testing.assert_allclose(
                result.cutoffs[at], expected, atol=1e-2 if result.prepared.filter.refits else 1e-9
            )
            assert result.prepared.learn(level).filter.cutoffs == pytest.approx(result.cutoffs_at(at))
        assert verify(result, 2).agree == len(result.test)


def test_below_and_above_the_cut_offs_errors_are_shared_as_asked() -> None:
    rng = np.random.default_rng(5)
    scores, spam = rng.random(400).round(2), rng.random(400) < 0.4
    scores[spam] = (scores[spam] + 1) / 2

    def g(t: float) -> float:
        below, above = (spam & (scores < t)).sum(), (~spam & (scores > t)).sum()
        return below / (below + above) if below + above else 0.5

    for tolerance in (0.01, 0.05, 0.25):
        low, high = cutoffs_of(scores, 1.0 * ~spam, 1.0 * spam, tolerance)
        assert low <= high
        assert g(low) <= tolerance
        assert g(high) >= 1 - tolerance
        assert g(low + 0.01) > tolerance
        assert g(high - 0.01) < 1 - tolerance


def test_cut_offs_that_are_learned_stay_where_the_visitors_own_ones_are_moved(small: Corpus) -> None:
    result = sweep(Experiment("spambayes", "dictionary", defence="dynamic_threshold"), small, [0, 30])
    moved = result.with_filter(SpamBayes(low=0.01, high=0.5))
    np.testing.assert_array_equal(moved.cutoffs, result.cutoffs)
    assert moved.undefended is not None


def test_where_a_half_has_one_kind_of_mail_alone_the_cut_offs_stay(small: Corpus) -> None:
    prepared = sweep(Experiment("spambayes", "dictionary", defence="dynamic_threshold"), small, [0]).prepared
    weights = 1.0 * ~prepared.training.spam
    weights[np.flatnonzero(prepared.training.spam)[0]] = 1.0
    assert prepared.filter.learn(prepared.training, weights).filter.cutoffs == (0.2, 0.9)


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("name", ["sample", pytest.param("spamassassin", marks=pytest.mark.real)])
def test_it_saves_good_mail_and_is_unsure_about_spam(name: str, seed: int, request: pytest.FixtureRequest) -> None:
    corpus = request.getfixturevalue(name)
    bare, defended = (
        sweep(Experiment("spambayes", "dictionary", defence=which, seed=seed), corpus, [0, 48])
        for which in ("none", "dynamic_threshold")
    )
    assert defended.frame["fp"][1] < bare.frame["fp"][1] / 5
    assert defended.frame["spam_unsure"][1] > 0.5
    assert bare.frame["spam_unsure"][1] < 0.05
