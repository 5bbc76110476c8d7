"""What the games of a class came to: of each learner the first that was stored, by the verdict that the server made."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from core.games.noise_and_words.attempts import Attempt
from core.games.noise_and_words.conditions import Condition, assigned
from core.lessons.judging import Verdict
from core.rooms import records


def outcome_of(figures: Mapping[str, Any], who: int) -> Attempt:
    """figures: of the goal `played_out`, as a verdict has them, stored or not."""
    condition = Condition(bool(figures["noisy"]), bool(figures["few"]))
    return Attempt(condition, who, bool(figures["evaded"]), int(figures["edits"]), int(figures["questions"]))


def is_own(verdict: Verdict, number: int, seed: int) -> bool:
    """Whether a game was played under the condition of this learner. number: in order of joining, from 1. seed: of the
    class."""
    return outcome_of(dict(verdict.outcome), number).condition == assigned(number - 1, seed)


def games_of_class(stored: Iterable[records.Attempt], kept_as: str, learners: Collection[int]) -> tuple[Attempt, ...]:
    """stored: of a room, in order. kept_as: as what it keeps the games of this lesson. learners: numbers of those who
    count."""
    first: dict[int, Attempt] = {}
    for one in stored:
        if one.lesson == kept_as and one.learner in learners and "outcome" in one.verdict:
            first.setdefault(one.learner, outcome_of(one.verdict["outcome"], one.learner))
    return tuple(first.values())
