"""Edits measured: the changes of an attack to each of some messages beside the fewest that there can be."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from core.attacks.exploratory.base import Attacker, Attempt, MessageEdit
from core.attacks.exploratory.fewest_words import BOTH, FewestWords
from core.attacks.knowledge import KnownMail
from core.filters.base import HAM_VERDICT
from core.oracle import CANDID, Feedback, Reluctance
from core.probing.ground import Ground

MESSAGES = 12  # each costs thousands of questions


@dataclass(frozen=True, eq=False)
class Searched:
    """What an attack made of one message. passes: whether it is delivered. fewest: changes that the attacker who knows
    the filter by heart needs, None if they do not find any that suffice."""

    attempt: Attempt
    passes: bool
    fewest: int | None


def fewest_changes(
    ground: Ground,
    mail: KnownMail,
    attack: MessageEdit,
    *,
    messages: int = MESSAGES,
    feedback: Feedback = Feedback.VERDICT,
    budget: int | None = None,
    reluctance: Reluctance = CANDID,
) -> Iterator[Searched]:
    """One message after the other, each with the whole budget, spread over those that the filter blocks.

    Raises `InputError` when the attacker has no good message to begin with, or none is blocked.
    """
    targets = ground.targets(HAM_VERDICT)
    for text in targets[:: max(1, len(targets) // messages)][:messages]:
        oracle = ground.oracle(feedback=feedback, budget=budget, reluctance=reluctance, seed=ground.seed)
        attempt = attack.attempt(Attacker.seeded(oracle, mail, ground.seed), text)
        bound = FewestWords(changes=BOTH).attempt(Attacker.seeded(ground.oracle(), mail, ground.seed), text)
        yield Searched(attempt, _passes(ground, attempt), bound.changes if _passes(ground, bound) else None)


def _passes(ground: Ground, attempt: Attempt) -> bool:
    oracle = ground.oracle()
    return oracle.verdict(oracle.message(attempt.text)) == HAM_VERDICT


def edits_table(results: Sequence[Searched]) -> pd.DataFrame:
    """A row per message: message (its number), changes, fewest (changes), added, removed, queries, passes, stopped."""
    rows = [
        {
            "message": number,
            "changes": one.attempt.changes if one.passes else np.nan,
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
