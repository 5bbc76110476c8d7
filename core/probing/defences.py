"""What each defence of a filter that is asked makes of an attack: how much dearer it becomes."""

from collections.abc import Iterator

import pandas as pd

from core.attacks.exploratory.base import Attacker, WordSearch
from core.attacks.knowledge import KnownMail
from core.oracle import CANDID, Feedback, Reluctance
from core.probing.ground import Ground
from core.probing.strategies import probe, table

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

    Columns as in `table`, with defence for the strategy, and senders (addresses that the questions took).
    """
    for name, reluctance in DEFENCES.items():
        if name.startswith("Scores") and feedback is Feedback.VERDICT:
            continue
        told = Feedback.ROUNDED if name.startswith("Scores") else feedback
        oracle = ground.oracle(feedback=told, budget=budget, reluctance=reluctance, seed=ground.seed)
        result = probe(ground, name, attack, Attacker.seeded(oracle, mail, ground.seed))
        row = table([result]).rename(columns={"strategy": "defence"})
        yield row.assign(senders=oracle.senders)
