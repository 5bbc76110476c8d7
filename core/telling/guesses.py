"""What is asked before a result, and a visitor's guesses beside what came out."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.games.guessing import About, Guess, Much, to_guess
from core.runs.sweeping import Sweep
from core.telling.moved import ERRORS
from core.telling.numbers import counted, percent
from core.telling.scenario import MAIL, Scenario
from core.telling.told import Told

GUESS = ("guess", "guesses")
HOW_MUCH = {Much.LITTLE: "hardly any", Much.SOME: "about half", Much.MOST: "nearly all"}


@dataclass(frozen=True)
class Tally:
    """made: guesses with a result. right: those that were."""

    made: int
    right: int


@dataclass(frozen=True)
class Answer:
    """said: what a visitor can guess."""

    said: Much | int


def to_be_guessed(sweep: Sweep, words: Scenario = MAIL) -> Told[About]:
    """What is asked, such as "How much of the good mail will be blocked?"."""
    about, spam = to_guess(sweep)
    aim, rate = sweep.prepared.aim, ERRORS[int(spam)]
    if aim is None:
        return Told(f"How much of the {words.kind(rate)} will be {words.error(rate).done}?", about)
    if about == "target":
        return Told(f"Where will the {aim.name[0]} be?", about)
    return Told(f"How many of the {aim.name[1]} will be {words.error(rate).done}?", about)


def answer(said: Much | int, words: Scenario = MAIL) -> Told[Answer]:
    """One answer, such as "Hardly any: under 25%" or "In the spam folder"."""
    if not isinstance(said, Much):
        return Told(_capital((words.accepted, words.doubted, words.refused)[said]), Answer(said))
    low, high = f"{said.low:.0%}", f"{min(said.high, 1):.0%}"
    much = f"under {high}" if not said.low else f"{low} or more" if said.high > 1 else f"{low} to {high}"
    return Told(f"{_capital(HOW_MUCH[said])}: {much}", Answer(said))


def guess_beside_result(guess: Guess, words: Scenario = MAIL) -> Told[Guess] | None:
    """One sentence on a guess; None before there is a result.

    >>> guess_beside_result(Guess("", 36, "fp", Much.MOST, spam=False, found=0.95)).text
    'At 36 you guessed that nearly all of the good mail is blocked. It is 95%: right.'
    """
    if guess.found is None:
        return None
    begins = f"At {guess.poison:,} you guessed that"
    if not isinstance(guess.said, Much):
        places = words.accepted, words.doubted, words.refused
        came = "as you guessed" if guess.is_right else places[int(guess.found)]
        return Told(f"{begins} the {(guess.name or words.item)[0]} is {places[guess.said]}. It is {came}.", guess)
    rate = ERRORS[int(guess.spam)]
    kind = f"{guess.name[1]} are" if guess.name else f"{words.kind(rate)} is"
    beside = "right" if guess.is_right else "less" if guess.found < guess.said.low else "more"
    what = f"{HOW_MUCH[guess.said]} of the {kind} {words.error(rate).done}"
    return Told(f"{begins} {what}. It is {percent(guess.found)}: {beside}.", guess)


def tally(guesses: Sequence[Guess]) -> Told[Tally] | None:
    """How many of the guesses with a result were right, from two on; None before."""
    results = [guess.is_right for guess in guesses if guess.is_right is not None]
    if len(results) < 2:
        return None
    told = Tally(len(results), sum(results))
    return Told(f"{counted(told.made, GUESS)} so far: {told.right} right.", told)


def _capital(said: str) -> str:
    return f"{said[0].upper()}{said[1:]}"
