"""What a corpus is made of."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from core.mail.corpus import Corpus
from core.mail.split import split


@dataclass(frozen=True)
class Profile:
    """Counts of messages and words.

    vocabulary: distinct words. once: share of them in the whole corpus only once. alike: messages that are the same
    as another but for case, digits and punctuation. train, trusted, test: messages in each part of one seed's split.
    """

    messages: int
    ham: int
    spam: int
    vocabulary: int
    once: float
    alike: int
    train: int
    trusted: int
    test: int


def profile(corpus: Corpus, seed: int) -> Profile:
    """Raises `InputError` when the corpus cannot be split."""
    counts = corpus.encoding.counts
    parts = split(corpus.groups, corpus.labels, seed)
    times = np.asarray(counts.sum(axis=0))
    return Profile(
        messages=len(corpus),
        ham=int((~corpus.labels).sum()),
        spam=int(corpus.labels.sum()),
        vocabulary=counts.shape[1],
        once=float((times == 1).mean()),
        alike=len(corpus) - len(np.unique(corpus.groups)),
        train=len(parts.train),
        trusted=len(parts.trusted),
        test=len(parts.test),
    )


def message_lengths(corpus: Corpus) -> pd.DataFrame:
    """A row per message: words (distinct), spam."""
    return pd.DataFrame({"words": np.diff(corpus.encoding.counts.indptr), "spam": corpus.labels})
