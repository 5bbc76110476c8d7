"""What sets the three naive Bayes filters apart, worked by hand; their exactness is tested for every pair."""

from collections.abc import Sequence

import numpy as np
import pytest
from scipy.sparse import csr_array

from core import Experiment, sweep
from core.filters import Filter
from core.filters.bernoulli_nb import BernoulliNaiveBayes
from core.filters.complement_nb import ComplementNaiveBayes
from core.filters.multinomial_nb import MultinomialNaiveBayes
from core.mail.corpus import Corpus
from core.mail.encode import encode
from core.training.mixtures import Mixtures
from core.training.poison import Poison
from core.training.rows import Training

TEXTS = ["deal deal now", "deal", "later", "later now"]
SPAM = np.array([True, True, False, False])


def scores(chosen: Filter, text: str, *, wordless_spam: int = 0, poison: Sequence[str] = ()) -> float:
    """Of a text, after training on the four above, spam without any word, and spam as poison."""
    clean = [*TEXTS, *["."] * wordless_spam]
    encoding = encode([*clean, text])
    spam = np.append(SPAM, np.ones(wordless_spam, dtype=bool))
    training = Training.of(encoding, np.arange(len(clean)), spam, Poison.messages(poison, spam=True))
    ((_, found),) = chosen.sweep(training, Mixtures.prefixes(training, [len(poison)]), encoding.counts[-1:])
    return float(found.scores[0])


def test_bernoulli_by_hand() -> None:
    """deal in 2 of 2 spam and 0 of 2 ham: (2+1)/(2+2) and 1/4; now: 2/4 in both; later: 1/4 and 3/4."""
    spam, ham = 3 / 4 * (1 - 2 / 4) * (1 - 1 / 4), 1 / 4 * (1 - 2 / 4) * (1 - 3 / 4)
    assert scores(BernoulliNaiveBayes(), "deal deal deal") == pytest.approx(spam / (spam + ham))
    assert scores(BernoulliNaiveBayes(), "unheardof") == pytest.approx(0.5)


def test_a_word_that_only_poison_brings_speaks_by_its_absence() -> None:
    """One spam of a new word: 3 spam with deal in 2, now in 1, later in 0, new in 1; 2 ham with new in 0."""
    spam = 3 / 5 * (1 - 3 / 5) * (1 - 2 / 5) * (1 - 1 / 5) * (1 - 2 / 5)
    ham = 2 / 5 * (1 - 1 / 4) * (1 - 2 / 4) * (1 - 3 / 4) * (1 - 1 / 4)
    assert scores(BernoulliNaiveBayes(), "", poison=["brandnew"]) == pytest.approx(spam / (spam + ham))


def test_complement_is_multinomial_that_does_not_care_how_much_spam_there_is() -> None:
    """deal is 3 of 4 running words of spam, 0 of 3 of ham, in a vocabulary of 3."""
    spam, ham = (3 + 1) / (4 + 3), (0 + 1) / (3 + 3)
    even, mostly_spam = spam / (spam + ham), 0.8 * spam / (0.8 * spam + 0.2 * ham)
    assert scores(MultinomialNaiveBayes(), "deal") == pytest.approx(even)
    assert scores(ComplementNaiveBayes(), "deal") == pytest.approx(even)
    # six more spam without a word: the share of spam goes from 2 of 4 to 8 of 10, and no word's share moves
    assert scores(MultinomialNaiveBayes(), "deal", wordless_spam=6) == pytest.approx(mostly_spam)
    assert scores(ComplementNaiveBayes(), "deal", wordless_spam=6) == pytest.approx(even)


def test_how_often_a_word_stands_there_pulls_only_where_words_are_counted() -> None:
    learned = csr_array([[3.0, 1.0, 0.0], [0.0, 1.0, 2.0]])
    once, often = csr_array([[1.0, 0.0, 0.0]]), csr_array([[4.0, 0.0, 0.0]])
    for chosen, times in ((BernoulliNaiveBayes(), 1), (ComplementNaiveBayes(), 4), (MultinomialNaiveBayes(), 4)):
        estimator = chosen.estimator().fit(learned, ["spam", "ham"])
        np.testing.assert_allclose(chosen.pulls(estimator, often), times * chosen.pulls(estimator, once))


def test_bernoulli_weights_are_log_odds_ratios() -> None:
    """In 2 of 2 spam: odds 3 to 1; in 0 of 2 ham: odds 1 to 3; ln 9 between them."""
    estimator = BernoulliNaiveBayes().estimator().fit(csr_array([[1, 0], [1, 0], [0, 1], [0, 1]]), SPAM)
    np.testing.assert_allclose(BernoulliNaiveBayes().word_weights(estimator), [np.log(9), -np.log(9)])


def test_many_mixtures_at_once_are_the_same_as_each_alone(small: Corpus) -> None:
    result = sweep(Experiment("bernoulli_nb", "pseudospam"), small, range(40))
    for at in (0, 7, 8, 39):
        alone = sweep(Experiment("bernoulli_nb", "pseudospam"), small, [at, 39]).scores[0]
        np.testing.assert_allclose(alone, result.scores[at], rtol=0, atol=1e-12)


@pytest.mark.parametrize("name", ["bernoulli_nb", "complement_nb", "multinomial_nb"])
def test_dictionary_spam_lets_spam_through_every_naive_bayes(name: str, sample: Corpus) -> None:
    """Long spam of everything makes each single word rare in spam, or its absence usual in ham; the opposite error of
    the one that SpamBayes makes."""
    frame = sweep(Experiment(name, "dictionary"), sample, [0, 50]).frame
    assert frame["fn"][0] < 0.25
    assert frame["fn"][1] - frame["fn"][0] > 0.5
    assert frame["fp"][1] <= frame["fp"][0] < 0.02
