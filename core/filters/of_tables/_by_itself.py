"""What a band says by itself, for learners that hold no number per band."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array, eye_array, vstack

from core.mail.encode import narrow

Floats = NDArray[np.float64]


def by_itself(asked: Callable[[csr_array], Floats], bands: int) -> Floats:
    """What the learner answers to a row that has one band and no other, less its answer to a row without any; shape
    (bands,). `asked` answers rows of shape (rows, bands) with shape (rows,)."""
    answers = asked(narrow(vstack([csr_array((1, bands)), eye_array(bands)], format="csr")))
    alone: Floats = answers[1:] - answers[0]
    return alone
