"""Prices: the least number within the limits, by trying all poison there is; bounds that really turn a message."""

from collections.abc import Iterator
from heapq import heapify, heapreplace
from itertools import chain, combinations, combinations_with_replacement

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core import Experiment, InputError
from core.attacks.causative import causative_attacks
from core.filters import filters
from core.filters.base import HAM_VERDICT, SPAM_VERDICT
from core.insight import price, running_words
from core.insight.certificate import certificates
from core.insight.price import MOST, Prices, free_hand, priced, prices
from core.mail.corpus import Corpus
from core.mail.encode import words_of
from core.runs.preparation import prepare
from core.training.mixtures import Mixtures
from core.training.poison import Poison
from core.training.rows import Training
from tests.small_mail import corpus_of, random_corpus

WRONG = {True: HAM_VERDICT, False: SPAM_VERDICT}
FEW = 2  # poison messages of which all sets are tried
SHORT = 2  # words of a message, where its length is limited


def verdicts_after(found: Prices, poison: Poison) -> np.ndarray:
    """On the test mail, by the filter as the engine trains it with all of this poison."""
    prepared = found.prepared
    spam = prepared.corpus.labels[prepared.parts.train]
    training = Training.of(prepared.corpus.encoding, prepared.parts.train, spam, poison)
    ((_, judged),) = prepared.filter.sweep(training, Mixtures.prefixes(training, [len(poison)]), prepared.test_counts)
    return prepared.filter.verdicts(judged.scores)


def tiny(seed: int) -> Corpus:
    """Mail of four words in many orders, of which the training mail may not know the last."""
    rng = np.random.default_rng(seed)
    spam = np.arange(50) % 3 == 0
    chances = {True: (0.6, 0.2, 0.17, 0.03), False: (0.2, 0.6, 0.17, 0.03)}
    texts = [" ".join(rng.choice(["aa", "bb", "cc", "dd"], rng.integers(2, 9), p=chances[bool(kind)])) for kind in spam]
    return corpus_of(texts, spam.tolist())


def all_poison(words: list[str], count: int) -> Iterator[list[str]]:
    subsets = chain.from_iterable(combinations(words, size) for size in range(len(words) + 1))
    return (list(some) for some in combinations_with_replacement([" ".join(one) for one in subsets], count))


@settings(max_examples=8, deadline=None)
@given(seed=st.integers(0, 10_000), threshold=st.sampled_from([0.3, 0.5, 0.8]))
def test_no_set_of_fewer_messages_turns_what_the_price_says_however_they_are_written(
    seed: int, threshold: float
) -> None:
    found = prices(Experiment(filters()["bernoulli_nb"](threshold=threshold), seed=seed), tiny(seed))
    assert found.exact
    words, spam = found.prepared.corpus.encoding.words.tolist(), found.prepared.test_spam
    least = np.where(found.fewest == 0, 0, FEW + 1)
    for label in (True, False):
        for count in range(1, FEW + 1):
            for texts in filter(any, all_poison(words, count)):
                turned = verdicts_after(found, Poison.messages(texts, spam=label)) == WRONG[not label]
                least = np.where(turned & (spam != label), np.minimum(least, count), least)
    np.testing.assert_array_equal(np.minimum(found.fewest, FEW + 1), least)


def short(seed: int) -> Corpus:
    """Mail of nine words, at most three of them in a message."""
    rng = np.random.default_rng(seed)
    words, spam = [2 * letter for letter in "abcdefghi"], np.arange(60) % 3 == 0
    chances = {kind: np.where(np.arange(9) % 2 == kind, 3.0, 1.0) for kind in (True, False)}
    drawn = ((rng.choice(words, 3, p=chances[bool(kind)] / chances[bool(kind)].sum()), kind) for kind in spam)
    return corpus_of([" ".join(rng.choice(some, rng.integers(2, 7))) for some, _ in drawn], spam.tolist())


