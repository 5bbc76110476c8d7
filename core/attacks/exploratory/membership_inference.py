"""Membership inference: was this message in the mail that the filter learned from?"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.attacks.exploratory.base import Attacker, Inference, Need
from core.errors import InputError
from core.oracle import Feedback


@dataclass(frozen=True, kw_only=True)
class MembershipInference(Inference):
    """Exploratory attack on the privacy of the training mail.

    A filter is often surer of mail that it has learned than of mail that is new to it. The attacker asks about each
    candidate, whose true label is known, and takes the lower loss for the likelier member.

    Source: the loss threshold of Yeom et al., as NIST AI 100-2 describes it.
    """

    title = "Membership inference"
    sentence = "Guesses whether the filter has learned from a message by how sure it is of it."
    cell = None
    source = "Yeom et al., by NIST AI 100-2"
    atlas = ("AML.T0024.000",)
    owasp = ("ML04",)
    needs = frozenset({Need.SCORE})
    knows = "the filter's scores, and the messages in question with their labels"

    @classmethod
    def view(cls) -> str:
        return "Membership"

    def losses(self, attacker: Attacker, texts: Sequence[str], spam: NDArray[np.bool_]) -> NDArray[np.float64]:
        """How wrong the filter is about each message, shape (texts,): the lower, the likelier it was learned from.

        For a probability p of spam, −ln p for spam and −ln(1 − p) for good mail; for a distance, the distance on the
        wrong side. Raises `InputError` for an oracle that shows no scores.
        """
        oracle = attacker.oracle
        if oracle.feedback is Feedback.VERDICT:
            raise InputError("Membership inference needs scores; let the filter show its score.")
        answers = (oracle.ask(text).score for text in texts)
        scores = np.array([np.nan if score is None else score for score in answers])
        if oracle.learned.filter.score_range is None:
            return np.where(spam, -scores, scores)
        right = np.where(spam, scores, 1 - scores)
        losses: NDArray[np.float64] = -np.log(np.maximum(right, np.finfo(float).tiny))
        return losses
