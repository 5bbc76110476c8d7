"""Complement naive Bayes: how badly each word fits the other kind of mail."""

from dataclasses import dataclass

from scipy.sparse import csr_array
from sklearn.naive_bayes import ComplementNB

from core.filters._counting import ClassSums, narrowed
from core.filters._naive_bayes import Floats, NaiveBayes, log_likelihoods
from core.training.rows import Training


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

    def estimator(self) -> ComplementNB:
        return ComplementNB(alpha=1.0, norm=False)

    def log_joint(self, training: Training, added: Floats, test: csr_array) -> tuple[Floats, Floats]:
        rows, test = narrowed(test, training, presence=False)
        ham, spam = log_likelihoods(ClassSums(training, added), rows)
        return -(test @ spam.T).T, -(test @ ham.T).T
