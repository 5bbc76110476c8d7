"""Model extraction: answers of the filter are labels, and labels train a filter of the attacker's own."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Self

import numpy as np
from numpy.typing import NDArray
from scipy.special import logit
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression

from core.attacks.exploratory.base import Attacker, Found, Need, WordSearch
from core.attacks.threat_model import Cell, Influence, Specificity, Violation
from core.declared.parameters import between
from core.errors import InputError
from core.filters.base import HAM_VERDICT
from core.mail.encode import tokeniser
from core.oracle import BudgetSpentError, Feedback, Oracle


@dataclass(frozen=True, eq=False)
class Surrogate:
    """The attacker's copy of the filter. queries: questions that it cost."""

    vectorizer: CountVectorizer
    estimator: LogisticRegression
    queries: int

    @classmethod
    def learned(cls, texts: Sequence[str], blocked: Sequence[bool] | NDArray[np.bool_], *, queries: int) -> Self:
        """Logistic regression on which words occur, from texts with a label each."""
        vectorizer = tokeniser().set_params(binary=True)
        estimator = LogisticRegression(C=1.0, solver="liblinear")
        return cls(vectorizer, estimator.fit(vectorizer.fit_transform(texts), np.asarray(blocked)), queries)

    def blocked(self, texts: Sequence[str]) -> NDArray[np.bool_]:
        """Which texts it would not deliver, shape (texts,)."""
        blocked: NDArray[np.bool_] = self.estimator.predict(self.vectorizer.transform(texts))
        return blocked

    def good_words(self) -> list[str]:
        """The words that speak for good mail, strongest first."""
        weights = self.estimator.coef_[0]
        order = np.argsort(weights, kind="stable")
        names = self.vectorizer.get_feature_names_out()
        return [str(names[at]) for at in order if weights[at] < 0]


@dataclass(frozen=True, kw_only=True)
class Extraction(WordSearch):
    """Exploratory attack that buys a surrogate filter with questions and then needs to ask no more.

    The attacker asks about mail of their own, trains logistic regression on the answers, and takes the words that the
    surrogate finds best: evasion by transfer.

    Source: Train Proxy via Replication of MITRE ATLAS (case study CS0008, ProofPoint evasion).
    """

    title = "Model extraction"
    sentence = "Trains a copy of the filter on its answers, and plans with the copy."
    cell = Cell(Influence.EXPLORATORY, Violation.INTEGRITY, Specificity.INDISCRIMINATE)
    source = "MITRE ATLAS, case study CS0008"
    atlas = ("AML.T0024.002", "AML.T0005.001", "AML.T0043.002")
    owasp = ("ML05",)
    needs = frozenset({Need.VERDICT, Need.OUTSIDE})
    knows = "the filter's verdicts, and mail from elsewhere"

    questions: int = between(
        20, 5_000, default=500, step=10, label="Questions", help="How many messages the attacker asks about."
    )

    @classmethod
    def view(cls) -> str:
        return "Copy"

    def search(self, attacker: Attacker) -> Iterator[Found]:
        *_, (surrogate, _) = self.surrogates(attacker, [self.questions])
        for word in surrogate.good_words()[: self.words]:
            yield Found(word, surrogate.queries, "speaks for good mail in the copy")

    def surrogates(self, attacker: Attacker, sizes: Sequence[int]) -> Iterator[tuple[Surrogate, str]]:
        """(surrogate, why it stopped early, else "") after each number of questions, ascending; the same mail is asked
        about by smaller and larger ones. Raises `InputError` when all answers are the same."""
        texts: list[str] = []
        answers: list[bool] = []
        source = self._texts(attacker)
        for size in sorted(sizes):
            stopped = ""
            try:
                for text in islice(source, size - len(texts)):
                    answers.append(attacker.verdict(text) != HAM_VERDICT)
                    texts.append(text)
            except BudgetSpentError as spent:
                stopped = str(spent)
            if len(set(answers)) < 2:
                raise InputError("All answers were the same and teach nothing; ask more, or bring other mail.")
            yield Surrogate.learned(texts, answers, queries=attacker.oracle.queries), stopped
            if stopped:
                return

    def _texts(self, attacker: Attacker) -> Iterator[str]:
        """Messages to ask about, without end: own mail while it lasts, good mail and spam in turn; then the first half
        of one message with the second half of another."""
        ham, spam = (
            attacker.rng.permutation(np.array(attacker.mail.messages(spam=kind), object)) for kind in (False, True)
        )
        for pair in zip(ham, spam, strict=False):
            yield from (str(text) for text in pair)
        while True:
            drawn = attacker.rng.integers(len(attacker.mail.texts), size=2)
            one, other = (attacker.mail.texts[at].split() for at in drawn)
            yield " ".join([*one[: len(one) // 2], *other[len(other) // 2 :]])


def read_off(oracle: Oracle, words: Sequence[str]) -> tuple[float, NDArray[np.float64]]:
    """(bias, weight of each word) of a filter whose score says a sum over words, from one question more than words.

    The empty message shows the bias, a message of one word the bias and its weight. Exact for the naive Bayes filters;
    for a linear filter on messages of unit length the weights are exact too, but not how a longer message is scaled.
    Raises `InputError` unless the oracle shows full scores, `BudgetSpentError` when the budget ends first.
    """
    if oracle.feedback is not Feedback.SCORE:
        raise InputError("Weights can be read off full scores only; let the filter show its full score.")
    empty = oracle.message()
    first = oracle.ask(empty).score
    answers = oracle.ask_each(empty, words).scores
    scores = np.concatenate([[np.nan if first is None else first], answers if answers is not None else []])
    if oracle.learned.filter.score_range is not None:
        scores = logit(scores)
    return float(scores[0]), scores[1:] - scores[0]
