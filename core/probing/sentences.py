"""What disguises, copies, reconnaissance and ACRE found, in a sentence each."""

import math
from collections.abc import Sequence
from statistics import median

import numpy as np
import pandas as pd

from core.attacks.exploratory.base import Attacker
from core.attacks.exploratory.obfuscation import Obfuscation
from core.attacks.knowledge import KnownMail
from core.oracle import Feedback
from core.probing.extraction import TRANSFERRED
from core.probing.fewest_changes import Searched
from core.probing.findings import in_words
from core.probing.ground import Ground
from core.probing.weights import ReadOff, Reconnoitred
from core.telling.numbers import percent


def disguise_headline(rows: pd.DataFrame, words: int) -> str:
    """The trick with which most passes at `words` disguised words, and what normalisation leaves of it; then the trick
    that stands normalisation best, if it is another one."""
    now = rows[rows["words"] == words].to_dict("records")
    top = max(now, key=lambda row: float(row["passing"]))
    said = (
        f"{top['technique'].capitalize()}: {percent(top['passing'])} of the blocked spam passes, "
        f"{percent(top['normalised'])} once the filter normalises"
    )
    stays = max(now, key=lambda row: float(row["normalised"]))
    if stays["normalised"] > top["normalised"]:
        said += f"; {stays['technique']} keeps {percent(stays['normalised'])}"
    return said


def best_disguises(rows: pd.DataFrame, words: int) -> list[str]:
    """The techniques, those first with which most passes at `words` disguised words."""
    now = rows[rows["words"] == words].sort_values("passing", ascending=False, kind="stable")
    return [str(technique) for technique in now["technique"]]


def normalising_sentence(cost: dict[str, int]) -> str:
    """What the switch changes on mail that nobody disguised."""
    return (
        f"On the {cost['tests']:,} test messages, which nobody disguised, normalisation changes the verdict on "
        f"{cost['ham']:,} good and {cost['spam']:,} spam."
    )


def copy_headline(rows: pd.DataFrame) -> str:
    """How like the filter the largest copy is, and how much spam its words carry past the filter."""
    last = rows.iloc[-1]
    return (
        f"{int(last['queries']):,} questions buy a copy that agrees on {percent(last['agreement'])} of unseen mail; "
        f"{TRANSFERRED} of its words carry {percent(last['passing'])} of the blocked spam past the filter"
    )


def copy_sentence(rows: pd.DataFrame) -> str:
    """What the agreement has to be measured against."""
    return f"A copy that always says the commoner thing would agree on {percent(rows.iloc[-1]['always'])}."


def read_off_sentence(found: ReadOff) -> str:
    """Whether the filter's weights can be had exactly."""
    if found.off is None:
        return found.why
    size = "to the last digit that a computer keeps" if found.off < 1e-9 else f"to within {found.off:.1g}"
    return (
        f"If the filter shows its full score, {found.queries:,} questions (one empty message, then each of "
        f"{found.words:,} words alone) give every weight {size}: the copy is then the filter."
    )


def weights_headline(found: Reconnoitred) -> str:
    """How many words the attacker can place, and how often rightly."""
    apart = len(found.told_apart)
    if not apart:
        return f"{found.queries:,} questions tell no word apart"
    return (
        f"{found.queries:,} questions place {apart:,} of {len(found.words):,} words as good or spammy, "
        f"{percent(found.right)} of them rightly"
    )


def threshold_sentence(found: Reconnoitred) -> str:
    """Between which scores the attacker knows the threshold to lie."""
    low, high = found.between
    if found.feedback is Feedback.VERDICT:
        return f"Verdicts alone do not tell where the threshold lies; it is at {found.cutoff:.2f}."
    if math.isnan(low) or math.isnan(high):
        return f"No two messages at the border were found; the threshold is at {found.cutoff:.2f}."
    return f"The attacker knows: the threshold lies between {low:.2f} and {high:.2f}. It is at {found.cutoff:.2f}."


def acre_headline(results: Sequence[Searched]) -> str:
    """How many changes and questions a message took, beside the fewest changes that there can be."""
    passed = [one for one in results if one.passes]
    said = f"ACRE gets {len(passed)} of {len(results)} messages through"
    if not passed:
        return said
    changes = median(one.attempt.changes for one in passed)
    queries = median(one.attempt.queries for one in passed)
    said += f" with {in_words(changes)} changed and {queries:,.0f} questions each"
    bounds = [one.fewest for one in passed if one.fewest is not None]
    return f"{said}; knowing all weights, {in_words(median(bounds))}" if bounds else said


def acre_table(results: Sequence[Searched]) -> pd.DataFrame:
    """A row per message: message (its number), acre, fewest (changes), added, removed, queries, passes, stopped."""
    rows = [
        {
            "message": number,
            "acre": one.attempt.changes if one.passes else np.nan,
            "fewest": np.nan if one.fewest is None else one.fewest,
            "added": " ".join(one.attempt.added),
            "removed": " ".join(one.attempt.removed),
            "queries": one.attempt.queries,
            "passes": one.passes,
            "stopped": one.attempt.stopped,
        }
        for number, one in enumerate(results, start=1)
    ]
    return pd.DataFrame(rows)


def disguised_example(ground: Ground, mail: KnownMail, text: str, technique: str, words: int) -> str:
    """A message with its most telling words disguised."""
    attack = Obfuscation(technique=technique)
    attacker = Attacker.seeded(ground.oracle(), mail, ground.seed)
    return attack.disguise(text, attack.telling(attacker, text)[:words], attacker.rng)
