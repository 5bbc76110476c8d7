"""Print how like real mail the corpus behaves: `python -m sample_data.measure`. The README quotes this table."""

import csv
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array, vstack
from sklearn.base import BaseEstimator
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold, cross_val_predict, train_test_split
from sklearn.naive_bayes import MultinomialNB
from sklearn.pipeline import make_pipeline

from core.filters.spambayes import SpamBayes
from core.mail.split import duplicate_groups
from sample_data.generate import MAIL

CONTAMINATION = 0.01


@dataclass(frozen=True)
class Sample:
    """Texts in order of time, and which of them are spam, shape (messages,)."""

    texts: list[str]
    spam: NDArray[np.bool_]


def read_sample() -> Sample:
    """Read the bundled mail.csv."""
    with MAIL.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return Sample([row["text"] for row in rows], np.array([row["label"] == "spam" for row in rows]))


def shape(sample: Sample) -> dict[str, float]:
    """Return what the words look like: counts, and the exponents of Zipf's and Heaps's laws by least squares."""
    vectorizer = CountVectorizer()
    counts = csr_array(vectorizer.fit_transform(sample.texts))
    total = np.sort(np.asarray(counts.sum(axis=0)).ravel())[::-1]
    ranks = np.arange(1, len(total) + 1)
    band = slice(9, 5000)
    zipf = np.polyfit(np.log(ranks[band]), np.log(total[band]), 1)[0]
    return {
        "messages": len(sample.texts),
        "spam share": sample.spam.mean(),
        "vocabulary": len(total),
        "words seen once": (total == 1).mean(),
        "Zipf slope": zipf,
        "Heaps exponent": _heaps(sample.texts, vectorizer),
        "median distinct words": float(np.median(np.diff(counts.indptr))),
        "near-duplicates": near_duplicates(sample.texts),
        "near twins of spam": near_twins(counts, sample.spam),
    }


def _heaps(texts: list[str], vectorizer: CountVectorizer) -> float:
    analyse = vectorizer.build_analyzer()
    seen: set[str] = set()
    tokens, points = 0, []
    for text in texts:
        words = analyse(text)
        seen.update(words)
        tokens += len(words)
        points.append((tokens, len(seen)))
    grown = np.log(np.array(points[len(points) // 50 :], dtype=float))
    return float(np.polyfit(grown[:, 0], grown[:, 1], 1)[0])


def near_duplicates(texts: list[str]) -> float:
    """Return the share of messages that equal an earlier one after folding case, digits and punctuation."""
    return 1 - len(np.unique(duplicate_groups(texts))) / len(texts)


def near_twins(counts: csr_array, spam: NDArray[np.bool_], alike: float = 0.8) -> float:
    """Return the share of a fifth of the spam that has a near twin in the other four.

    Twins are two messages whose sets of words have a Jaccard index of at least `alike`.
    """
    test = np.random.default_rng(0).random(len(spam)) < 0.2
    known, unseen = (csr_array(counts[rows & spam].sign().astype(float)) for rows in (~test, test))
    common = (unseen @ known.T).toarray()
    sizes = [np.asarray(part.sum(axis=1)).ravel() for part in (unseen, known)]
    union = np.maximum(1, sizes[0][:, None] + sizes[1][None, :] - common)
    return float(((common / union).max(axis=1) >= alike).mean())


def cross_validated(model: BaseEstimator, sample: Sample, seed: int) -> tuple[float, float]:
    """Return (FP, FN) as shares of ham and of spam, over five shuffled folds."""
    folds = StratifiedKFold(5, shuffle=True, random_state=seed)
    called_spam = cross_val_predict(model, sample.texts, sample.spam, cv=folds)
    return float(called_spam[~sample.spam].mean()), float((~called_spam[sample.spam]).mean())


def naive_bayes() -> BaseEstimator:
    """Return the plainest filter there is."""
    return make_pipeline(CountVectorizer(), MultinomialNB(alpha=1))


def tfidf_regression() -> BaseEstimator:
    """Return the usual strong linear filter."""
    return make_pipeline(TfidfVectorizer(sublinear_tf=True), LogisticRegression(C=10, max_iter=1000))


def spambayes(sample: Sample, seed: int) -> dict[str, float]:
    """Return the verdicts of SpamBayes on a fifth of the mail, clean and under the optimal dictionary attack."""
    train, test = train_test_split(np.arange(len(sample.texts)), test_size=0.2, random_state=seed, stratify=sample.spam)
    vectorizer = CountVectorizer(binary=True)
    known = csr_array(vectorizer.fit_transform([sample.texts[row] for row in train]))
    unseen = vectorizer.transform([sample.texts[row] for row in test])
    copies = round(CONTAMINATION * len(train) / (1 - CONTAMINATION))
    poison = csr_array(np.ones((copies, known.shape[1])))
    low, high = SpamBayes().cutoffs
    clean = SpamBayes().estimator().fit(known, sample.spam[train])
    poisoned = SpamBayes().estimator().fit(vstack([known, poison]), np.append(sample.spam[train], [True] * copies))
    before, after = clean.predict_proba(unseen)[:, 1], poisoned.predict_proba(unseen)[:, 1]
    spam = sample.spam[test]
    return {
        "ham called spam": float((before[~spam] >= high).mean()),
        "ham not called ham": float((before[~spam] >= low).mean()),
        "spam called ham": float((before[spam] < low).mean()),
        "spam not called spam": float((before[spam] < high).mean()),
        "attacked: ham called spam": float((after[~spam] >= high).mean()),
    }


def main() -> None:
    """Print the table, seed by seed where chance takes part."""
    sample = read_sample()
    for what, value in shape(sample).items():
        print(f"{what:28}{value:10.3f}")
    for seed in range(5):
        (nb_fp, nb_fn), (lr_fp, lr_fn) = (
            cross_validated(make(), sample, seed) for make in (naive_bayes, tfidf_regression)
        )
        print(
            f"seed {seed}: naive Bayes FP {nb_fp:.2%} FN {nb_fn:.2%}, TF-IDF regression FP {lr_fp:.2%} FN {lr_fn:.2%}"
        )
        print(
            "        SpamBayes " + ", ".join(f"{what} {value:.2%}" for what, value in spambayes(sample, seed).items())
        )


if __name__ == "__main__":
    main()
