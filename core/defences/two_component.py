"""Two components of spam: if spam falls into two kinds, and trusted spam into one, the other is not learned from."""

from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_array
from scipy.special import expit, logsumexp

from core.declared.parameters import between
from core.defences._bayes import AT_ONCE, Floats, Weights
from core.defences._received import Received
from core.defences.base import Cleaned, Defence, Truths

NEEDED = 10  # trusted messages of each kind
ROUNDS = 15


@dataclass(frozen=True, kw_only=True)
class TwoComponents(Defence):
    """Fits a mixture of two multinomials to the mail that came as spam, by expectation and maximisation, and takes it
    for two kinds where the Bayesian information criterion says so. A kind that next to none of the trusted spam belongs
    to is an attack, and is dropped.

    Source: Miller, Hu, Xiang and Kesidis, "A Mixture Model Based Defense for Data Poisoning Attacks Against Naive Bayes
    Spam Filters", 2018 (arXiv 1811.00121). Simplification: they score by the mixture, which is one filter; here its
    second component is dropped, so that any filter can learn from what is left.

    Measured on enron1 / SpamAssassin, two seeds, SpamBayes with 5%: it finds every dictionary message, 50% / none of
    benign words in spam, no changed label, and throws nothing away.
    """

    title = "Two kinds of spam"
    sentence = "Where spam is of two kinds and trusted spam of one, the other kind is not learned from."
    title_on_tables = "Two kinds of one outcome"
    sentence_on_tables = (
        "Where refused rows are of two kinds and trusted ones of one, the other kind is not learned from."
    )
    source = "after Miller, Hu, Xiang and Kesidis, 2018"
    needs = f"{NEEDED} trusted messages of each kind"

    on_real_mail = (
        "It finds none of SpamAssassin's benign words in spam, half of enron1's, and no changed label: they are no "
        "second kind of spam."
    )

    most: float = between(
        0.0,
        0.3,
        default=0.05,
        step=0.01,
        label="Trusted spam lost",
        help="A kind of spam with more of the trusted spam than this share is no attack.",
    )

    def clean(self, mail: Received, there: Truths) -> Cleaned:
        if lacks := mail.trusted.lacks(NEEDED):
            return Cleaned.nothing(there, lacks)
        spam = Weights.of(mail, there).spam
        kept = there.copy()
        step = max(1, AT_ONCE // mail.counts.shape[1])
        trusted = csr_array(mail.trusted.counts[mail.trusted.spam])
        for start in range(0, len(there), step):
            some = slice(start, start + step)
            attack = self._attack(mail.counts, spam[some], trusted)
            kept[some] &= ~(attack[:, mail.text] & mail.spam)
        return Cleaned.keeping(kept)

    def _attack(self, counts: csr_array, spam: Floats, trusted: csr_array) -> Truths:
        """Which texts are of a kind of spam that is an attack, in each set, shape (sets, texts); `spam`: how many
        messages there are of each, same shape."""
        second = np.tile(_unlike(counts, trusted), (len(spam), 1))
        for _ in range(ROUNDS):
            kinds = [_learned(counts, spam * part) for part in (1 - second, second)]
            first_of, second_of = (_joint(counts, *kind) for kind in kinds)
            second = expit(second_of - first_of)
        one = (spam * _joint(counts, *_learned(counts, spam))).sum(axis=1)
        two = (spam * logsumexp(np.stack([first_of, second_of]), axis=0)).sum(axis=1)
        words = (np.asarray(counts.T @ spam.T) > 0).sum(axis=0)
        messages = np.maximum(spam.sum(axis=1), 1)
        pays = two - one > words / 2 * np.log(messages)
        in_second = (_joint(trusted, *kinds[1]) > _joint(trusted, *kinds[0])).mean(axis=1)
        attack = np.zeros(second.shape, dtype=np.bool_)
        attack |= (pays & (in_second <= self.most))[:, np.newaxis] & (second > 0.5)
        attack |= (pays & (1 - in_second <= self.most))[:, np.newaxis] & (second < 0.5)
        return attack


def _unlike(counts: csr_array, trusted: csr_array) -> Floats:
    """1 for the half of the texts whose words are least like those of the trusted spam, from which the search starts,
    else 0; shape (texts,)."""
    words, _ = _learned(trusted, np.ones((1, trusted.shape[0])))
    length = np.maximum(np.asarray(counts.sum(axis=1)), 1)
    typical = np.asarray(counts @ words[0]) / length
    unlike: Floats = np.less(typical, np.median(typical)).astype(np.float64)
    return unlike


def _learned(counts: csr_array, weights: Floats) -> tuple[Floats, Floats]:
    """ln P(word) with add-one smoothing, shape (sets, words), and ln of how much there is, shape (sets,), of messages
    that count `weights` times, shape (sets, texts)."""
    words = np.asarray(counts.T @ weights.T).T + 1
    of_words: Floats = np.log(words / words.sum(axis=1, keepdims=True))
    return of_words, np.log(np.maximum(weights.sum(axis=1), 1e-9))


def _joint(counts: csr_array, words: Floats, share: Floats) -> Floats:
    """ln of the share and ln P(words of the message), added, shape (sets, texts)."""
    joint: Floats = np.asarray(counts @ words.T).T + share[:, np.newaxis]
    return joint
