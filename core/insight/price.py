"""The price of every mail or application: how many forged ones it takes to turn the verdict on it, at the least."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.special import logit

from core.errors import InputError
from core.filters._counts import Sums
from core.filters.base import HAM_VERDICT, SPAM_VERDICT, Filter
from core.filters.bernoulli_nb import BernoulliNaiveBayes
from core.filters.multinomial_nb import MultinomialNaiveBayes
from core.filters.of_tables.naive_bayes import NaiveBayesOnBands
from core.filters.spambayes import SpamBayes
from core.insight.copied_rows import CopiedRows
from core.insight.running_words import LENGTH, RunningWords
from core.mail.corpus import Corpus
from core.questions.experiment import Experiment
from core.runs.measure import Rate
from core.runs.paired import Change, changes
from core.runs.preparation import Prepared, prepare
from core.scenarios.table import Table
from core.training.mixtures import Mixtures
from core.training.poison import Poison
from core.training.rows import Training, present

MOST = 2**17  # messages; whoever needs more is called safe
MIXES = 40  # of both outcomes that are tried for one number of forged applications
INVENTED = 100_000  # words of the one message that shows what is outside of the limits

Rows = NDArray[np.intp]
Turned = Callable[[Rows, int], NDArray[np.bool_]]
"""Which of these test messages are judged wrongly after so many copies of each of them."""
Odds = Callable[..., NDArray[np.float64]]
"""The log odds of spam for these test messages, each after so many poison messages under a label."""


@dataclass(frozen=True, eq=False)
class Prices:
    """What it costs to turn each test message: spam into the inbox, good mail into the spam folder.

    prepared: the clean filter, without poison. fewest: poison messages, shape (tests,): 0 where the verdict is wrong
    already, `MOST` + 1 where `MOST` do not suffice. exact: whether fewer cannot do it; else as many do it, and fewer
    may. length: words of a poison message at most; None for any number. The attacker's messages all carry the label
    that the mail is to get, and hold only words of the clean training mail or, where they may be of any length, of the
    message itself.

    left_out: of applications, which have one value in each field, how many of its values that no training row has each
    does without in the best forged rows, shape (tests,); None for mail.
    """

    prepared: Prepared
    fewest: NDArray[np.intp]
    exact: bool
    length: int | None = None
    left_out: Rows | None = None

    def safe(self, kind: bool, numbers: NDArray[np.intp]) -> NDArray[np.float64]:
        """The share of the test mail of this kind whose verdict so many messages do not turn, shape (numbers,)."""
        own = self.fewest[self.prepared.test_spam == kind]
        safe: NDArray[np.float64] = (own[:, np.newaxis] > numbers).mean(axis=0) if len(own) else np.ones(len(numbers))
        return safe


def priced(chosen: Filter) -> bool:
    """Whether there is a price for the messages of this filter."""
    return isinstance(chosen, BernoulliNaiveBayes | MultinomialNaiveBayes | SpamBayes)


def prices(experiment: Experiment, corpus: Corpus) -> Prices:
    """The price of every test message of the clean filter. Raises `InputError` for a filter that has none.

    Bernoulli naive Bayes adds up one term per word. The insertions that hold a word of the message make its term grow,
    and those that hold any other make that word's term shrink, each by more the more they are; so of n insertions n
    copies of the message are best, with all of its words that are new to the filter or with none of them, whose terms
    are all the same. More copies are better than fewer, so the least number is found by halving. Derived here; the
    nearest published neighbour bounds missing values, not insertions (Bian et al., ICML 2024).

    Multinomial naive Bayes counts words, not messages, so their messages must have a greatest length: see
    `core.insight.running_words`.

    Naive Bayes on bands reads one band in each field of an application: see `core.insight.copied_rows`.

    SpamBayes asks only the loudest 150 words, so copies of the message need not be best, nor more of them better: what
    is found is an upper bound, a number that does turn the verdict.
    """
    prepared = bare(experiment, corpus)
    turned, exact = _turned(prepared)
    rows = np.arange(len(prepared.test_spam))
    fewest = np.full(len(rows), MOST + 1, dtype=np.intp)
    wrong = turned(rows, 0)
    fewest[wrong] = 0
    open_ones, low, n = rows[~wrong], np.zeros(len(rows), dtype=np.intp), 1
    while len(open_ones) and n <= MOST:
        done = turned(open_ones, n)
        fewest[open_ones[done]] = n
        low[open_ones[~done]] = n
        open_ones, n = open_ones[~done], 2 * n
    _halve(turned, fewest, low)
    if isinstance(prepared.filter, NaiveBayesOnBands):
        copied = _copied_rows(prepared, prepared.filter)
        return Prices(prepared, fewest, exact, left_out=_left_out(copied, prepared.test_spam, fewest))
    return Prices(prepared, fewest, exact, LENGTH if isinstance(prepared.filter, MultinomialNaiveBayes) else None)


def bare(experiment: Experiment, corpus: Corpus) -> Prepared:
    """The experiment without poison and without a defence."""
    return prepare(replace(experiment, defence=Experiment().defence, poison=0), corpus, 0)


def _halve(turned: Turned, fewest: NDArray[np.intp], low: NDArray[np.intp]) -> None:
    """Close the gaps between a number that does not turn a message and one that does; as many at once as ask the same
    number."""
    while True:
        gap = np.flatnonzero((fewest <= MOST) & (fewest - low > 1))
        if not len(gap):
            return
        middle = (fewest[gap] + low[gap]) // 2
        for n in np.unique(middle).tolist():
            asked = gap[middle == n]
            done = turned(asked, n)
            fewest[asked[done]] = n
            low[asked[~done]] = n


def _turned(prepared: Prepared) -> tuple[Turned, bool]:
    chosen, test, spam = prepared.filter, prepared.test_counts, prepared.test_spam
    if isinstance(chosen, BernoulliNaiveBayes):
        bernoulli = _Bernoulli.of(chosen, _sums(prepared, chosen), present(test))

        def by_formula(rows: Rows, n: int) -> NDArray[np.bool_]:
            odds = np.where(spam[rows], bernoulli.odds(rows, n, spam=False), bernoulli.odds(rows, n, spam=True))
            return np.where(spam[rows], odds < bernoulli.threshold, odds >= bernoulli.threshold)

        return by_formula, True
    if isinstance(chosen, NaiveBayesOnBands):
        copied = _copied_rows(prepared, chosen)
        return _by_odds(copied.odds, spam, copied.threshold), True
    if isinstance(chosen, MultinomialNaiveBayes):
        running = RunningWords.of(chosen, _sums(prepared, chosen), test)
        return _by_odds(running.odds, spam, running.threshold), True
    if isinstance(chosen, SpamBayes):
        sums, judge = _sums(prepared, chosen), chosen

        def by_copies(rows: Rows, n: int) -> NDArray[np.bool_]:
            found = np.empty(len(rows), dtype=np.bool_)
            for kind, wrong in ((True, HAM_VERDICT), (False, SPAM_VERDICT)):
                own = spam[rows] == kind
                if own.any():
                    judged = judge.judge(_with_copies(sums, n, spam=not kind), test[rows[own]])
                    found[own] = judge.verdicts(judged.scores) == wrong
            return found

        return by_copies, False
    raise _no_price(chosen, prepared.corpus)


def _by_odds(odds: Odds, spam: NDArray[np.bool_], threshold: float) -> Turned:
    """What the log odds of spam after the best poison under the other label than the truth come to."""

    def turned(rows: Rows, n: int) -> NDArray[np.bool_]:
        found = np.empty(len(rows), dtype=np.bool_)
        for kind in (True, False):
            own = spam[rows] == kind
            reached = odds(rows[own], n, spam=not kind) >= threshold
            found[own] = reached != kind
        return found

    return turned


def _no_price(chosen: Filter, corpus: Corpus) -> InputError:
    if isinstance(corpus, Table):
        items = corpus.scenario.item[1]
        return InputError(f"{chosen.title} has no price for its {items}: choose {NaiveBayesOnBands.title}.")
    return InputError(
        f"{chosen.title} has no price for its messages: choose {BernoulliNaiveBayes.title}, "
        f"{MultinomialNaiveBayes.title}, or {SpamBayes.title}, which has upper bounds."
    )


def _copied_rows(prepared: Prepared, chosen: NaiveBayesOnBands) -> CopiedRows:
    return CopiedRows.of(chosen, _sums(prepared, chosen), prepared.test_counts)


def _left_out(copied: CopiedRows, spam: NDArray[np.bool_], fewest: Rows) -> Rows:
    """See `Prices.left_out`."""
    left = np.zeros_like(fewest)
    for row in np.flatnonzero((copied.new > 0) & (fewest > 0) & (fewest <= MOST)):
        left[row] = copied.left_out(np.array([row]), int(fewest[row]), spam=not spam[row])[0]
    return left


def by_both_outcomes(prices: Prices, numbers: Rows) -> NDArray[np.bool_]:
    """Which decisions so many forged applications turn that are outside of the limits, and fewer than their price: some
    copies under the outcome to get, and the others under the other one, with as few of the application's values as can
    be; shape (tests, numbers). Of the mixes of both `MIXES` are tried, so it may be more."""
    chosen = prices.prepared.filter
    if not isinstance(chosen, NaiveBayesOnBands):
        raise TypeError("only applications have an outcome")
    copied, spam = _copied_rows(prices.prepared, chosen), prices.prepared.test_spam
    beyond = np.zeros((len(spam), len(numbers)), dtype=np.bool_)
    for at, n in enumerate(numbers.tolist()):
        standing = np.flatnonzero(prices.fewest > n)
        for unlike in np.unique(np.linspace(1, n, MIXES).round().astype(np.intp)).tolist() if len(standing) else ():
            turned = _by_odds(partial(copied.odds, unlike=unlike), spam, copied.threshold)
            beyond[standing, at] |= turned(standing, n - unlike)
    return beyond


def _sums(prepared: Prepared, chosen: BernoulliNaiveBayes | MultinomialNaiveBayes | SpamBayes) -> Sums:
    return chosen.sums(prepared.training, prepared.mixtures([0]).weights(0))


def _with_copies(sums: Sums, n: int, *, spam: bool) -> Sums:
    """What SpamBayes asks of a message's own words after n copies of it: it asks of no others."""
    more = np.array([[0.0], [n]]) if spam else np.array([[n], [0.0]])
    return Sums(sums.messages + more[:, 0], sums.words + more)


