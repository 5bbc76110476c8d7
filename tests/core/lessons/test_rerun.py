"""What a server swept already is not swept again, and a verdict is the same either way."""

import pytest

from core.lessons import Attempt, judge, lessons
from core.lessons.playing import played
from core.lessons.rerun import Rerun
from core.questions.experiment import Experiment
from core.runs.sweeping import Sweep, slider_of, sweep

SEED = 3
IN_THE_LAB = [name for name, lesson in lessons().items() if lesson.page == ""]


@pytest.mark.parametrize("name", IN_THE_LAB)
def test_a_verdict_is_the_same_on_a_sweep_that_is_there(name: str) -> None:
    """At a stop of the slider in the middle of a sweep, whose poison was made for far more."""
    lesson = lessons()[name]
    attempt = played(lesson, lesson.solutions[0], SEED)
    rerun = Rerun(attempt, SEED)
    levels = slider_of(rerun.experiment, rerun.corpus)
    at = max(level for level in levels[:-1] if level <= max(rerun.experiment.poison, levels[1]))
    attempt = Attempt({**attempt.words, "poison": str(at)})
    swept, asked = sweep(rerun.experiment, rerun.corpus, sorted({0, at, *levels[::5]})), []

    def known(experiment: Experiment) -> Sweep:
        asked.append(experiment.poison)
        return swept

    assert judge(lesson, attempt, SEED, known=known) == judge(lesson, attempt, SEED)
    assert asked == [at]


def test_a_sweep_without_the_amount_is_no_answer() -> None:
    lesson = lessons()["first_poison"]
    attempt = played(lesson, lesson.solutions[0], SEED)
    other = sweep(Rerun(attempt, SEED).experiment, levels=[0, 1])
    assert judge(lesson, attempt, SEED, known=lambda _: other) == judge(lesson, attempt, SEED)
