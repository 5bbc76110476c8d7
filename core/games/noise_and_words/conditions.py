"""Four filters that halves of a class meet: with noise in the answers or without, with all words or a few."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal, Self

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from sklearn.feature_selection import chi2

from core.errors import InputError
from core.games.evasion_game import Game, messages_to_play, opponent_of
from core.games.rules import GUARDS, Goal, Rules
from core.mail.corpus import Corpus
from core.mail.encode import Encoding, narrow
from core.probing.ground import Ground
from core.questions.experiment import Experiment
from core.runs.preparation import prepare
from core.training.poison import Poison
from core.training.rows import Training, present

FEW = 100  # words
SHORTEST, LONGEST = 300, 1_500  # characters of a message that is dealt out
Factor = Literal["noise", "words"]
"""What differs between halves: whether the answers are noisy, or whether the filter knows a few words alone."""


@dataclass(frozen=True)
class Condition:
    """noisy: whether the filter answers at random near its cut-offs. few: whether it knows the `FEW` words alone that
    tell most."""

    noisy: bool
    few: bool

    @property
    def name(self) -> str:
        """What an address calls it."""
        return {(0, 0): "plain", (0, 1): "few_words", (1, 0): "noise", (1, 1): "noise_and_few_words"}[
            self.noisy, self.few
        ]

    @property
    def guard(self) -> str:
        """How the filter defends itself, a name in `core.games.rules.GUARDS`."""
        return "blur" if self.noisy else "none"

    @property
    def title(self) -> str:
        """Such as "noise, all words"."""
        return f"{'noise' if self.noisy else 'no noise'}, {f'{FEW} words' if self.few else 'all words'}"

    def has(self, factor: Factor) -> bool:
        """Whether it is on that side of a factor which is not the plain filter's."""
        return self.noisy if factor == "noise" else self.few

    def rules(self) -> Rules:
        """Those of the game, the same for all but for the guard."""
        return Rules(guard=self.guard)


CONDITIONS = tuple(Condition(noisy, few) for noisy in (False, True) for few in (False, True))
BY_NAME = {which.name: which for which in CONDITIONS}
ASSIGNED = "assigned"
"""What an address says in place of a name where it is the learner's own."""


@dataclass(eq=False, kw_only=True)
class Trial(Game):
    """A game under a condition. asked: the message of each try, without what is locked of it, as it was put: with them
    the game can be played again."""

    condition: Condition
    asked: list[str] = field(default_factory=list)

    def ask(self, text: str) -> None:
        """As in any game."""
        before = len(self.tries)
        super().ask(text)
        if len(self.tries) > before:
            self.asked.append(self.text)

    def again(self) -> Self:
        """As in any game."""
        oracle = replace(self.oracle, queries=0)
        return replace(self.as_it_was(), oracle=oracle, tries=[], asked=[])

    @property
    def is_edited(self) -> bool:
        """Whether anything but the message as it was has been asked about."""
        return any(one.changes for one in self.tries)

    def as_it_was(self) -> Self:
        """The message as it was at first, with the questions asked that are asked: an experiment has no second go."""
        return replace(self, text=self.original or "", number=self.number + 1, refusal=None)


def assigned(learner: int, seed: int) -> Condition:
    """The condition of a learner, by number from 0 on: of each four who follow one another, each has another one, in an
    order drawn by the seed."""
    four, at = divmod(learner, len(CONDITIONS))
    return CONDITIONS[int(np.random.default_rng([seed, four]).permutation(len(CONDITIONS))[at])]


def before_attack(experiment: Experiment) -> Experiment:
    """The question of an experiment with people: nobody has poisoned the filter."""
    return Experiment(experiment.filter, seed=experiment.seed, corpus=experiment.corpus, outside=experiment.outside)


def grounds(experiment: Experiment, corpus: Corpus) -> dict[bool, Ground]:
    """The experiment's filter before the attack, by whether it knows a few words alone. Raises `InputError` where the
    mail has not so many.

    The few are those whose presence in the training mail tells most of its label, by χ². What published filters of a
    few features are made of differs; this is the usual choice.
    """
    prepared = prepare(experiment, corpus, 0)
    every = _knowing(prepared.training, np.arange(len(prepared.training.encoding.words)))
    few = _knowing(every, _telling_most(every))
    return {
        only: Ground(
            experiment.filter.learn(training, np.ones(training.clean)),
            prepared.test_texts,
            prepared.test_spam,
            experiment.seed,
        )
        for only, training in ((False, every), (True, few))
    }


def _telling_most(training: Training) -> NDArray[np.intp]:
    """Columns, ascending, shape (FEW,)."""
    held = present(training.rows)
    if np.count_nonzero(held.sum(axis=0)) < FEW:
        raise InputError(f"A filter of few words needs mail with {FEW} different ones: bring more.")
    tells, _ = chi2(held, training.spam)
    return np.sort(np.argsort(-np.nan_to_num(tells), kind="stable")[:FEW])


def _knowing(training: Training, columns: NDArray[np.intp]) -> Training:
    """The same clean mail for a filter that sees these words alone."""
    encoding = Encoding(training.words[columns], narrow(csr_array(training.encoding.counts[:, columns])))
    spam = training.spam[: training.clean]
    return Training.of(encoding, training.train, spam, Poison.messages([], spam=True))


def messages(of: Mapping[bool, Ground]) -> dict[str, str]:
    """Spam of the test mail that every condition's filter blocks, by its name in the game. Raises `InputError` where
    there is none."""
    first, other = (messages_to_play(ground, Goal.DELIVERED) for ground in of.values())
    # by name, which says nothing of what a message is like
    both = {name: text for name, text in sorted(first.items()) if name in other}
    if not both:
        raise InputError("No spam of the test inbox is blocked by both filters: take another filter or another seed.")
    return both


def dealt(offered: Mapping[str, str]) -> str:
    """The name of the message that is dealt to a learner: the first that is read in a minute and leaves something to
    edit, the same under each condition."""
    fits = (name for name, text in offered.items() if SHORTEST <= len(text) <= LONGEST)
    return next(fits, next(iter(offered)))


def game(
    condition: Condition, of: Mapping[bool, Ground], experiment: Experiment, name: str, text: str, *, seed: int = 0
) -> Trial:
    """A game on a message under a condition, with the rules of the page. seed: of what is random in the answers."""
    rules, ground = condition.rules(), of[condition.few]
    oracle = ground.oracle(feedback=rules.tells, budget=rules.budget, reluctance=GUARDS[condition.guard][1], seed=seed)
    opponent = f"{opponent_of(experiment, 0, condition.guard)}&words={FEW if condition.few else 'all'}"
    return Trial.on(text, goal=rules.goal, about=name, opponent=opponent, oracle=oracle, condition=condition)
