"""Sweeps at shares of the clean training mail, as the literature states amounts of poison."""

from core.attacks.base import CausativeAttack
from core.mail.corpus import Corpus
from core.mail.split import split
from core.questions.experiment import Experiment
from core.runs.sweeping import Sweep, sweep


def at_shares(filter_name: str, attack: CausativeAttack, corpus: Corpus, seed: int, *shares: float) -> Sweep:
    """Level 0, then one level for each share."""
    messages = len(split(corpus.groups, corpus.labels, seed).train)
    levels = [round(share * messages) for share in shares]
    return sweep(Experiment(filter_name, attack, seed=seed), corpus, [0, *levels])