@settings(max_examples=4, deadline=None)
@given(seed=st.integers(0, 10_000), threshold=st.sampled_from([0.3, 0.5, 0.8]))
def test_no_set_of_fewer_short_messages_turns_what_the_price_of_running_words_says(seed: int, threshold: float) -> None:
    with pytest.MonkeyPatch.context() as patch:
        for module in (running_words, price):
            patch.setattr(module, "LENGTH", SHORT)
        found = prices(Experiment(filters()["multinomial_nb"](threshold=threshold), seed=seed), short(seed))
    assert found.exact
    assert found.length == SHORT
    prepared = found.prepared
    known = np.asarray(prepared.training.presence.sum(axis=0)).ravel() > 0
    words, spam = prepared.corpus.encoding.words[known].tolist(), prepared.test_spam
    least = np.where(found.fewest == 0, 0, FEW + 1)
    for label, count in ((label, count) for label in (True, False) for count in range(1, FEW + 1)):
        for size in range(1, count * SHORT + 1):
            for some in combinations_with_replacement(words, size):
                texts = [" ".join(some[at::count]) for at in range(count)]
                turned = verdicts_after(found, Poison.messages(texts, spam=label)) == WRONG[not label]
                least = np.where(turned & (spam != label), np.minimum(least, count), least)
    np.testing.assert_array_equal(np.minimum(found.fewest, FEW + 1), least)


def best_words(found: Prices, row: int, count: int) -> list[str]:
    """The best so many words one by one: each time that which brings most."""
    prepared = found.prepared
    own = int(not prepared.test_spam[row])
    train = prepared.corpus.labels[prepared.parts.train] == bool(own)
    of_kind = np.asarray(prepared.training.rows[: len(train)][train].sum(axis=0)).ravel()
    known = np.asarray(prepared.training.presence.sum(axis=0)).ravel() > 0
    (test,) = (prepared.test_counts[[row]],)
    heap = [
        (-t * np.log1p(1 / (of_kind[word] + 1)), t, of_kind[word] + 1, prepared.training.words[word])
        for t, word in zip(test.data, test.indices, strict=True)
        if known[word]
    ]
    heapify(heap)
    taken = []
    for _ in range(count):
        _, t, a, word = heap[0]
        heapreplace(heap, (-t * np.log1p(1 / (a + 1)), t, a + 1, word))
        taken.append(word)
    return taken


def test_messages_of_the_best_words_turn_a_message_and_one_less_does_not(sample: Corpus) -> None:
    found = prices(Experiment("multinomial_nb"), sample)
    spam = found.prepared.test_spam
    rng = np.random.default_rng(0)
    able = (found.fewest > 1) & (found.fewest <= 60)
    for row in (row for kind in (True, False) for row in rng.choice(np.flatnonzero(able & (spam == kind)), 4)):
        fewest = int(found.fewest[row])
        for count, turns in ((fewest, True), (fewest - 1, False)):
            words = best_words(found, row, count * running_words.LENGTH)
            texts = [" ".join(words[at::count]) for at in range(count)]
            verdict = verdicts_after(found, Poison.messages(texts, spam=not spam[row]))[row]
            assert (verdict == WRONG[bool(spam[row])]) == turns


COPIED = ["bernoulli_nb", "spambayes"]


def test_every_filter_with_a_price_is_tested_here() -> None:
    assert {name for name, kind in filters().items() if priced(kind())} == {*COPIED, "multinomial_nb"}


@pytest.mark.parametrize("name", COPIED)
def test_so_many_copies_turn_a_message_and_where_it_is_exact_one_less_does_not(name: str, sample: Corpus) -> None:
    found = prices(Experiment(name), sample)
    prepared = found.prepared
    rng, words = np.random.default_rng(0), prepared.training.words
    able = (found.fewest > 1) & (found.fewest <= MOST)
    rows = [row for kind in (True, False) for row in rng.choice(np.flatnonzero(able & (prepared.test_spam == kind)), 4)]
    for row in rows:
        spam, price = bool(prepared.test_spam[row]), int(found.fewest[row])
        text = prepared.test_texts[row]
        known = set(words[np.asarray(prepared.training.presence.sum(axis=0)).ravel() > 0].tolist())
        old = " ".join(word for word in words_of(text) if word in known)
        turned = [
            any(
                verdicts_after(found, Poison.repeat(body, spam=not spam, count=count))[row] == WRONG[spam]
                for body in (text, old)
            )
            for count in (price, price - 1)
        ]
        assert turned[0]
        assert not (found.exact and turned[1])


