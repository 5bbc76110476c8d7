"""The mail and the levels that the benchmarks of the engine share."""

import numpy as np
from numpy.typing import NDArray

from core import load_corpus
from core.mail.corpus import Corpus
from core.mail.split import split
from tests.real_data import real_data

LEVELS = 50
MOST = 0.10  # poison in all training mail, poison included


def spamassassin() -> Corpus:
    """The SpamAssassin public corpus; skips where it is absent."""
    return load_corpus(real_data("spamassassin.csv.gz"))


def levels_of(corpus: Corpus) -> NDArray[np.intp]:
    """50 levels from 0 to 10% of all training mail."""
    clean = len(split(corpus.groups, corpus.labels, 0).train)
    return np.linspace(0, clean * MOST / (1 - MOST), LEVELS).round().astype(np.intp)