@dataclass(frozen=True, eq=False)
class _Bernoulli:
    """The log odds of spam in closed form. threshold: from these on a message is spam. held: the known words of each
    test message, shape (tests, known). new: how many others it has, shape (tests,). messages, words: of both kinds, in
    all and with each known word."""

    threshold: float
    held: csr_array
    new: NDArray[np.float64]
    messages: NDArray[np.float64]
    words: NDArray[np.float64]

    @classmethod
    def of(cls, chosen: BernoulliNaiveBayes, sums: Sums, test: csr_array) -> "_Bernoulli":
        known = sums.words.sum(axis=0) > 0
        columns = np.flatnonzero(known)
        held = csr_array(test[:, columns])
        new = np.asarray(test.sum(axis=1)) - np.asarray(held.sum(axis=1))
        return cls(float(logit(chosen.threshold)), held, new, sums.messages, sums.words[:, columns])

    def odds(self, rows: Rows, n: int, *, spam: bool) -> NDArray[np.float64]:
        """ln P(spam | message) − ln P(good mail | message) for these test messages, each after n copies of it under
        this label, with its new words or without them, whichever helps the attacker more."""
        held, own = self.held[rows], int(spam)
        joint = [self._joint(held, kind, n if kind == own else 0) for kind in (0, 1)]
        other = 1 - own
        gain = np.log((n + 1) / (self.messages[own] + n + 2)) - np.log(1 / (self.messages[other] + 2))
        joint[own] = joint[own] + self.new[rows] * max(0.0, float(gain)) * (n > 0)
        odds: NDArray[np.float64] = joint[1] - joint[0]
        return odds

    def _joint(self, held: csr_array, kind: int, n: int) -> NDArray[np.float64]:
        count, of = self.words[kind], self.messages[kind] + n
        without = np.log((of + 1 - count) / (of + 2))
        with_it = np.log((count + n + 1) / (of + 2))
        joint: NDArray[np.float64] = np.log(of) + without.sum() + held @ (with_it - without)
        return joint


def free_hand(prepared: Prepared) -> dict[Rate, Change]:
    """What one message outside of the limits does: labelled spam, of `INVENTED` words that nobody ever wrote."""
    text = " ".join(f"qx{number}zz" for number in range(INVENTED))
    train = prepared.parts.train
    spam = prepared.corpus.labels[train]
    training = Training.of(prepared.corpus.encoding, train, spam, Poison.messages([text], spam=True))
    judged = prepared.filter.sweep(training, Mixtures.prefixes(training, [0, 1]), prepared.test_counts)
    found = {at: prepared.filter.verdicts(judgement.scores) for at, judgement in judged}
    return changes(found[0], found[1], prepared.test_spam)
