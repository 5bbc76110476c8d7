"""Made-up results for the charts of a class: its guesses, its attempts, its league."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd

from core.charts.attempts import attempts
from core.charts.evasion_by_condition import evasion_by_condition
from core.charts.guess_bars import guess_bars
from core.charts.guesses_on_curve import Guessed, guesses_on_curve
from core.charts.league_matrix import league_matrix
from core.charts.look import LIGHT
from core.games.noise_and_words.attempts import Evaded
from core.games.noise_and_words.conditions import CONDITIONS

NAN = float("nan")
SWEPT = pd.DataFrame(
    {
        "poison": [0, 5, 10, 40],
        "contamination": [0.0, 0.05, 0.1, 0.3],
        "fp": [0.01, 0.2, 0.5, 0.9],
        "fn": [0.04, 0.03, 0.03, 0.0],
        "ham_unsure": [0.02, 0.4, 0.3, 0.1],
        "spam_unsure": [0.1, 0.1, 0.05, 0.0],
    }
)
CLASS_EXAMPLES: dict[str, Callable[[], list[Any]]] = {
    "attempts": lambda: [
        attempts(
            pd.DataFrame(
                {
                    "spent": [9, 5, 5],
                    "damage": [0.4, 0.1, 0.6],
                    "passed": [False, False, True],
                    "who": ["<b>", "B", "C"],
                }
            ),
            LIGHT,
            spends="poison messages",
            damage="blocked good mail",
            wanted=wanted,
        )
        for wanted in (0.5, None)
    ],
    "guess_bars": lambda: [
        guess_bars(["Less than 1 in 20, <i>which</i> is a long answer", "More"], [4, 0], again, right, LIGHT)
        for again, right in ((None, None), ([1, 3], 1))
    ],
    "guesses_on_curve": lambda: [
        guesses_on_curve(
            SWEPT,
            [Guessed(0, 0.05, 2, again), Guessed(0.05, 0.5, 40), Guessed(0.5, 1, 0, 3 * again)],
            LIGHT,
            error=error,
            poison=10,
            found=found,
        )
        for again, error, found in ((0, "fp", 0.5), (1, "fn", 0.03))
    ],
    "league_matrix": lambda: [
        league_matrix(
            np.array([[0.0, 0.4], [NAN, 1.0]]), ["no attack", "<b>one"], ["none", "a" * 40], LIGHT, shares=True
        ),
        league_matrix(
            np.arange(34.0).reshape(2, 17), ["no attack", "one"], list("abcdefghijklmnopq"), LIGHT, shares=False
        ),
    ],
    "evasion_by_condition": lambda: [
        evasion_by_condition({}, dict.fromkeys(CONDITIONS, Evaded(5, 40, 8.5)), LIGHT),
        evasion_by_condition({CONDITIONS[2]: Evaded(2, 3, 8.5)}, {CONDITIONS[0]: Evaded(0, 40, None)}, LIGHT),
    ],
}
