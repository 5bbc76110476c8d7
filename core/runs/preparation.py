"""An experiment up to the training: mail split, poison crafted."""

import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Self

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array, hstack, vstack

from core.attacks.aim import Aim
from core.attacks.knowledge import Asked, Knowledge, KnownMail
from core.attacks.retraining import Retraining
from core.defences._received import Trusted
from core.defences.base import Defence
from core.errors import InputError
from core.filters.base import Filter, Learned
from core.mail.corpus import Corpus, outside_corpus
from core.mail.encode import counter, narrow
from core.mail.split import Split, split
from core.questions.experiment import Experiment
from core.runs.defending import LearnedFrom, Post
from core.runs.targets import Inbox
from core.training.mixtures import Mixtures
from core.training.rows import Training


@dataclass(frozen=True, eq=False)
class Prepared:
    """An experiment with everything in place except the training: mail, split, poison.

    targets: for an attack on a single test message, those that can be chosen, as positions in the test mail, in order.
    aim: the mail that shows whether the attack got what it is after; None where there is none.
    """

    experiment: Experiment
    corpus: Corpus
    parts: Split
    training: Training
    targets: tuple[int, ...]
    aim: Aim | None

    @cached_property
    def test_counts(self) -> csr_array:
        return self.corpus.encoding.counts[self.parts.test]

    @property
    def test_texts(self) -> list[str]:
        return [self.corpus.texts[row] for row in self.parts.test]

    def in_brief(self, row: int) -> str:
        """The message at a position of the test mail, in a line."""
        return self.corpus.in_brief(int(self.parts.test[row]))

    @cached_property
    def test_spam(self) -> NDArray[np.bool_]:
        return self.corpus.labels[self.parts.test]

    @property
    def no_aim(self) -> str:
        """Why nothing shows whether the attack got what it is after, as a sentence; empty where something does, or
        where it is after all mail."""
        goal = self.experiment.attack.goal()
        return "" if goal is None or self.aim is not None else goal.nowhere

    @cached_property
    def judged_counts(self) -> csr_array:
        """Token counts of the test mail and, below it, of the mail that the attack aims at."""
        if self.aim is None:
            return self.test_counts
        aimed = csr_array(counter(self.training.words).transform(self.aim.texts), dtype=np.float64)
        wider = csr_array((self.test_counts.shape[0], aimed.shape[1] - self.test_counts.shape[1]))
        return narrow(vstack([hstack([self.test_counts, wider]), aimed], format="csr"))

    def training_text(self, row: int) -> str:
        """The text of a row of the training: clean mail first, then the poison."""
        clean = self.training.clean
        if row < clean:
            return self.corpus.texts[int(self.parts.train[row])]
        return self.training.poison.texts[row - clean]

    @property
    def filter(self) -> Filter:
        """The learner that is trained: the experiment's filter, or what its defence puts around it."""
        return self.experiment.defence.wrap(self.experiment.filter)

    def defended(self, defence: Defence) -> Self:
        """The same mail and poison behind another defence; as messages they are made once for all who ask this way."""
        other = replace(self, experiment=replace(self.experiment, defence=defence))
        vars(other)["post"] = self.post  # no defence changes what came
        return other

    def learn(self, level: int) -> Learned:
        """Retrain at one level, for a look inside the filter."""
        learned_from = self.learned_from(self.mixtures([level]))
        return self.filter.learn(learned_from.training, learned_from.mixtures.weights(0))

    def mixtures(self, levels: Sequence[int] | NDArray[np.intp]) -> Mixtures:
        """The training mail as it came in, at each level of poison."""
        return Mixtures.prefixes(self.training, levels)

    def learned_from(self, mixtures: Mixtures) -> LearnedFrom:
        """What the defence leaves of mixtures of the training mail."""
        defence = self.experiment.defence
        if defence.cleans():
            return self.post.behind(defence, mixtures)
        return LearnedFrom.all_of(self.training, mixtures, self.filter.lacks(self.training, mixtures))

    @cached_property
    def post(self) -> Post:
        """The training mail as messages, as whoever defends the filter gets it."""
        return self.post_of(self.training)

    def post_of(self, training: Training, poisons: tuple[int, ...] | None = None) -> Post:
        """The same of other poison among the same clean mail; `poisons` as in `Post`."""
        trusted = self.parts.trusted
        vouched_for = Trusted(self.corpus.encoding.counts[trusted], self.corpus.labels[trusted])
        clean = self.corpus.frame.iloc[self.parts.train]
        return Post(training, clean, vouched_for, self.experiment.seed, poisons)


def preparing(experiment: Experiment, corpus: Corpus, most: int, outside: Corpus | None = None) -> Iterator[Prepared]:
    """Split the mail and craft in turns: each time with more of the poison, the last time with all `most` messages.

    Raises `InputError` if there cannot be that many, or if the experiment names other mail than this.
    """
    experiment = experiment.asked_on(corpus, outside)
    attack = experiment.adapted
    parts = split(corpus.groups, corpus.labels, experiment.seed)
    spam = corpus.labels[parts.train]
    mail = KnownMail(corpus, parts.train)
    if most > (possible := attack.most_among(mail)):
        raise InputError(f"{attack.title} can go up to {possible:,} here. Got {most:,}.")
    # the poison must not follow the visitor's cut-offs, and neither must its target
    retraining = Retraining(experiment.filter, corpus.encoding, parts.train, spam)
    test = Inbox.of(corpus, parts.test)
    goal = attack.goal_among(mail)
    targets = test.targets(goal, retraining) if goal else ()
    target = test.target(goal, targets) if goal else ""
    knowledge = Knowledge(
        mail,
        target,
        outside_corpus if outside is None else lambda: outside,
        Asked(retraining, mail),
    )
    aim = test.aim(goal, target) if goal else None
    rng = np.random.default_rng([experiment.seed, zlib.crc32(attack.id.encode())])
    for poison in attack.crafting(knowledge, most, rng):
        yield Prepared(experiment, corpus, parts, retraining.training(poison), targets, aim)


def prepare(experiment: Experiment, corpus: Corpus, most: int, outside: Corpus | None = None) -> Prepared:
    """Split the mail and craft `most` poison messages. Raises `InputError` if there cannot be that many."""
    *_, prepared = preparing(experiment, corpus, most, outside)
    return prepared
