"""The nearest rows against scikit-learn's where no tie decides, and against a loop in plain Python where one does."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.sparse import csr_array
from sklearn.neighbors import KNeighborsClassifier
from sklearn.utils.estimator_checks import parametrize_with_checks

from core.filters.of_tables._nearest_rows import NearestRows
from core.filters.of_tables.nearest_neighbours import NearestNeighbours
from tests.core.filters.of_tables.tables import swept, table


def looped(rows: np.ndarray, second: np.ndarray, weights: np.ndarray, asked: np.ndarray, k: int) -> list[float]:
    """Rows one by one: the nearer ones vote in full; those that are equally far share the places that are left."""
    k, answers = min(k, weights.sum()), []
    for row in asked:
        far = [sum(a != b for a, b in zip(row, other, strict=True)) for other in rows]
        left, yes = k, 0.0
        for distance in sorted(set(far)):
            here = [at for at, each in enumerate(far) if each == distance]
            heavy = sum(weights[at] for at in here)
            taken = min(left, heavy)
            if heavy:
                yes += taken * sum(weights[at] for at in here if second[at]) / heavy
            left -= taken
        answers.append(yes / k)
    return answers


def one_hot(rng: np.random.Generator, rows: int, fields: int = 6, bands: int = 3) -> np.ndarray:
    """Rows with one band of each field."""
    return np.eye(bands)[rng.integers(0, bands, (rows, fields))].reshape(rows, -1)


@settings(deadline=None, max_examples=40)
@given(seed=st.integers(0, 10_000), k=st.integers(1, 20))
def test_a_loop_finds_the_same(seed: int, k: int) -> None:
    rng = np.random.default_rng(seed)
    rows, asked = one_hot(rng, 30), one_hot(rng, 8)
    asked[0] = 0
    second, weights = rng.permutation([True, False] * 15), rng.integers(0, 3, 30).astype(float)
    fitted = NearestRows(k).fit(csr_array(rows), second, sample_weight=weights)
    found = fitted.predict_proba(csr_array(asked))
    np.testing.assert_allclose(found[:, 1], looped(rows, second, weights, asked, k), rtol=0, atol=1e-12)
    np.testing.assert_allclose(found.sum(axis=1), 1)


@pytest.mark.parametrize("k", [3, 15, 50])
def test_scikit_learn_finds_the_same_where_no_tie_decides(k: int) -> None:
    """On repeated rows, with weights here and copies there."""
    result = swept(NearestNeighbours(k=k), "credit")
    training = result.prepared.training
    clean = training.rows[: training.clean]
    times = np.random.default_rng(k).integers(1, 4, training.clean)
    fitted = NearestRows(k).fit(clean, training.spam[: training.clean], sample_weight=times)
    copies = np.repeat(np.arange(training.clean), times)
    theirs = KNeighborsClassifier(k, metric="hamming", algorithm="brute")
    theirs.fit(clean.toarray()[copies], training.spam[copies])
    asked = table("credit").encoding.counts.toarray()
    far, _ = theirs.kneighbors(asked, k + 1)
    clear = far[:, k - 1] + 1e-9 < far[:, k]
    assert 5 <= clear.sum() < len(clear)
    np.testing.assert_allclose(
        fitted.predict_proba(asked)[clear], theirs.predict_proba(asked)[clear], rtol=0, atol=1e-12
    )


def test_no_order_of_rows_decides() -> None:
    prepared = swept(NearestNeighbours(), "loan").prepared
    rows, spam = prepared.training.rows, prepared.training.spam
    order = np.random.default_rng(0).permutation(len(spam))
    first, other = (NearestRows().fit(rows[some], spam[some]) for some in (np.arange(len(spam)), order))
    asked = prepared.test_counts
    np.testing.assert_array_equal(first.predict_proba(asked), other.predict_proba(asked))


def test_a_zero_that_is_stored_is_no_band() -> None:
    stored = csr_array(([1.0, 0.0, 1.0, 2.0], [0, 1, 1, 0], [0, 2, 3, 4]), shape=(3, 2))
    outcomes, asked = ["b", "a", "b"], csr_array([[1.0, 0.0]])
    found, expected = (NearestRows(2).fit(rows, outcomes).predict_proba(asked) for rows in (stored, stored.toarray()))
    assert found.tolist() == expected.tolist() == [[0.0, 1.0]]


def test_all_vote_where_there_are_too_few() -> None:
    fitted = NearestRows(5).fit(csr_array([[1.0, 0.0], [0.0, 1.0], [0.0, 1.0]]), ["a", "b", "b"])
    assert fitted.predict_proba(csr_array([[1.0, 0.0]]))[0, 1] == pytest.approx(2 / 3)
    assert fitted.predict(csr_array([[1.0, 0.0]])).tolist() == ["b"]


@pytest.mark.parametrize("outcomes", [["a", "a"], ["a", "b", "c"]])
def test_other_than_two_outcomes_are_refused(outcomes: list[str]) -> None:
    with pytest.raises(ValueError, match="Only binary classification is supported"):
        NearestRows().fit(csr_array(np.ones((len(outcomes), 2))), outcomes)


def test_blocks_are_the_same_as_one_piece(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = swept(NearestNeighbours(), "credit")
    monkeypatch.setattr("core.filters.of_tables._nearest_rows._PAIRS_AT_ONCE", 5_000)
    prepared = whole.prepared
    cut = dict(prepared.filter.sweep(prepared.training, prepared.mixtures(whole.levels), prepared.test_counts))
    for at in range(len(whole.levels)):
        np.testing.assert_array_equal(cut[at].scores, whole.scores[at])


def test_a_band_s_weight_is_the_share_of_positives_with_it_above_that_of_all() -> None:
    prepared = swept(NearestNeighbours(k=3), "loan").prepared
    learned, spam = prepared.learn(0), prepared.training.spam[: prepared.training.clean]
    rows = prepared.training.rows[: prepared.training.clean].toarray()
    weights = dict(zip(learned.words, learned.word_weights, strict=True))
    for word in table("loan").texts[0].split():
        has = rows[:, learned.columns_of([word])[0]] > 0
        assert has.sum() >= 3
        assert weights[word] == pytest.approx(spam[has].mean() - spam.mean())


def knows_bands_only(estimator: NearestRows) -> dict[str, str]:  # noqa: ARG001 - scikit-learn asks per estimator
    measured = "it asks whether a row has a band, and these numbers are measurements"
    return {"check_classifiers_train": measured}


@parametrize_with_checks([NearestRows(3)], expected_failed_checks=knows_bands_only)
def test_is_a_scikit_learn_estimator(estimator, check) -> None:
    check(estimator)
