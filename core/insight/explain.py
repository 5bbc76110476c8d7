"""Which words carry a verdict, and which of them the poison moved."""

import re

import numpy as np
import pandas as pd

from core.filters.base import Learned
from core.runs.preparation import Prepared


def words_that_moved(prepared: Prepared, clean: Learned, poisoned: Learned, *, size: int = 12) -> pd.DataFrame:
    """The words whose weight moved most among those that at least one in a hundred clean training messages holds.

    Columns word, clean, poisoned (the two weights, positive speaks for spam), largest move first.
    """
    training = prepared.training
    holds = np.bincount(training.rows[: training.clean].indices, minlength=len(training.words))
    common = np.flatnonzero(holds >= training.clean / 100)
    before, after = clean.word_weights[common], poisoned.word_weights[common]
    top = np.argsort(-np.abs(after - before), kind="stable")[:size]
    return pd.DataFrame({"word": training.words[common[top]], "clean": before[top], "poisoned": after[top]})


def strongest_words(learned: Learned, *, size: int = 10) -> pd.DataFrame:
    """The words that speak loudest for ham and for spam: columns word, weight; spam first."""
    order = np.argsort(learned.word_weights, kind="stable")
    chosen = np.concatenate([order[::-1][:size], order[:size][::-1]])
    return pd.DataFrame({"word": learned.words[chosen], "weight": learned.word_weights[chosen]})


def judge(learned: Learned, text: str) -> tuple[int, float, dict[str, float]]:
    """(verdict on a text, its spam score, each of its known words' pull on it)."""
    counts = learned.counts([text])
    scores = learned.scores(counts)
    return int(learned.filter.verdicts(scores)[0]), float(scores[0]), learned.pulls(counts)


def marked(text: str, pulls: dict[str, float]) -> list[tuple[str, float]]:
    """The text cut into pieces, each with its pull (0 between words), for drawing; the pieces join to the text."""
    pieces: list[tuple[str, float]] = []
    end = 0
    for word in re.finditer(r"(?u)\b\w\w+\b", text):
        pieces.append((text[end : word.start()], 0.0))
        pieces.append((word.group(), pulls.get(word.group().lower(), 0.0)))
        end = word.end()
    return [piece for piece in [*pieces, (text[end:], 0.0)] if piece[0]]
