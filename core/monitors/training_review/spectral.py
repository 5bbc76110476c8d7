"""Spectral score: how far a message lies along the direction in which its kind of mail is spread most."""

from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.linalg import LinearOperator, svds
from sklearn.preprocessing import normalize

from core.defences._received import Received, text_numbers
from core.monitors.training_review.base import Floats, Messages, Suspicion

FEWEST = 3  # messages that have a direction
NO_SPREAD = 1e-12  # squared, a message: there is no direction in which they differ


@dataclass(frozen=True, kw_only=True)
class Spectral(Suspicion):
    """((x − μ)·v)² for the words x of a message, of length 1, their mean μ over the messages with its label, and the
    first singular vector v of what is left of them without μ.

    Source: Tran, Li and Madry, "Spectral Signatures in Backdoor Attacks", NeurIPS 2018, for what a network makes of its
    input. Simplification: here it is the words themselves.

    Found of an applicant's copies: 87 / 91%; of changed outcomes at most 9 / 12%; of shills 6 / 28% and 11 / 28%.
    """

    title = "Spectral signature"
    sentence = "How far the message lies along the direction in which its kind of mail is spread most."
    source = "after Tran, Li and Madry, NeurIPS 2018"
    misses = "most poison in bags of words, where topics of mail are spread more than an attack"
    sentence_on_tables = "How far the row lies along the direction in which those with its outcome are spread most."
    misses_on_tables = "changed outcomes, and most shill applications: honest rows are spread more than these"

    def scores(self, mail: Received, there: Messages) -> Floats:
        words = csr_array(mail.counts.sign())
        unit = csr_array(normalize(words))
        # one order of the messages for all that may be given, so that no order of adding up decides
        by_text = np.argsort(text_numbers(mail.words, mail.counts)[mail.text], kind="stable")
        scores = np.zeros(len(mail.text))
        for spam in (False, True):
            own = by_text[(there & (mail.spam == spam))[by_text]]
            if len(own) >= FEWEST:
                scores[own] = _along_the_widest(csr_array(unit[mail.text[own]]))
        return scores


def _along_the_widest(rows: csr_array) -> Floats:
    """The squared place of each row along the direction in which the rows are spread most, shape (rows,)."""
    mean = np.asarray(rows.mean(axis=0))
    if rows.power(2).sum() - rows.shape[0] * (mean**2).sum() < NO_SPREAD * rows.shape[0]:
        return np.zeros(rows.shape[0])
    centred = LinearOperator(
        rows.shape,
        matvec=lambda v: rows @ np.ravel(v) - mean @ np.ravel(v),
        rmatvec=lambda u: rows.T @ np.ravel(u) - mean * np.sum(u),
        dtype=np.float64,
    )
    # any start will do but one that the rows without their mean turn to nothing, as they do equal numbers
    start = np.random.default_rng(0).random(min(rows.shape))
    _, _, directions = svds(centred, k=1, v0=start)
    along = rows @ directions[0] - mean @ directions[0]
    squared: Floats = along**2
    return squared
