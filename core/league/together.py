"""The poison of several attacks among the same clean mail, so that a defence looks through that mail once for all."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from operator import add
from typing import Self

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from core.defences.base import Defence
from core.filters import Filter
from core.filters.base import verdicts
from core.runs.defending import LearnedFrom, Post
from core.runs.preparation import Prepared
from core.training.mixtures import Mixtures
from core.training.poison import Poison
from core.training.rows import Training


@dataclass(frozen=True, eq=False)
class Together:
    """Training sets that each hold the clean mail and the poison of one attack, the first one no poison at all.

    What a defence makes of a set depends on no other, and neither does what a filter learns from it, so each is what it
    would be alone. post: all of it as messages. mixtures: a training set for nobody's attack and one for each, in
    order. test, spam: what is judged.
    """

    learner: Filter
    post: Post
    mixtures: Mixtures
    test: csr_array
    spam: NDArray[np.bool_]

    @classmethod
    def of(cls, clean: Prepared, attacked: Sequence[Prepared]) -> Self:
        """Experiments on the same mail with the same filter and seed, each with all of its poison: one without any, and
        those of the attacks."""
        poisons = [each.training.poison for each in attacked]
        alone = clean.training
        poison = reduce(add, poisons, Poison.messages([], spam=True))
        training = Training.of(alone.encoding, alone.train, alone.spam[: alone.clean], poison)
        weights = np.zeros((1 + len(attacked), len(training.spam)))
        weights[:, : alone.clean] = 1.0
        begin = alone.clean
        for own, each in zip(weights[1:], attacked, strict=True):
            of_each = each.mixtures([len(each.training.poison)]).weights(0)
            end = begin + len(of_each) - alone.clean
            own[: alone.clean], own[begin:end] = of_each[: alone.clean], of_each[alone.clean :]
            begin = end
        return cls(
            learner=clean.experiment.filter,
            post=clean.post_of(training, tuple(map(len, poisons))),
            mixtures=Mixtures.weighted(weights),
            test=clean.test_counts,
            spam=clean.test_spam,
        )

    def behind(self, defence: Defence) -> NDArray[np.int8]:
        """Verdicts on the test mail after each of the training sets, shape (1 + attacks, tests). Raises `InputError`
        for a defence that cannot be put up here."""
        if defence.cleans():
            learned_from = self.post.behind(defence, self.mixtures)
        else:
            learned_from = LearnedFrom.all_of(self.post.training, self.mixtures)
        found = np.empty((len(self.mixtures), len(self.spam)), dtype=np.int8)
        sweep = defence.wrap(self.learner).sweep(learned_from.training, learned_from.mixtures, self.test)
        for at, judged in sweep:
            found[at] = verdicts(judged.scores, np.array(judged.cutoffs))
        return found
