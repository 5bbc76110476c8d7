"""Prices of applications: the least number of forged rows, by trying all rows there are and refitting scikit-learn."""

from collections.abc import Iterator, Sequence
from itertools import combinations_with_replacement, product

import numpy as np
import pandas as pd
import pytest
from scipy.special import logit
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.naive_bayes import MultinomialNB
from sklearn.pipeline import make_pipeline

from core import Experiment, InputError
from core.attacks.on_tables import table_attacks
from core.filters import table_learners
from core.insight.certificate import certificates
from core.insight.copied_rows import CopiedRows
from core.insight.price import MOST, Prices, by_both_outcomes, priced, prices
from core.mail.corpus import LoadReport
from core.runs.preparation import Prepared, prepare
from core.scenarios.field import Field
from core.scenarios.own import OwnScenario
from core.scenarios.table import Table, table_of
from core.training.mixtures import Mixtures
from core.training.poison import Poison
from core.training.rows import Training
from tests.core.filters.of_tables.tables import table

FEW = 3  # forged rows of which all sets are tried
FIELDS = (
    Field(name="town", label="Town", options=("north", "south")),
    Field(name="home", label="Home", options=("own", "rent")),
    Field(name="work", label="Work", options=("paid", "none", "rare")),
)
CHANCES = {True: ((0.3, 0.7), (0.4, 0.6), (0.35, 0.62, 0.03)), False: ((0.7, 0.3), (0.6, 0.4), (0.6, 0.37, 0.03))}


def tiny(seed: int, one_in: int, **same: str) -> Table:
    """Rows of three fields, of which the training rows may not know the last band. one_in: how many are positive.
    same: value of a field that all have."""
    rng = np.random.default_rng(seed)
    positive = np.arange(50) % one_in == 0
    drawn = [
        [rng.choice(field.options, p=chances) for field, chances in zip(FIELDS, CHANCES[bool(kind)], strict=True)]
        for kind in positive
    ]
    values = pd.DataFrame(drawn, columns=[field.name for field in FIELDS]).assign(**same)
    return table_of(OwnScenario(fields=FIELDS), values, positive, LoadReport("tiny", 50, {}, {}, {}))


def asked(found: Prepared | Table, threshold: float = 0.5, seed: int = 0) -> Prices:
    return prices(Experiment(table_learners()["naive_bayes"](threshold=threshold), "wrong_outcomes", seed=seed), found)


def odds_after(prepared: Prepared, rows: Sequence[str], *, positive: bool, others: Sequence[str] = ()) -> np.ndarray:
    """The log odds of each test row by plain scikit-learn, trained on the raw rows and these; `others` have the other
    label."""
    train = prepared.parts.train
    texts = [*(prepared.corpus.texts[row] for row in train), *rows, *others]
    labels = [*prepared.corpus.labels[train].tolist(), *[positive] * len(rows), *[not positive] * len(others)]
    model = make_pipeline(CountVectorizer(tokenizer=str.split, token_pattern=None), MultinomialNB(alpha=1.0))
    odds: np.ndarray = np.diff(model.fit(texts, labels).predict_log_proba(prepared.test_texts), axis=1)[:, 0]
    return odds


def refused_after(prepared: Prepared, rows: Sequence[str], *, positive: bool, others: Sequence[str] = ()) -> np.ndarray:
    """Which test rows it refuses."""
    refused: np.ndarray = odds_after(prepared, rows, positive=positive, others=others) >= logit(
        prepared.filter.threshold
    )
    return refused


def known_bands(prepared: Prepared) -> set[str]:
    return {band for row in prepared.parts.train for band in prepared.corpus.texts[row].split()}


def all_rows(bands: set[str], count: int) -> Iterator[tuple[str, ...]]:
    contents = product(*([band for band in field.bands if band in bands] for field in FIELDS))
    return combinations_with_replacement([" ".join(row) for row in contents], count)


