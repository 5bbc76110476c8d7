"""Guesses before a result is shown."""

from core.games.guessing import Guess
from core.runs.sweeping import Sweep
from pages.ui.state.learning import lesson_name
from pages.ui.state.lesson import GUESS
from pages.ui.state.visit import visit


def guesses_first() -> bool:
    """Whether a new experiment asks for a guess before it shows its result."""
    return visit().guesses_first


def guess_first(*, wanted: bool) -> None:
    visit().guesses_first = wanted
    visit().asks &= wanted


def asks() -> bool:
    """Whether the current experiment waits for a guess."""
    return visit().asks and not lesson_name()  # a lesson asks for guesses of its own


def show_result(guess: Guess | None) -> None:
    """Stop waiting, and keep the guess if there is one."""
    now = visit()
    now.asks = False
    now.views.pop(GUESS, None)  # whoever gets this address may have it from somebody who knows the result
    if guess is not None:
        now.guesses.append(guess)


def guesses() -> list[Guess]:
    return visit().guesses


def settle_guess(sweep: Sweep) -> Guess | None:
    """The latest guess, with its result as far as the sweep has it, if it was about this experiment."""
    now = visit()
    if not now.guesses or now.guesses[-1].experiment != sweep.experiment.key:
        return None
    now.guesses[-1] = now.guesses[-1].settled(sweep)
    return now.guesses[-1]
