"""SpamBayes against its formulas, written down once more in plain Python: dictionaries, sums, scipy's χ²."""

import math
from collections import Counter

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.sparse import csr_array
from scipy.stats import chi2
from sklearn.feature_extraction.text import CountVectorizer

from core.filters.spambayes import SpamBayes, SpamBayesClassifier, discriminators, indicator
from tests.small_mail import corpora

Message = frozenset[str]


class Transcription:
    """The learner of LEET 2008 and of the SpamBayes project: p(w), f(w), δ(E), H(E), S(E), I(E), in that order."""

    s, x, most, least = 0.45, 0.5, 150, 0.1

    def __init__(self, messages: list[Message], spam: list[bool]) -> None:
        self.N_S, self.N_H = sum(spam), len(spam) - sum(spam)
        self.n_S: Counter[str] = Counter()
        self.n_H: Counter[str] = Counter()
        for message, is_spam in zip(messages, spam, strict=True):
            (self.n_S if is_spam else self.n_H).update(message)

    def f(self, word: str) -> float:
        n = self.n_S[word] + self.n_H[word]
        if n == 0:
            return self.x
        share_of_spam, share_of_ham = self.n_S[word] / self.N_S, self.n_H[word] / self.N_H
        p = share_of_spam / (share_of_spam + share_of_ham)
        return (self.s * self.x + n * p) / (self.s + n)

    def delta(self, message: Message) -> list[float]:
        loud = [f for f in map(self.f, message) if abs(f - 0.5) >= self.least]
        # on a tie of strengths the spammier word is asked first
        return sorted(loud, key=lambda f: (-abs(f - 0.5), -f))[: self.most]

    def indicator(self, message: Message) -> float:
        asked = self.delta(message)
        if not asked:
            return 0.5
        n = len(asked)
        H = chi2.sf(-2 * math.fsum(math.log(f) for f in asked), 2 * n)
        S = chi2.sf(-2 * math.fsum(math.log(1 - f) for f in asked), 2 * n)
        return (1 + H - S) / 2


def words_of(text: str) -> Message:
    return frozenset(CountVectorizer().build_analyzer()(text))


def assert_follows_the_formulas(train: list[str], spam: list[bool], test: list[str]) -> None:
    pipeline = SpamBayes().pipeline().fit(train, np.where(spam, "spam", "ham"))
    literal = Transcription([words_of(text) for text in train], spam)
    vectorizer, learner = pipeline
    scores = dict(zip(vectorizer.get_feature_names_out(), learner.word_scores_, strict=True))
    assert scores == pytest.approx({word: literal.f(word) for word in scores}, rel=1e-12)
    expected = [literal.indicator(words_of(text)) for text in test]
    np.testing.assert_allclose(pipeline.predict_proba(test)[:, 1], expected, rtol=0, atol=1e-9)


@settings(max_examples=60)
@given(corpus=corpora(), at=st.integers(20, 40))
def test_random_messages(corpus, at: int) -> None:
    spam = [bool(is_spam) for is_spam in corpus.labels]
    if len(set(spam[:at])) == 2 and any(map(words_of, corpus.texts[:at])):
        assert_follows_the_formulas(corpus.texts[:at], spam[:at], corpus.texts[at:])


def test_bundled_mail(sample) -> None:
    rows = np.random.default_rng(0).permutation(len(sample))[:700]
    texts, spam = [sample.texts[row] for row in rows], [bool(sample.labels[row]) for row in rows]
    assert_follows_the_formulas(texts[:500], spam[:500], texts[500:])


@settings(max_examples=60)
@given(seed=st.integers(0, 2**32 - 1))
def test_long_messages_with_ties_at_the_150th_word(seed: int) -> None:
    """Few messages and many words: whole crowds of words are equally loud, and 150 cuts through them."""
    rng = np.random.default_rng(seed)
    vocabulary = np.array([f"w{number}" for number in range(400)])
    spam = [True, False, *(rng.random(6) < 0.5)]
    texts = [" ".join(vocabulary[rng.random(400) < rng.uniform(0.1, 0.9)]) for _ in spam]
    if any(texts):
        assert_follows_the_formulas(texts, [bool(is_spam) for is_spam in spam], [*texts, " ".join(vocabulary)])