@pytest.mark.parametrize(
    ("seed", "threshold", "one_in"), [(0, 0.37, 2), (2, 0.53, 3), (3, 0.71, 5), (8, 0.37, 5), (5, 0.53, 2)]
)
def test_no_set_of_fewer_rows_turns_what_the_price_says_whatever_they_hold(
    seed: int, threshold: float, one_in: int
) -> None:
    found = asked(tiny(seed, one_in), threshold, seed)
    prepared, spam = found.prepared, found.prepared.test_spam
    assert found.exact
    known, own = known_bands(prepared), [set(text.split()) for text in prepared.test_texts]
    every = known.union(*own)
    least = np.where(refused_after(prepared, [], positive=True) != spam, 0, FEW + 1)
    for label, count in product((True, False), range(1, FEW + 1)):
        for rows in all_rows(every, count):
            new = {band for row in rows for band in row.split()} - known
            turned = (refused_after(prepared, rows, positive=label) == label) & (spam != label)
            turned &= np.array([new <= bands for bands in own])
            least = np.where(turned, np.minimum(least, count), least)
    np.testing.assert_array_equal(np.minimum(found.fewest, FEW + 1), least)
    assert ((found.fewest > 0) & (found.fewest <= FEW)).any()


def unlike(prepared: Prepared, text: str) -> str:
    """A row of known bands that has none of these, where there is another."""
    known = known_bands(prepared)
    return " ".join(
        next((band for band in field.bands if band in known - {own}), own)
        for field, own in zip(FIELDS, text.split(), strict=True)
    )


def copy_of(prepared: Prepared, row: int, left_out: int) -> str:
    """The application itself, so many of its new bands in exchange for known ones."""
    bands, known = prepared.test_texts[row].split(), known_bands(prepared)
    assert isinstance(prepared.corpus, Table)
    for place, field in enumerate(prepared.corpus.scenario.fields):
        if left_out and bands[place] not in known:
            bands[place], left_out = next(band for band in field.bands if band in known), left_out - 1
    return " ".join(bands)


def best_row(found: Prices, row: int) -> str:
    return copy_of(found.prepared, row, int(found.left_out[row]))


@pytest.mark.parametrize(("n", "others"), [(0, 0), (1, 0), (4, 0), (0, 5), (3, 2)])
def test_the_odds_are_those_of_plain_scikit_learn_with_the_rows_put_in(n: int, others: int) -> None:
    news = set()
    for seed, same in ((0, {}), (2, {}), (3, {}), (8, {}), (0, {"home": "rent"}), (4, {"home": "own"})):
        prepared = asked(tiny(seed, 4, **same), seed=seed).prepared
        learner, known = prepared.filter, known_bands(prepared)
        sums = learner.sums(prepared.training, prepared.mixtures([0]).weights(0))
        copied = CopiedRows.of(learner, sums, prepared.test_counts)
        for row, text in enumerate(prepared.test_texts):
            new = len(set(text.split()) - known)
            news.add(new)
            unlikes = [unlike(prepared, text)] * others
            for positive in (True, False):
                ways = [
                    odds_after(prepared, [copy_of(prepared, row, left)] * n, positive=positive, others=unlikes)[row]
                    for left in range(new + 1)
                ]
                best = max(ways) if positive else min(ways)
                (told,) = copied.odds(np.array([row]), n, spam=positive, unlike=others)
                assert told == pytest.approx(best, abs=1e-9)
    assert news == {0, 1}


def assert_it_takes(found: Prices, row: int) -> None:
    """As many copies turn the decision, and one less does not."""
    spam, fewest = bool(found.prepared.test_spam[row]), int(found.fewest[row])
    for count, turns in ((fewest, True), (fewest - 1, False)):
        refused = refused_after(found.prepared, [best_row(found, row)] * count, positive=not spam)
        assert (refused[row] != spam) == turns


@pytest.mark.parametrize("name", ["loan", "credit"])
def test_so_many_copies_turn_a_decision_and_one_less_does_not(name: str) -> None:
    found = asked(table(name))
    rng, spam = np.random.default_rng(0), found.prepared.test_spam
    able = (found.fewest > 1) & (found.fewest <= MOST)
    for kind in (True, False):
        for row in rng.choice(np.flatnonzero(able & (spam == kind)), 5):
            assert_it_takes(found, int(row))


