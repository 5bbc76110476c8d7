"""How much blocked spam gets through disguised, and what is left of it once the filter normalises what it reads."""

from dataclasses import dataclass

import pandas as pd

from core.telling.numbers import counted, percent
from core.telling.probing.words import words
from core.telling.scenario import MAIL
from core.telling.told import Told


@dataclass(frozen=True)
class Trick:
    """A technique with the share of the blocked spam that gets through, as it is read and once it is normalised."""

    technique: str
    passing: float
    normalised: float


@dataclass(frozen=True)
class Disguised:
    """words: that are disguised in a message at most. best: with which most gets through. stays: with which most does
    once the filter normalises, if more than with the best."""

    words: int
    best: Trick
    stays: Trick | None


def disguise_headline(rows: pd.DataFrame, most: int) -> Told[Disguised]:
    """The trick with which most passes at up to `most` disguised words, and the one that stands normalisation best.
    `rows` as `core.probing.disguises` makes them."""
    tricks = [
        Trick(str(row["technique"]), float(row["passing"]), float(row["normalised"]))
        for row in rows[rows["words"] == most].to_dict("records")
    ]
    best = max(tricks, key=lambda trick: trick.passing)
    stays = max(tricks, key=lambda trick: trick.normalised)
    text = (
        f"{best.technique.capitalize()} in up to {words(most)}: {percent(best.passing)} of the blocked {MAIL.positive} "
        f"gets through, {percent(best.normalised)} where the {MAIL.learner[0]} undoes disguises."
    )
    if stays.normalised <= best.normalised:
        return Told(text, Disguised(most, best, None))
    text += f" {stays.technique.capitalize()} still gets {percent(stays.normalised)} through there."
    return Told(text, Disguised(most, best, stays))


@dataclass(frozen=True)
class Cost:
    """On how many good messages and spam messages, of all test messages, the verdict changes."""

    good: int
    spam: int
    tests: int


def normalising_sentence(cost: dict[str, int]) -> Told[Cost]:
    """What the switch changes on mail that nobody disguised. `cost` as `core.probing.cost_of_normalising` counts it."""
    claim = Cost(cost["ham"], cost["spam"], cost["tests"])
    return Told(
        f"On {counted(claim.tests, (f'test {MAIL.item[0]}', f'test {MAIL.item[1]}'))} that nobody disguised, undoing "
        f"disguises changes the verdict on {counted(claim.good, MAIL.negatives)} and "
        f"{counted(claim.spam, MAIL.positives)}.",
        claim,
    )
