"""What each defence of a filter that is asked makes of an attack: how much dearer it becomes."""

from collections.abc import Iterator

import pandas as pd

from core.attacks.exploratory.base import Attacker, WordSearch
from core.attacks.knowledge import KnownMail
from core.errors import InputError
from core.oracle import CANDID, Feedback, Reluctance
from core.probing.ground import Ground
from core.probing.strategies import probe

DEFENCES = {
    "None": CANDID,
    "Scores rounded to one digit": Reluctance(digits=1),
    "Random near the threshold": Reluctance(blur=0.2),
    "50 questions a sender": Reluctance(per_sender=50),
    "Lies to suspected probers": Reluctance(patience=20),
}


def dearer(
    ground: Ground,
    mail: KnownMail,
    attack: WordSearch,
    *,
    feedback: Feedback = Feedback.VERDICT,
    budget: int | None = None,
) -> Iterator[pd.DataFrame]:
    """The same attack against each defence: tables of one row as they come.

    Columns: defence, queries (asked in all), senders (addresses that took), found (words), words_to_half,
    queries_to_half, passing (share of the blocked spam that passes with all words), stopped (why it ended early).
    """
    for name, reluctance in DEFENCES.items():
        if name.startswith("Scores") and feedback is Feedback.VERDICT:
            continue
        told = Feedback.ROUNDED if name.startswith("Scores") else feedback
        oracle = ground.oracle(feedback=told, budget=budget, reluctance=reluctance, seed=ground.seed)
        row: dict[str, object] = {"defence": name}
        try:
            result = probe(ground, name, attack, Attacker.seeded(oracle, mail, ground.seed))
        except InputError as nothing:
            row |= {"found": 0, "passing": 0.0, "stopped": str(nothing)}
            row |= dict.fromkeys(("words_to_half", "queries_to_half"), float("nan"))
        else:
            row["found"] = len(result.campaign.found) if result.campaign else 0
            row["words_to_half"], row["queries_to_half"] = result.words_to_half, result.queries_to_half
            row["passing"] = result.share[-1]
            row["stopped"] = result.campaign.stopped if result.campaign else ""
        yield pd.DataFrame([row | {"queries": oracle.queries, "senders": oracle.senders}])