def test_what_is_new_in_an_application_is_left_out_where_that_is_better() -> None:
    ways = set()
    for seed in range(60):
        found = asked(tiny(seed, 5), 0.37, seed)
        new = [len(set(text.split()) - known_bands(found.prepared)) for text in found.prepared.test_texts]
        for row in np.flatnonzero((np.array(new) > 0) & (found.fewest > 0)):
            ways.add(bool(found.left_out[row]))
            assert_it_takes(found, int(row))
    assert ways == {True, False}


def test_a_price_falls_with_none_of_the_attacks_that_obey_the_limits() -> None:
    """Forged rows of known bands under one outcome never turn more than the prices say."""
    found = asked(table("loan"))
    spam, tried = found.prepared.test_spam, 0
    for name, kind in table_attacks().items():
        prepared = prepare(Experiment("naive_bayes", kind()), table("loan"), 10)
        poison = prepared.training.poison
        new = {band for text in poison.texts for band in text.split()} - known_bands(prepared)
        if len(set(poison.spam.tolist())) != 1 or new or name == "wrong_outcomes":
            continue
        tried += 1
        label = bool(poison.spam[0])
        refused = refused_after(prepared, poison.texts, positive=label)
        assert not ((refused != spam) & (spam != label) & (found.fewest > len(poison.texts))).any(), name
    assert tried >= 2


def test_rows_under_both_outcomes_are_measured_as_they_turn_decisions() -> None:
    count, seen = 8, []
    for seed in range(1, 8, 2):
        found = asked(tiny(seed, 5), 0.37, seed)
        prepared, known = found.prepared, known_bands(found.prepared)
        beyond = by_both_outcomes(found, np.array([count]))[:, 0]
        for row, (text, spam) in enumerate(zip(prepared.test_texts, prepared.test_spam.tolist(), strict=True)):
            if not set(text.split()) <= known:
                continue
            ways = (
                refused_after(
                    *(prepared, [text] * (count - other)),
                    positive=not spam,
                    others=[unlike(prepared, text)] * other,
                )
                for other in range(1, count + 1)
            )
            turns = any(refused[row] != spam for refused in ways)
            assert beyond[row] == (turns and found.fewest[row] > count)
            seen.append(bool(beyond[row]))
    assert set(seen) == {True, False}


def test_only_naive_bayes_has_prices_and_the_others_say_so() -> None:
    assert [name for name, kind in table_learners().items() if priced(kind())] == ["naive_bayes"]
    with pytest.raises(InputError, match=r"^Decision tree has no price for its applications: choose Naive Bayes\.$"):
        prices(Experiment("decision_tree", "wrong_outcomes"), table("loan"))


@pytest.mark.parametrize("name", ["naive_bayes", "decision_tree"])
def test_no_row_of_any_band_under_any_outcome_breaks_a_certificate(name: str) -> None:
    made = table("loan", 400)
    prepared = prepare(Experiment(name, "wrong_outcomes"), made, 0)
    certified = certificates(prepared, 5)
    assert certified.max() == 2
    learner = prepare(Experiment(name, "wrong_outcomes", defence="partition_aggregation"), made, 0)
    voting = type(learner.experiment.defence)(parts=5).wrap(prepared.filter)
    rng, spam, train = np.random.default_rng(1), prepared.test_spam, prepared.parts.train
    for _ in range(25):
        count, label = int(rng.integers(1, 3)), bool(rng.integers(2))
        rows = [" ".join(rng.choice(field.bands) for field in made.scenario.fields) for _ in range(count)]
        rows[0] = prepared.test_texts[int(rng.integers(len(spam)))]
        training = Training.of(made.encoding, train, made.labels[train], Poison.messages(rows, spam=label))
        ((_, judged),) = voting.sweep(training, Mixtures.prefixes(training, [count]), prepared.test_counts)
        wrong = (judged.scores >= prepared.filter.cutoffs[0]) != spam
        assert not (wrong & (certified >= count)).any()
