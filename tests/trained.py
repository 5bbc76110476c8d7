"""A filter after training on the clean training mail of a corpus, and the mail that it has not seen."""

from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_array

from core.filters import Filter
from core.filters.base import Learned, spam_scores
from core.mail.corpus import Corpus
from core.mail.split import split
from core.training.poison import Poison
from core.training.rows import Training


@dataclass(frozen=True, eq=False)
class Trained:
    """learned: the filter. train, test: rows of the corpus."""

    corpus: Corpus
    learned: Learned
    train: np.ndarray
    test: np.ndarray

    @property
    def test_texts(self) -> list[str]:
        return [self.corpus.texts[row] for row in self.test]

    @property
    def test_spam(self) -> np.ndarray:
        return self.corpus.labels[self.test]

    @property
    def test_counts(self) -> csr_array:
        return self.corpus.encoding.counts[self.test]

    def pipeline_scores(self, texts: list[str]) -> np.ndarray:
        """What a plain scikit-learn pipeline, fitted on the raw training mail, says."""
        labels = np.where(self.corpus.labels[self.train], "spam", "ham")
        pipeline = self.learned.filter.pipeline().fit([self.corpus.texts[row] for row in self.train], labels)
        return spam_scores(pipeline, texts)


def train(chosen: Filter, corpus: Corpus, seed: int = 0) -> Trained:
    """Train on the clean training mail."""
    parts = split(corpus.groups, corpus.labels, seed)
    training = Training.of(corpus.encoding, parts.train, corpus.labels[parts.train], Poison.messages([], spam=True))
    return Trained(corpus, chosen.learn(training, np.ones(len(parts.train))), parts.train, parts.test)
