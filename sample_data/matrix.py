"""What attacks do to filters on one corpus, and whether the bundled mail teaches in this what real mail teaches.

`python -m benchmarks.mail_matrix` measures the bundled mail beside two real corpora; the README quotes its answer.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd
from scipy.sparse import csr_array

from core.attacks.causative.topic_words import TopicWordsAttack
from core.attacks.exploratory._words import FREQUENT, RATIO
from core.attacks.exploratory.base import Attacker, WordSearch
from core.attacks.exploratory.best_n import BestN
from core.attacks.exploratory.first_n import FirstN
from core.attacks.exploratory.good_words import GoodWords
from core.attacks.knowledge import KnownMail
from core.attacks.threat_model import Controls
from core.mail.corpus import Corpus
from core.mail.split import split
from core.probing import Ground
from core.probing.strategies import measured
from core.questions.experiment import Experiment
from core.runs.preparation import prepare
from core.runs.sweeping import sweep

FILTERS = ("spambayes", "multinomial_nb", "bernoulli_nb", "complement_nb", "linear_svm")
SHARES = (0.01, 0.05)  # poison in all training mail, poison included
SEEDS = (0, 1, 2)
TOPICS = ("meeting meetings", "price prices", "report reports", "order orders")
WORD_LISTS: Mapping[str, tuple[WordSearch, ...]] = {
    "passive": (GoodWords(order=FREQUENT, words=300), GoodWords(order=RATIO, words=300)),
    "active": (FirstN(words=300), BestN(words=300)),
}
NEVER = 1_000.0  # stands for "not with 300 words", so that means and spans can be had
TWIN = 0.9  # of the distinct words of two near twins together, both hold so many

WIDENED, SIGN_FROM, CLEAN_WIDENED = 0.10, 0.03, 0.03
SEVERAL_TIMES = 3.0  # words of a passive list for one of an active search
DICTIONARY_BLOCKS = (0.50, 0.97)


def changes(filter_name: str, attack_name: str, corpus: Corpus, outside: Corpus, seed: int) -> pd.DataFrame:
    """A row per share of poison, 0 first: share, poison (messages), fp, fn, hit (share of the aim reached, or NaN)."""
    experiment = Experiment(filter_name, attack_name, seed=seed)
    spam = corpus.labels[split(corpus.groups, corpus.labels, seed).train]
    shares = np.array([0.0, *SHARES])
    of_all = shares if experiment.attack.controls is Controls.LABELS else shares / (1 - shares)
    levels = np.minimum((of_all * len(spam)).round().astype(np.intp), experiment.attack.most(spam))
    result = sweep(experiment, corpus, [int(level) for level in levels], outside)
    hit = np.nan if result.aimed is None else result.aimed["hit"]
    return pd.DataFrame({"share": shares, **result.frame[["poison", "fp", "fn"]], "hit": hit})


def topic_reach(filter_name: str, corpus: Corpus, outside: Corpus, seed: int) -> float:
    """How much more of the good mail about a topic is blocked with the largest share of poison, mean of `TOPICS`."""
    reached = []
    train = len(split(corpus.groups, corpus.labels, seed).train)
    level = round(train * SHARES[-1] / (1 - SHARES[-1]))
    for topic in TOPICS:
        aimed = sweep(
            Experiment(filter_name, TopicWordsAttack(about=topic), seed=seed), corpus, [0, level], outside
        ).aimed
        reached.append(np.nan if aimed is None else aimed["hit"].iloc[1] - aimed["hit"].iloc[0])
    return float(np.mean(reached))


def words_to_half(filter_name: str, corpus: Corpus, outside: Corpus, seed: int) -> dict[str, float]:
    """With how many words half of the blocked spam passes, for the best "passive" list and the best "active" search.

    `NEVER` where 300 words are not enough. The attacker's own mail is `outside`.
    """
    ground = Ground.of(prepare(Experiment(filter_name, "dictionary", seed=seed), corpus, 0, outside))
    mail = KnownMail.all_of(outside)
    best = {}
    for kind, searches in WORD_LISTS.items():
        needed = [
            measured(ground, kind, search, Attacker.seeded(ground.oracle(), mail, seed)).words_to_half
            for search in searches
        ]
        best[kind] = float(np.nanmin([*needed, NEVER]))
    return best


def near_twins(corpus: Corpus, seed: int) -> float:
    """Share of the test spam that has a near twin in the training mail: Jaccard's index of their words over `TWIN`."""
    parts = split(corpus.groups, corpus.labels, seed)
    present = csr_array(corpus.encoding.counts.sign(), dtype=np.float64)
    one, other = present[parts.test[corpus.labels[parts.test]]], present[parts.train]
    both = (one @ other.T).toarray()
    either = np.diff(one.indptr)[:, None] + np.diff(other.indptr)[None, :] - both
    return float(((both / np.maximum(either, 1)).max(axis=1) >= TWIN).mean())


@dataclass(frozen=True)
class Cell:
    """One figure on the bundled mail beside those on real mail.

    what: in words. unit: "points" for a change in a share, "share", or "words". judged: the rule that holds for it.
    """

    what: str
    bundled: float
    real: tuple[float, ...]
    low: float
    high: float
    signed: bool = False

    @classmethod
    def change(cls, what: str, bundled: float, real: tuple[float, ...]) -> "Cell":
        """A change from clean, in shares: between the real ones widened by 10 points, with their common sign."""
        return cls(what, bundled, real, min(real) - WIDENED, max(real) + WIDENED, signed=True)

    @classmethod
    def clean(cls, what: str, bundled: float, real: tuple[float, ...]) -> "Cell":
        """An error without poison: between the real ones widened by 3 points."""
        return cls(what, bundled, real, min(real) - CLEAN_WIDENED, max(real) + CLEAN_WIDENED)

    @property
    def inside(self) -> bool:
        """Whether the bundled mail teaches here what real mail teaches."""
        return self.low <= self.bundled <= self.high and (not self.signed or self._has_the_sign)

    @property
    def _has_the_sign(self) -> bool:
        for sign in (1, -1):
            if all(sign * value > SIGN_FROM for value in self.real):
                return sign * self.bundled > 0
        return True
