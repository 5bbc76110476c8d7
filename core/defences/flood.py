"""Flood filter: of many messages that are nearly the same, a few are enough to learn from."""

from dataclasses import dataclass

import numpy as np
from datasketch import MinHashLSH
from numpy.typing import NDArray
from scipy.sparse import block_array, csr_array
from scipy.sparse.csgraph import connected_components

from core.declared.parameters import between
from core.defences._received import PERMUTATIONS, Received
from core.defences.base import Cleaned, Defence, Truths
from core.training.rows import nth_of_its_kind


@dataclass(frozen=True, kw_only=True)
class FloodFilter(Defence):
    """Throws copies and near-copies away, as soon as there are many of one message under the same label.

    Texts that share most of their words are found by locality-sensitive hashing of MinHash sketches, and what hangs
    together over such pairs is one flood. Of a flood the messages that came first stay. Who writes newsletters floods
    too: what is lost of the good mail is the price.

    Simplification: pairs are taken as the hashing finds them. It finds nearly all above the share of words asked for,
    and some below it.

    Source: Broder, "On the resemblance and containment of documents", Compression and Complexity of Sequences, 1997,
    for the sketches.

    Measured on enron1 / SpamAssassin, three seeds, with 5%: it finds 99% of dictionary messages and none with benign
    words in spam. SpamBayes blocks 4.7 / 1.0% of the good mail in place of 96 / 100% by the one, 25 / 26% in place of
    30 / 20% by the other. The dictionary message that stays still makes Bernoulli naive Bayes miss 66 / 60% of the
    spam, in place of 49 / 24% without poison. It throws 167 / 17 good messages and 9 / 162 spam messages away.
    """

    title = "Flood filter"
    sentence = "Of many messages that are nearly the same, the filter learns from a few."
    title_on_tables = "Floods"
    sentence_on_tables = "Of many rows that are nearly the same, the model learns from a few."
    source = "near-copies after Broder, 1997"
    needs = "the training mail"
    on_real_mail = (
        "It finds none of the benign words in spam: each of those messages is written anew. One dictionary message "
        "stays, and makes Bernoulli naive Bayes miss 17 points more of enron1's spam and 37 of SpamAssassin's."
    )

    alike: float = between(
        0.5,
        0.95,
        default=0.8,
        step=0.05,
        label="Alike from",
        help="From which share of words in common on two messages are near-copies.",
    )
    flood: int = between(
        2, 50, default=5, step=1, label="Copies that are a flood", help="From how many near-copies on some are dropped."
    )
    kept: int = between(1, 50, default=1, step=1, label="Copies kept", help="How many messages of a flood stay.")

    def clean(self, mail: Received, there: Truths) -> Cleaned:
        buckets = shared_buckets(mail, self.alike)
        kept = there.copy()
        for of_one_set in kept:
            for spam in (False, True):
                came = mail.first_to_last[(of_one_set & (mail.spam == spam))[mail.first_to_last]]
                which = hanging_together(buckets, mail.text[came])
                size = np.bincount(which)[which] if len(which) else which
                of_one_set[came] = (size < self.flood) | (nth_of_its_kind(which) < self.kept)
        return Cleaned.keeping(kept)


def shared_buckets(mail: Received, alike: float) -> csr_array:
    """1 where a text falls into a bucket that others fall into too, shape (texts, buckets)."""
    hashing = MinHashLSH(threshold=alike, num_perm=PERMUTATIONS)
    for number, minhash in enumerate(mail.minhashes):
        hashing.insert(number, minhash)
    tables = (table.get(key) for table in hashing.hashtables for key in table)
    shared = [sorted(members) for members in tables if len(members) > 1]
    texts = np.array([text for members in shared for text in members], dtype=np.intp)
    bucket = np.repeat(np.arange(len(shared)), [len(members) for members in shared])
    return csr_array((np.ones(len(texts)), (texts, bucket)), shape=(mail.counts.shape[0], len(shared)))


def hanging_together(buckets: csr_array, text: NDArray[np.intp]) -> NDArray[np.intp]:
    """Which group each message is in, shape (messages,), if those whose texts share a bucket are in one."""
    texts, of_message = np.unique(text, return_inverse=True)
    falls_into = buckets[texts]
    _, group = connected_components(block_array([[None, falls_into], [falls_into.T, None]]), directed=False)
    groups: NDArray[np.intp] = group[: len(texts)][of_message].astype(np.intp)
    return groups
