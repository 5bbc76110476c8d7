"""What the learners share that fit anew at every level: on all cores, each fit by itself."""

from collections.abc import Iterator

from scipy.sparse import csr_array

from core.filters.base import Filter, Judgement, coarse_first
from core.training.mixtures import Mixtures
from core.training.rows import Training
from core.work.side_by_side import side_by_side


def refitted(
    learner: Filter, training: Training, mixtures: Mixtures, test: csr_array
) -> Iterator[tuple[int, Judgement]]:
    """What `Filter.sweep` yields, on several cores; for estimators that learn without Python's lock."""

    def judgement(at: int) -> Judgement:
        return Judgement(learner.learn(training, mixtures.weights(at)).scores(test), learner.cutoffs)

    order = coarse_first(len(mixtures))
    yield from zip(order, side_by_side(judgement, order), strict=True)
