"""Flood size: how many near-copies of a message there are under the same label."""

from dataclasses import dataclass

import numpy as np

from core.defences._received import Received
from core.defences.flood import FloodFilter, hanging_together, shared_buckets
from core.monitors.training_review.base import Floats, Messages, Suspicion


@dataclass(frozen=True, kw_only=True)
class FloodSize(Suspicion):
    """How many messages hang together over pairs that share most of their words, the message itself among them.

    Source: Broder, 1997, for the sketches; see `core.defences.flood`.

    Found of an applicant's copies: 86 / 0%, for honest accounts of cards are alike, too; of changed outcomes and shills
    at most 8%.
    """

    title = "Near-copies"
    sentence = "How many messages there are that are nearly the same."
    source = "near-copies after Broder, 1997"
    misses = "poison that is written anew for each message"
    sentence_on_tables = "How many rows with its outcome are nearly the same."
    misses_on_tables = "all but many copies of one application, and those where honest rows are alike too"

    def scores(self, mail: Received, there: Messages) -> Floats:
        buckets = shared_buckets(mail, FloodFilter().alike)
        sizes = np.zeros(len(mail.text))
        for spam in (False, True):
            own = np.flatnonzero(there & (mail.spam == spam))
            group = hanging_together(buckets, mail.text[own])
            sizes[own] = np.bincount(group)[group] if len(group) else 0
        return sizes
