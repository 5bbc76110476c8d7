"""Membership inference measured: members and strangers of the same kind, told apart by their losses."""

from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from sklearn.metrics import roc_auc_score, roc_curve

from core.attacks.exploratory.base import Attacker
from core.attacks.exploratory.membership_inference import MembershipInference
from core.attacks.knowledge import KnownMail
from core.corpus import Corpus
from core.errors import InputError
from core.filters import Filter
from core.oracle import Feedback, Oracle
from core.poison import Poison
from core.split import split
from core.training import Training

MOST_CANDIDATES = 300  # of members, and as many strangers
_LEAST = 5


@dataclass(frozen=True, eq=False)
class Membership:
    """losses: of each candidate, shape (candidates,). member, spam: what it is. queries: questions asked."""

    losses: NDArray[np.float64]
    member: NDArray[np.bool_]
    spam: NDArray[np.bool_]
    queries: int

    @property
    def auc(self) -> float:
        """Probability that a member has a lower loss than a stranger: 0.5 is chance, 1 is certainty."""
        return float(roc_auc_score(self.member, -self.losses))

    @property
    def advantage(self) -> float:
        """Largest share of members found minus share of strangers accused over all thresholds: 0 is chance."""
        accused, found, _ = roc_curve(self.member, -self.losses)
        return float(np.max(found - accused))

    @property
    def frame(self) -> pd.DataFrame:
        """A row per candidate: loss, member, spam."""
        return pd.DataFrame({"loss": self.losses, "member": self.member, "spam": self.spam})


def membership(
    chosen: Filter, corpus: Corpus, *, seed: int = 0, copies: int = 1, training_share: float = 1.0
) -> Membership:
    """Train, then let the attacker guess about training mail and about test mail, as much spam among both.

    copies: how often each member is in the training mail. training_share: how much of the training mail is used at
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
    train = np.concatenate([used, np.repeat(np.array(members), copies - 1)])
    training = Training.of(corpus.encoding, train, corpus.labels[train], Poison.messages([], spam=True))
    learned = chosen.learn(training, training.added(0))
    attacker = Attacker.seeded(Oracle(learned=learned, feedback=Feedback.SCORE), KnownMail.all_of(corpus), seed)
    candidates = [*members, *strangers]
    spam = corpus.labels[candidates]
    losses = MembershipInference().losses(attacker, [corpus.texts[row] for row in candidates], spam)
    return Membership(losses, np.arange(len(candidates)) < len(members), spam, attacker.oracle.queries)
