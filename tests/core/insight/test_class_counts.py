"""What the two ways of counting see is what the filters themselves have learned."""

from collections import Counter

import numpy as np
import pytest

from core import Experiment, sweep
from core.filters.base import Counting
from core.insight.class_counts import ClassCounts, counted
from core.mail.corpus import Corpus
from core.mail.encode import tokeniser
from core.runs.sweeping import Sweep

ATTACKS = ("dictionary", "pseudospam", "label_flip")
words_of = tokeniser().build_analyzer()


def swept(attack: str, filter_name: str, small: Corpus) -> Sweep:
    return sweep(Experiment(filter_name, attack), small, [0, 15])


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize("level", [0, 15])
def test_the_sums_are_those_of_the_raw_mail(attack: str, level: int, small: Corpus) -> None:
    found = swept(attack, "multinomial_nb", small)
    texts, labels = found.raw_training_mail(level)
    column = {word: at for at, word in enumerate(found.prepared.training.words)}
    for label in ("ham", "spam"):
        own = [words_of(text) for text, given in zip(texts, labels, strict=True) if given == label]
        running, holding = Counter(word for words in own for word in words), Counter(w for ws in own for w in set(ws))
        weights = found.prepared.mixtures([level]).weights(0)
        counts = ClassCounts.of(found.prepared.training, weights, spam=label == "spam")
        assert (counts.messages, counts.running) == (len(own), running.total())
        assert {word: counts.word[at] for word, at in column.items() if counts.word[at]} == running
        assert {word: counts.with_word[at] for word, at in column.items() if counts.with_word[at]} == holding


@pytest.mark.parametrize("attack", ATTACKS)
def test_shares_of_running_words_are_the_likelihoods_of_naive_bayes(attack: str, small: Corpus) -> None:
    found = swept(attack, "multinomial_nb", small)
    learned = found.prepared.learn(15)
    shares = counted(found.prepared, 15, Counting.RUNNING_WORDS).shares[:, learned.known]
    np.testing.assert_allclose(np.log(shares), learned.estimator.feature_log_prob_)


@pytest.mark.parametrize("attack", ATTACKS)
def test_a_word_leans_to_spam_where_spambayes_says_so(attack: str, small: Corpus) -> None:
    found = swept(attack, "spambayes", small)
    ham, spam = counted(found.prepared, 15, Counting.MESSAGES).shares
    np.testing.assert_array_equal(spam > ham, found.prepared.learn(15).word_weights > 1e-12)


@pytest.mark.parametrize("counting", [Counting.MESSAGES, Counting.RUNNING_WORDS])
def test_typical_words_are_those_of_the_test_mail(counting: Counting, small: Corpus) -> None:
    found, running = swept("dictionary", "spambayes", small), counting is Counting.RUNNING_WORDS
    seen = counted(found.prepared, 15, counting)
    column = {word: at for at, word in enumerate(found.prepared.training.words)}
    clean = {word for text in found.train["text"] for word in words_of(text)}
    for label in ("ham", "spam"):
        mail = [words_of(text) for text in found.test["text"][found.test["label"] == label]]
        at = [column[word] for words in mail for word in (words if running else set(words)) if word in clean]
        ham, spam = seen.shares[:, at]
        middling = seen.middling_word(of_spam=label == "spam")
        assert middling in at
        lean = spam / (ham + spam)
        own = seen.shares[:, middling]
        assert (lean < own[1] / own.sum()).sum() <= len(at) / 2 >= (lean > own[1] / own.sum()).sum()
        assert seen.leaning_to_spam(of_spam=label == "spam") == np.mean(spam > ham)