def test_no_attack_that_obeys_the_limits_beats_a_price(sample: Corpus) -> None:
    """Pseudospam and the like write only words of the training mail, each under one label."""
    found = prices(Experiment("bernoulli_nb"), sample)
    spam = found.prepared.test_spam
    for name in ("dictionary", "pseudospam", "benign_words"):
        prepared = prepare(Experiment("bernoulli_nb", causative_attacks()[name]()), sample, 20)
        poison = prepared.training.poison
        (label,) = set(poison.spam.tolist())
        judged = dict(prepared.filter.sweep(prepared.training, prepared.mixtures([20]), prepared.test_counts))
        wrong = prepared.filter.verdicts(judged[0].scores) == np.where(spam, HAM_VERDICT, SPAM_VERDICT)
        beaten = wrong & (spam != label) & (found.fewest > 20)
        assert not beaten.any(), name


def test_shares_fall_and_what_is_wrong_already_costs_nothing(small: Corpus) -> None:
    found = prices(Experiment("bernoulli_nb"), small)
    numbers = np.array([0, 1, 5, 50, MOST])
    for kind in (True, False):
        safe = found.safe(kind, numbers)
        assert (np.diff(safe) <= 0).all()
        own = found.prepared.test_spam == kind
        clean = verdicts_after(found, Poison.messages([], spam=True))[own]
        assert safe[0] == (clean != WRONG[kind]).mean()


def test_a_filter_without_a_price_says_which_have_one(small: Corpus) -> None:
    with pytest.raises(InputError, match=r"Linear SVM has no price .* choose Naive Bayes"):
        prices(Experiment("linear_svm"), small)


def test_one_message_of_invented_words_moves_who_counts_absence(sample: Corpus) -> None:
    moved = free_hand(prices(Experiment("bernoulli_nb"), sample).prepared)
    assert moved["fn"].is_effect
    assert moved["fn"].rise > 0.2


@pytest.mark.parametrize("name", ["multinomial_nb", "spambayes"])
def test_nothing_that_is_inserted_breaks_a_certificate(name: str) -> None:
    """Messages of any words under any label, as many as are certified, each in a part that it can turn most."""
    corpus = random_corpus(seed=4, messages=220, vocabulary=30)
    prepared = prepare(Experiment(name), corpus, 0)
    certified = certificates(prepared, 7)
    voting = prepare(Experiment(name, defence="partition_aggregation"), corpus, 0)
    assert certified.max() >= 2
    rng = np.random.default_rng(1)
    spam, words = prepared.test_spam, corpus.encoding.words
    train, labels = prepared.parts.train, corpus.labels[prepared.parts.train]
    learner = type(voting.experiment.defence)(parts=7).wrap(prepared.filter)
    for _ in range(60):
        count, label = int(rng.integers(1, certified.max() + 1)), bool(rng.integers(2))
        texts = [" ".join(rng.choice(words, int(rng.integers(1, 25)))) for _ in range(count)]
        training = Training.of(corpus.encoding, train, labels, Poison.messages(texts, spam=label))
        ((_, judged),) = learner.sweep(training, Mixtures.prefixes(training, [count]), prepared.test_counts)
        low, high = prepared.filter.cutoffs
        wrong = np.where(spam, judged.scores < low, judged.scores >= high)
        assert not (wrong & (certified >= count)).any()


def test_an_error_has_no_certificate_and_a_unanimous_vote_the_largest(sample: Corpus) -> None:
    prepared = prepare(Experiment("multinomial_nb"), sample, 0)
    certified = certificates(prepared, 9)
    voting = prepare(Experiment("multinomial_nb", defence="partition_aggregation"), sample, 0)
    ((_, judged),) = voting.filter.sweep(voting.training, voting.mixtures([0]), voting.test_counts)
    spam = prepared.test_spam
    wrong = voting.filter.verdicts(judged.scores) == np.where(spam, HAM_VERDICT, SPAM_VERDICT)
    np.testing.assert_array_equal(certified == -1, wrong)
    assert certified.max() == 4