def test_a_clearly_spammy_message_scores_near_one_and_a_clearly_good_one_near_zero() -> None:
    train = ["cheap pills casino winner prize"] * 20 + ["meeting minutes invoice project review"] * 20
    pipeline = SpamBayes().pipeline().fit(train, ["spam"] * 20 + ["ham"] * 20)
    scores = pipeline.predict_proba(["cheap pills casino winner prize", "meeting minutes invoice project review"])
    assert scores[0, 1] > 0.999
    assert scores[1, 1] < 0.001


def test_words_worked_by_hand() -> None:
    """Held by 2 of 3 spam and 1 of 2 ham: p = (2/3) / (2/3 + 1/2) = 4/7, f = (.45·.5 + 3·4/7) / (.45 + 3)."""
    texts = ["deal now", "deal", "now", "deal later", "later"]
    pipeline = SpamBayes().pipeline().fit(texts, ["spam", "spam", "spam", "ham", "ham"])
    vectorizer, learner = pipeline
    assert learner.word_scores_[vectorizer.vocabulary_["deal"]] == pytest.approx((0.225 + 12 / 7) / 3.45)


def test_a_message_without_a_loud_word_stays_in_the_middle() -> None:
    pipeline = SpamBayes().pipeline().fit(["both pills", "both minutes"], ["spam", "ham"])
    assert pipeline.predict_proba(["", "both", "unheardof"])[:, 1].tolist() == [0.5, 0.5, 0.5]


def test_at_most_150_words_are_asked_and_none_in_the_middle() -> None:
    scores = np.concatenate([np.linspace(0.75, 0.99, 200), np.linspace(0.41, 0.59, 50)])
    message = csr_array(np.ones((1, 250)))
    asked = discriminators(message, scores)
    assert asked.indices.tolist() == list(range(199, 49, -1))
    assert len(discriminators(message[:, 150:], scores[150:]).indices) == 50


def test_on_a_tie_the_spammier_word_is_asked() -> None:
    scores = np.array([0.25] * 100 + [0.75] * 100)  # exact in binary: equally far from 0.5
    asked = discriminators(csr_array(np.ones((1, 200))), scores)
    assert (scores[asked.indices] == 0.75).sum() == 100
    assert indicator(csr_array(np.ones((1, 200))), scores)[0] > 0.5


def test_how_often_a_word_stands_in_a_message_does_not_matter() -> None:
    labels = ["spam", "ham"]
    once = SpamBayes().pipeline().fit(["pills both", "minutes both"], labels)
    often = SpamBayes().pipeline().fit(["pills pills pills both", "minutes both both"], labels)
    np.testing.assert_array_equal(once[-1].word_scores_, often[-1].word_scores_)
    np.testing.assert_array_equal(once.predict_proba(["pills"]), once.predict_proba(["pills pills"]))


def test_weights_repeat_messages() -> None:
    rng = np.random.default_rng(0)
    X, y, times = rng.integers(0, 2, (30, 12)), rng.permutation([0, 1] * 15), rng.integers(0, 4, 30)
    weighted = SpamBayesClassifier().fit(X, y, sample_weight=times)
    repeated = SpamBayesClassifier().fit(np.repeat(X, times, axis=0), np.repeat(y, times))
    np.testing.assert_array_equal(weighted.word_scores_, repeated.word_scores_)


def test_crossed_cutoffs_leave_no_unsure() -> None:
    assert SpamBayes(low=0.8, high=0.4).cutoffs == (0.4, 0.4)
    assert SpamBayes(low=0.2, high=0.9).verdicts(np.array([0.1, 0.2, 0.9])).tolist() == [0, 1, 2]
