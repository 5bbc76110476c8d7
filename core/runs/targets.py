"""The test mail that shows whether an attack got what it is after: chosen here, for no attack may see its labels."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from core.attacks.aim import Aim, Goal
from core.attacks.retraining import Retraining
from core.filters.base import HAM_VERDICT, SPAM_VERDICT
from core.mail.corpus import Corpus
from core.mail.encode import has_word


@dataclass(frozen=True, eq=False)
class Inbox:
    """The test mail: texts, labels of shape (tests,), token counts of shape (tests, words)."""

    texts: Sequence[str]
    spam: NDArray[np.bool_]
    counts: csr_array

    @classmethod
    def of(cls, corpus: Corpus, rows: NDArray[np.intp]) -> Self:
        return cls([corpus.texts[row] for row in rows], corpus.labels[rows], corpus.encoding.counts[rows])

    def targets(self, goal: Goal, retraining: Retraining) -> tuple[int, ...]:
        """The messages that a single message can be chosen from, as positions in the test mail, in order.

        These are the messages of the kind wanted that have a word and that the clean filter judges rightly: what it
        gets wrong by itself no attack has to bring about. The least certain verdict comes first. There are none where
        the attack is after many messages, or after one that was typed.
        """
        if goal.one is None or has_word(goal.one.typed):
            return ()
        clean = retraining.clean
        scores = clean.scores(self.counts)
        right = SPAM_VERDICT if goal.spam else HAM_VERDICT
        fit = np.flatnonzero((self.spam == goal.spam) & (clean.filter.verdicts(scores) == right))
        order = fit[np.argsort(scores[fit] if goal.spam else -scores[fit], kind="stable")]
        return tuple(int(at) for at in order if has_word(self.texts[at]))

    def target(self, goal: Goal, targets: Sequence[int]) -> str:
        """The one message that the attack is told; empty where it is after many, or where there is none to choose."""
        if goal.one is None:
            return ""
        if has_word(goal.one.typed):
            return goal.one.typed
        return self.texts[targets[min(goal.one.chosen, len(targets) - 1)]] if targets else ""

    def aim(self, goal: Goal, target: str) -> Aim | None:
        """All test mail that the goal means, or the one message that the attack was told; None where there is none."""
        if goal.one is not None:
            return Aim(goal.name, (target,), goal.spam) if target else None
        kind = (text for text, is_spam in zip(self.texts, self.spam, strict=True) if is_spam == goal.spam)
        meant = tuple(goal.sent(text) for text in kind if goal.about(text))
        return Aim(goal.name, meant, goal.spam) if meant else None
