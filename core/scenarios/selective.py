"""Selective labels: whoever is refused never shows whether the refusal was right."""

import numpy as np
from numpy.typing import NDArray


def outcomes_known(refused: NDArray[np.bool_], *, at_random: float = 0.0, seed: int = 0) -> NDArray[np.bool_]:
    """Tell which outcomes ever become known, shape (rows,).

    refused: what the model of the time decided on each row in the order of arrival, True where it refused, shape
    (rows,). at_random: the share of the refused, from 0 to 1, that is approved all the same, by lot, so that the model
    goes on learning about those whom it refuses. The lot of a row depends on its place alone: later rows change none,
    and a larger share only adds to a smaller one.

    Lakkaraju, Kleinberg, Leskovec, Ludwig and Mullainathan, "The Selective Labels Problem", KDD 2017.
    """
    lots = np.random.default_rng(seed).random(len(refused))
    known: NDArray[np.bool_] = ~refused | (lots < at_random)
    return known
