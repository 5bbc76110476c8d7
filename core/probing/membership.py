"""Membership inference measured: members and strangers of the same kind, told apart by their losses."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy.stats import bootstrap, mannwhitneyu
from sklearn.metrics import roc_curve
from sklearn.model_selection import StratifiedKFold

from core.attacks.exploratory.base import Attacker, Inference
from core.attacks.knowledge import KnownMail
from core.errors import InputError
from core.filters import Filter
from core.mail.corpus import Corpus
from core.mail.split import split
from core.oracle import Feedback, Oracle
from core.training.mixtures import Mixtures
from core.training.poison import NOTHING, Poison
from core.training.rows import Training

MOST_CANDIDATES = 300  # of members, and as many strangers
_LEAST = 5
_RESAMPLES = 2_000


@dataclass(frozen=True, eq=False)
class Membership:
    """losses: of each candidate, shape (candidates,). member, spam: what it is. queries: questions asked."""

    losses: NDArray[np.float64]
    member: NDArray[np.bool_]
    spam: NDArray[np.bool_]
    queries: int

    @cached_property
    def auc(self) -> float:
        """Probability that a member has a lower loss than a stranger, ties counted half: 0.5 is chance, 1 certainty.

        Hanley and McNeil, "The Meaning and Use of the Area under a ROC Curve", Radiology 143, 1982: the area is
        Mann and Whitney's statistic as a share of all pairs.
        """
        return float(_auc(*self._apart))

    @cached_property
    def auc_interval(self) -> tuple[float, float]:
        """95% interval of `auc`: members and strangers drawn anew, 2,000 times (percentile bootstrap; Efron and
        Tibshirani, "An Introduction to the Bootstrap", 1993)."""
        drawn = bootstrap(self._apart, _auc, n_resamples=_RESAMPLES, method="percentile", rng=0)
        return float(drawn.confidence_interval.low), float(drawn.confidence_interval.high)

    @cached_property
    def accused(self) -> NDArray[np.bool_]:
        """Which candidates are taken for members, shape (candidates,): those of each half by the threshold on the loss
        that was best on the other half.

        The best threshold of all would have an advantage in pure chance: about 5 points with 300 and 300 candidates.
        """
        accused = np.zeros(len(self.losses), dtype=np.bool_)
        kinds = 2 * self.member + self.spam
        for other, half in StratifiedKFold(2, shuffle=True, random_state=0).split(kinds, kinds):
            shares, found, thresholds = roc_curve(self.member[other], -self.losses[other])
            accused[half] = -self.losses[half] >= thresholds[np.argmax(found - shares)]
        return accused

    @property
    def advantage(self) -> float:
        """Share of members that are rightly `accused` minus share of strangers that are: 0 is chance.

        Source: Yeom et al., "Privacy Risk in Machine Learning", CSF 2018.
        """
        return float(self.accused[self.member].mean() - self.accused[~self.member].mean())

    @property
    def frame(self) -> pd.DataFrame:
        """A row per candidate: loss, member, spam."""
        return pd.DataFrame({"loss": self.losses, "member": self.member, "spam": self.spam})

    @property
    def _apart(self) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        return self.losses[self.member], self.losses[~self.member]


def membership(
    chosen: Filter,
    corpus: Corpus,
    attack: Inference,
    *,
    seed: int = 0,
    copies: int = 1,
    training_share: float = 1.0,
) -> Membership:
    """Train, then let the attacker guess about training mail and about test mail, as much spam among both.

    copies: how often each training message is learned from. training_share: how much of the training mail is used at
    all; few messages are learned by heart more easily. Raises `InputError` when too few candidates are left.
    """
    parts = split(corpus.groups, corpus.labels, seed)
    rng = np.random.default_rng(seed)
    used = rng.permutation(parts.train)[: max(1, round(training_share * len(parts.train)))]
    members: list[int] = []
    strangers: list[int] = []
    for kind in (False, True):
        inside, outside = (rng.permutation(rows[corpus.labels[rows] == kind]) for rows in (used, parts.test))
        count = min(len(inside), len(outside), MOST_CANDIDATES // 2)
        members += inside[:count].tolist()
        strangers += outside[:count].tolist()
        if count < _LEAST:
            raise InputError("Too little mail is left to compare members with strangers; use a larger share of it.")
    # the training mail as what is added to no mail: a weight on a row is learned far sooner than as many rows
    texts, nothing = tuple(corpus.texts[row] for row in used), np.full(len(used), NOTHING)
    mail = Poison(texts, corpus.labels[used], np.repeat(np.arange(len(used)), copies), nothing)
    nobody = np.empty(0, dtype=np.intp)
    training = Training(corpus.encoding, nobody, corpus.encoding.words, corpus.labels[used], mail)
    training = training.at_hand(corpus.encoding.counts[used])
    learned = chosen.learn(training, Mixtures.prefixes(training, [len(mail)]).weights(0))
    attacker = Attacker.seeded(Oracle(learned=learned, feedback=Feedback.SCORE), KnownMail.all_of(corpus), seed)
    candidates = [*members, *strangers]
    spam = corpus.labels[candidates]
    losses = attack.losses(attacker, [corpus.texts[row] for row in candidates], spam)
    return Membership(losses, np.arange(len(candidates)) < len(members), spam, attacker.oracle.queries)


def _auc(members: NDArray[np.float64], strangers: NDArray[np.float64], axis: int = -1) -> NDArray[np.float64]:
    higher = mannwhitneyu(strangers, members, axis=axis, method="asymptotic").statistic
    area: NDArray[np.float64] = higher / (members.shape[axis] * strangers.shape[axis])
    return area
