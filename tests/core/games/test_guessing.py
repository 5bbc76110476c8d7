"""A guess gets its result once, and the tally counts only guesses that have one."""

import pandas as pd

from core.games.guessing import Guess
from core.telling.guesses import guess_beside_result, tally

FRAME = pd.DataFrame({"poison": [0, 10], "fp": [0.0, 0.5], "fn": [0.1, 0.3]})


def test_a_guess_is_settled_by_the_row_of_its_level() -> None:
    guess = Guess("e", 10, 0.4, 0.5)
    assert guess_beside_result(guess) is None
    settled = guess.settled(FRAME)
    assert (settled.fp, settled.fn) == (0.5, 0.3)
    assert settled.off == 15
    assert settled.settled(FRAME.assign(fp=1.0)) is settled
    assert Guess("e", 7, 0.4, 0.5).settled(FRAME).fp is None


def test_the_tally_begins_with_the_second_result() -> None:
    close, far = Guess("e", 10, 0.5, 0.3).settled(FRAME), Guess("e", 10, 1.0, 0.8).settled(FRAME)
    assert tally([close, Guess("e", 7, 0.0, 0.0)]) is None
    assert tally([close, far]).text == "2 guesses so far: 1 within 10 points, 25 points off on average."
