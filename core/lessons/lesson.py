"""Lessons and courses as data: guess, do, say what was seen, learn why."""

from dataclasses import dataclass
from functools import cached_property
from math import inf
from typing import Literal, get_args

from core.lessons.attempt import Attempt
from core.lessons.goals.base import Goal
from core.lessons.places import control_ids
from core.questions.experiment import Experiment
from core.questions.versions import VERSION, VERSION_WORD

Words = tuple[tuple[str, str], ...]
Done = Literal["guessed", "changed", "tried", "passed", "saw", "left"]
DONE: tuple[str, ...] = get_args(Done)
HANDS = ("", "reads", "changes", "edits")
WHOLE = 100  # points of a lesson that is passed without a hint


def changed(address: Words, changes: Words) -> dict[str, str]:
    """An address with some words changed; another attack or the like has none of the parameters of the one before."""
    anew = {word for word, _ in changes}
    return {word: said for word, said in address if word.partition(".")[0] not in anew} | dict(changes)


@dataclass(frozen=True)
class Option:
    """says: the answer. below: it is right where the figure is below this, and no earlier option is."""

    says: str
    below: float = inf


@dataclass(frozen=True)
class Asked:
    """A question of which the engine knows the answer. asks: in words. figure: name of what a goal of the lesson
    measures. options: ascending by `below`, the last one open. changes: of the lesson's address, where the question is
    about another place than the one at which the lesson begins."""

    asks: str
    figure: str
    options: tuple[Option, ...]
    changes: Words = ()

    def span(self, index: int) -> tuple[float, float]:
        """From which value of the figure on an option is right, and below which."""
        return (self.options[index - 1].below if index else -inf), self.options[index].below

    def right(self, value: float) -> int:
        """Which option is right where the figure is `value`."""
        return next(index for index, option in enumerate(self.options) if value < option.below)


@dataclass(frozen=True)
class Step:
    """text: what to do. done_when: what the learner did then. control: id of the one that was changed, for “changed”;
    empty for any other."""

    text: str
    done_when: Done
    control: str = ""


@dataclass(frozen=True)
class Hint:
    """price: points that it costs to see it."""

    text: str
    price: int


@dataclass(frozen=True)
class Sheet:
    """For the teacher: aims, what takes how long, questions to ask, what learners often believe, and the solution."""

    aims: tuple[str, ...]
    timing: tuple[str, ...]
    questions: tuple[str, ...]
    misconceptions: tuple[str, ...]
    solution: str


@dataclass(frozen=True)
class Solution:
    """What a machine plays. changes: of the lesson's address, and picks. text: a message. hand: how it does what a hand
    does, one of `HANDS`: read the queue and take out what is poison, change the fewest words of a message, or
    edit it and ask until it gets through or patience ends; empty where no hand is needed."""

    changes: Words = ()
    text: str = ""
    hand: str = ""


@dataclass(frozen=True)
class Lesson:
    """name: of its file. page: path of the one on which it begins. address: what that page's address says then, beside
    the seed. shows: ids of the controls that are there; all others are hidden and have to stand as they do at first.
    solutions, lazy: what has to pass and what has to fail, by every seed. seed_changes: what the learner's seed
    changes, a sentence."""

    name: str
    title: str
    minutes: int
    page: str
    address: Words
    shows: tuple[str, ...]
    guess: Asked
    steps: tuple[Step, ...]
    hints: tuple[Hint, ...]
    goals: tuple[Goal, ...]
    saw: Asked
    why: str
    take_away: str
    seed_changes: str
    sheet: Sheet
    solutions: tuple[Solution, ...]
    lazy: tuple[Solution, ...]

    def words(self, seed: int) -> dict[str, str]:
        """The address at which a learner with this seed begins."""
        return dict(self.address) | {"seed": str(seed), VERSION_WORD: str(VERSION)}

    def begun(self, seed: int, changes: Words = ()) -> Attempt:
        """Where the lesson begins for a learner with this seed, with some words changed."""
        return Attempt(changed(tuple(self.words(seed).items()), changes))

    def is_shown(self, control: str) -> bool:
        """Whether a control is there, by the word that it has in an address."""
        idea, dot, _ = control.partition(".")
        return control in self.shows or bool(dot and f"{idea}.*" in self.shows)

    @cached_property
    def hides(self) -> frozenset[str]:
        """Ids of the page's controls that are not there; “attack.*” stands for all parameters that are not shown."""
        return control_ids(self.page) - set(self.shows)

    def is_quick(self, attempt: Attempt) -> bool:
        """Whether an attempt is judged in a moment."""
        asked, _ = Experiment.clamped(dict(attempt.words))
        return all(goal.quick for goal in self.goals) and not asked.filter.refits

    @property
    def is_experiment(self) -> bool:
        """Whether what an attempt comes to counts for the class, once for each learner."""
        return any(goal.outcome for goal in self.goals)

    def points(self, hints: int) -> int:
        """What it is worth to whoever passes after so many hints."""
        return max(0, WHOLE - sum(hint.price for hint in self.hints[:hints]))


@dataclass(frozen=True)
class Course:
    """lessons: their names, in order."""

    name: str
    title: str
    minutes: int
    lessons: tuple[str, ...]
