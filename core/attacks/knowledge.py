"""What an attacker knows: never anything of the test mail."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array


@dataclass(frozen=True, eq=False)
class Knowledge:
    """The training mail, and what the clean filter makes of it.

    texts: training messages. spam: their labels, shape (messages,).
    words: the corpus vocabulary, sorted. counts: token counts of the training messages, shape (messages, words).
    score_own_training_mail: trains the clean filter and gives its score of each training message, with its cut-off.
    """

    texts: Sequence[str]
    spam: NDArray[np.bool_]
    words: NDArray[np.object_]
    counts: csr_array
    score_own_training_mail: Callable[[], tuple[NDArray[np.float64], float]]

    @cached_property
    def _messages_with_word(self) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        ham, spam = (np.asarray(kind.astype(np.float64) @ self.counts.sign()) for kind in (~self.spam, self.spam))
        return ham, spam

    def commonest_words(self) -> NDArray[np.object_]:
        """Every word of the training mail, those in most messages first, then by alphabet."""
        ham, spam = self._messages_with_word
        return self._commonest(ham + spam)

    def commonest_words_of(self, *, spam: bool) -> NDArray[np.object_]:
        """Words that a larger share of spam (or of ham) holds than of the other kind, commonest first."""
        ham, junk = self._messages_with_word
        share_ham, share_spam = ham / (~self.spam).sum(), junk / self.spam.sum()
        own, other = (share_spam, share_ham) if spam else (share_ham, share_spam)
        return self._commonest(np.where(own > other, own, 0.0))

    def _commonest(self, how_common: NDArray[np.float64]) -> NDArray[np.object_]:
        order = np.argsort(-how_common, kind="stable")
        return self.words[order[: np.count_nonzero(how_common)]]

    def messages(self, *, spam: bool) -> list[str]:
        """The training messages of one kind."""
        return [text for text, is_spam in zip(self.texts, self.spam, strict=True) if is_spam == spam]
