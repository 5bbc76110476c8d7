"""Complement naive Bayes: how badly each word fits the other kind of mail."""

from collections.abc import Iterator
from dataclasses import dataclass

from scipy.sparse import csr_array
from sklearn.naive_bayes import ComplementNB

from core.filters._counts import Counts, Floats
from core.filters._naive_bayes import NaiveBayes, log_likelihoods


@dataclass(frozen=True, kw_only=True)
class ComplementNaiveBayes(NaiveBayes):
    """Naive Bayes on what a class is not, as scikit-learn's ComplementNB(norm=False) computes it.

    A word speaks for a class by −ln P(word | all other classes). With two kinds of mail the others of spam are ham, so
    this is multinomial naive Bayes that does not care how much of the training mail is spam.

    Source: Rennie, Shih, Teevan and Karger, "Tackling the Poor Assumptions of Naive Bayes Text Classifiers", ICML 2003,
    without its length and weight normalisation.
    """

    title = "Naive Bayes (complement)"
    sentence = "Asks how badly each word fits the other kind of mail, however much spam there is."
    presence = False

    def estimator(self) -> ComplementNB:
        return ComplementNB(alpha=1.0, norm=False)

    def log_joint(self, counts: Counts, test: csr_array) -> Iterator[tuple[Counts, Floats, Floats]]:
        for some, ham, spam in log_likelihoods(counts, test):
            yield some, -spam, -ham
