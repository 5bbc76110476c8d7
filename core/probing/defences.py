"""What each defence of a filter that is asked makes of an attack: how much dearer it becomes."""

from collections.abc import Iterator

import pandas as pd

from core.attacks.exploratory.base import Attacker, WordSearch
from core.attacks.knowledge import KnownMail
from core.defences import reluctances
from core.oracle import Feedback
from core.probing.ground import Ground
from core.probing.strategies import measured, table

REPEATS = 9  # questions for one answer, against a filter that answers at random


def dearer(
    ground: Ground,
    mail: KnownMail,
    attack: WordSearch,
    *,
    feedback: Feedback = Feedback.VERDICT,
    budget: int | None = None,
) -> Iterator[pd.DataFrame]:
    """The same attack against each defence: tables of one row as they come.

    Columns as in `table`, with defence for the strategy, and senders (addresses that the questions took). Against
    random answers the attack is there twice: as it is, and asking everything again until the middle answer tells.
    """
    for name, reluctance in reluctances().items():
        if reluctance.rounds and feedback is Feedback.VERDICT:
            continue
        for repeats in (1, REPEATS) if reluctance.varies else (1,):
            oracle = ground.oracle(feedback=feedback, budget=budget, reluctance=reluctance, seed=ground.seed)
            shown = name if repeats == 1 else f"{name}, each question asked {repeats} times"
            result = measured(ground, shown, attack, Attacker.seeded(oracle, mail, ground.seed, repeats))
            row = table([result]).rename(columns={"strategy": "defence"})
            yield row.assign(senders=oracle.senders)
