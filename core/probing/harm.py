"""What each attack of the threat map does at the lab's own settings: one question each, measured on unseen mail."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.attacks.base import CausativeAttack
from core.attacks.exploratory.base import ExploratoryAttack
from core.attacks.threat_map import threat_map
from core.attacks.threat_model import Cell, Controls, Influence, Specificity, Violation
from core.errors import InputError
from core.mail.corpus import Corpus
from core.mail.split import split
from core.probing.asked import Asked
from core.probing.probe import Found, answered
from core.probing.strategies import Probe
from core.questions.experiment import Experiment
from core.questions.probing import Probing
from core.runs.measure import Rate
from core.runs.paired import Change, change
from core.runs.sweeping import sweep

SHARE = 0.05  # of the training mail, poison included


@dataclass(frozen=True)
class Harm:
    """What an attack did to the error that it is after.

    attack: its title. cell: its place on the map. rate: "fn" or "fp". change: the messages under that error before the
    attack and with it; of an attack that asks, the messages on which it was tried, none of which was under it. name:
    one and many of the messages where the attack aims at some only, None where they are all of their kind. poison: how
    much of it, None for an attack that asks. controls: what that consists of. training: messages that the filter
    learned from, without poison.
    """

    attack: str
    cell: Cell
    rate: Rate
    change: Change
    name: tuple[str, str] | None
    poison: int | None
    controls: Controls
    training: int


def harms(corpus: Corpus, outside: Corpus) -> Iterator[Harm | None]:
    """The harm of every attack, cell by cell of the map; None for one that finds nothing to begin with in this mail.

    Attacks that ask about one message after the other take longest and come last. The lab's first filter and seed,
    every attack's own defaults; poison is 5% of the training mail with it, as far as there can be so much.
    """
    asked = None
    for cell, attacks in sorted(threat_map().items(), key=lambda entry: _asks_about_each(entry[0])):
        for kind in attacks.values():
            try:
                if issubclass(kind, CausativeAttack):
                    yield _of_poison(cell, kind(), corpus, outside)
                else:
                    asked = asked or Asked.of(Probing(), corpus, outside)
                    yield _of_asking(cell, kind(), asked)
            except InputError:
                yield None


def worst(found: Sequence[Harm | None], cell: Cell) -> Harm | None:
    """The attack of a cell that adds most to its error; the first by title of several that add as much."""
    there = [harm for harm in found if harm is not None and harm.cell == cell]
    return max(there, key=lambda harm: harm.change.rise, default=None)


def _asks_about_each(cell: Cell) -> bool:
    return (cell.influence, cell.specificity) == (Influence.EXPLORATORY, Specificity.TARGETED)


def _of_poison(cell: Cell, attack: CausativeAttack, corpus: Corpus, outside: Corpus) -> Harm:
    asked = Experiment(attack=attack)
    spam = corpus.labels[split(corpus.groups, corpus.labels, asked.seed).train]
    poison = min(round(SHARE / (1 - SHARE) * len(spam)), attack.most(spam))
    swept = sweep(asked, corpus, levels=[0, poison], outside=outside)
    aim, rate = swept.prepared.aim, _error(cell)
    moved = (swept.changes(1) if aim is None else swept.aim_changes(1))[rate]
    return Harm(attack.title, cell, rate, moved, None if aim is None else aim.name, poison, attack.controls, len(spam))


def _of_asking(cell: Cell, attack: ExploratoryAttack, asked: Asked) -> Harm:
    found = answered(Probing(attack=attack), asked).found
    moved = change(*_before_and_after(found))
    training = len(split(asked.corpus.groups, asked.corpus.labels, Probing().seed).train)
    return Harm(attack.title, cell, _error(cell), moved, None, None, Controls.CONTENT, training)


def _before_and_after(found: Found) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Whether each message that was tried has the verdict that the attack wants, before and after it."""
    if isinstance(found, Probe):
        return found.passes[:, 0], found.passes[:, -1]
    if isinstance(found, tuple):
        after = np.array([one.passes for one in found])
        return np.zeros_like(after), after
    raise TypeError("an inference changes no verdict, and has no cell on the map")


def _error(cell: Cell) -> Rate:
    return "fn" if cell.violation is Violation.INTEGRITY else "fp"
