"""How learners do on tables, and what wrong labels do to them: six figures per learner."""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.tree import DecisionTreeClassifier

from core.scenarios.table import Table

SEEDS = range(15)
FLIPPED = 0.05
LEARNERS: dict[str, Callable[[], object]] = {
    "logistic regression": lambda: LogisticRegression(max_iter=1_000),
    "tree": lambda: DecisionTreeClassifier(max_depth=4, random_state=0),
}
NAMES = ("fn", "fp", "fn by random flips", "fp by random flips", "fn by confident flips", "fp by confident flips")


def figures(samples: Sequence[tuple[Table, NDArray[np.intp]]], learner: str) -> NDArray[np.float64]:
    """In percent of the held-out fifth, means over the samples (a table and its rows, the seed is its place): shares of
    positives accepted and negatives refused of the clean model, then how much flipped labels add to each."""
    return 100 * np.mean([_figures(*sample, seed, learner) for seed, sample in enumerate(samples)], axis=0)


def _figures(table: Table, rows: NDArray[np.intp], seed: int, learner: str) -> NDArray[np.float64]:
    words = CountVectorizer().fit_transform([table.texts[row] for row in rows]).toarray()
    positive = table.labels[rows]
    train, test = train_test_split(np.arange(len(rows)), test_size=0.2, stratify=positive, random_state=seed)

    def fitted(labels: NDArray[np.bool_]):
        return LEARNERS[learner]().fit(words[train], labels)

    def errors(model) -> NDArray[np.float64]:
        refused, truth = model.predict(words[test]), positive[test]
        return np.array([(~refused[truth]).mean(), refused[~truth].mean()])

    labels = positive[train]
    model = fitted(labels)
    clean = errors(model)
    share = model.predict_proba(words[train])[:, 1]
    surest = np.argsort(-np.where(labels, share, 1 - share), kind="stable")
    flips = round(FLIPPED * len(train))
    found = [clean]
    for flipped in (np.random.default_rng(seed).permutation(len(train))[:flips], surest[:flips]):
        wrong = labels.copy()
        wrong[flipped] = ~wrong[flipped]
        found.append(errors(fitted(wrong)) - clean)
    return np.concatenate(found)
