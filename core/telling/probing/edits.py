"""How many changes and questions an attack took, beside the changes of one who knows every weight."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from core.probing.fewest_changes import Searched
from core.telling.numbers import counted
from core.telling.probing.words import questions
from core.telling.scenario import MAIL
from core.telling.told import Told

CHANGE = ("changed word", "changed words")


@dataclass(frozen=True)
class Changed:
    """passed: how many of the `tried` messages get through. changes, questions: the medians over those. knowing: the
    median of the changes of one who knows every weight, over those of them that they get through too; None for none."""

    passed: int
    tried: int
    changes: float | None = None
    questions: float | None = None
    knowing: float | None = None


def edits_headline(title: str, results: Sequence[Searched]) -> Told[Changed]:
    """How many messages the attack with this title got through, and at what price."""
    passed = [one for one in results if one.passes]
    text = f"{title} gets {len(passed):,} of {counted(len(results), MAIL.item)} through"
    if not passed:
        return Told(f"{text}.", Changed(0, len(results)))
    changes = median(one.attempt.changes for one in passed)
    asked = median(one.attempt.queries for one in passed)
    medians = "in the median, " * (len(passed) > 1)
    text += f": {medians}{counted(changes, CHANGE)} and {questions(asked)}"
    bounds = [one.fewest for one in passed if one.fewest is not None]
    if not bounds:
        return Told(f"{text}.", Changed(len(passed), len(results), changes, asked))
    knowing = median(bounds)
    text += f"; knowing every weight, {counted(knowing, CHANGE)}"
    if len(bounds) < len(passed):
        text += f" for {len(bounds):,} of them, the others not at all"
    return Told(f"{text}.", Changed(len(passed), len(results), changes, asked, knowing))
