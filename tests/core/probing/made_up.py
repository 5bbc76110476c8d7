"""Results of probes that were never run."""

import numpy as np

from core.attacks.exploratory.base import Found, FoundWords
from core.probing import Probe


def found(name: str, shares: list[float], queries: list[int]) -> Probe:
    """A strategy whose words let these shares of ten messages pass."""
    words = tuple(Found(f"word{at}", asked, "") for at, asked in enumerate(queries))
    passes = np.array([[at < round(10 * share) for share in shares] for at in range(10)])
    return Probe(name, FoundWords(words, queries[-1] if queries else 0), passes)
