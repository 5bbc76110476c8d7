"""What a defence throws away of poison and of innocents."""

from dataclasses import dataclass

from core import Experiment
from core.attacks.base import CausativeAttack
from core.defences.base import Defence
from core.mail.corpus import Corpus
from core.runs.preparation import prepare


@dataclass(frozen=True)
class Thrown:
    """Shares of the poison, and of the good mail and spam that was there before, that is dropped or relabelled."""

    poison: float
    ham: float
    spam: float


def thrown(
    defence: Defence, attack: str | CausativeAttack, corpus: Corpus, *, seed: int = 0, poison: int = 50
) -> Thrown:
    prepared = prepare(Experiment("multinomial_nb", attack, defence=defence, seed=seed), corpus, poison)
    row = prepared.learned_from(prepared.mixtures([poison])).found.iloc[0]
    assert not row["lacks"]
    clean = prepared.training.spam[: prepared.training.clean]
    return Thrown(
        row["poison_found"] / poison,
        (row["thrown_ham"] + row["turned_ham"]) / (~clean).sum(),
        (row["thrown_spam"] + row["turned_spam"]) / clean.sum(),
    )
