"""What a vote of parts proves: how many messages more, of whatever words and labels, do not turn a verdict."""

import numpy as np
from numpy.typing import NDArray

from core.defences._votes import LearnedParts
from core.defences.partition_aggregation import PartitionAggregation
from core.runs.preparation import Prepared


def certificates(prepared: Prepared, parts: int) -> NDArray[np.intp]:
    """For each test message the number of inserted messages that cannot turn it into an error, shape (tests,); −1 where
    it is an error already. prepared: without poison and without a defence.

    A message more comes into one part and can turn one vote. Of k parts that vote more than half must reach a cut-off,
    that is ⌊k/2⌋ + 1; with c that do, good mail is not blocked by fewer than ⌊k/2⌋ + 1 − c messages, and spam is not
    delivered by fewer than c − ⌊k/2⌋. A part that had no vote and gets one does not do more than a vote that turns.

    Source: Levine and Feizi, ICLR 2021, of whose bound on insertions this is the form for two kinds and two cut-offs.
    """
    voting = PartitionAggregation(parts=parts).wrap(prepared.filter)
    learned = voting.learn(prepared.training, prepared.mixtures([0]).weights(0))
    if not isinstance(learned, LearnedParts):
        raise TypeError("only parts vote")
    scores = np.stack([voter.scores(prepared.test_counts) for voter in learned.voters])
    low, high = prepared.filter.cutoffs
    half = len(scores) // 2
    blocked, kept = (scores >= high).sum(axis=0), (scores >= low).sum(axis=0)
    it_takes = np.where(prepared.test_spam, kept - half, half + 1 - blocked)
    certified: NDArray[np.intp] = np.maximum(it_takes - 1, -1)
    return certified
