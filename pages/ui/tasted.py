"""What is kept of an attack that was tried at a few amounts, to be shown on its card."""

from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

from core.attacks.base import CausativeAttack
from core.insight.tastes import Tasting, tastes
from core.mail.corpus import Corpus
from core.telling.lab import headline


@dataclass(frozen=True, eq=False)
class Taste:
    """frame: both errors by amount. aim: how far the attack got what it aims at, a share per row, if it aims at some
    mail. finding: what the largest amount does, in a sentence."""

    attack: type[CausativeAttack]
    frame: pd.DataFrame
    aim: pd.Series | None
    finding: str


def tasted(tasting: Tasting, corpus: Corpus, outside: Corpus) -> Iterator[Taste]:
    for found in tastes(tasting, corpus, outside):
        aim = None if found.aimed is None else found.aimed["hit"]
        yield Taste(type(found.experiment.attack), found.frame, aim, headline(found, len(found.levels) - 1).text)
