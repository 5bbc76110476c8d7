"""All attacks of a league against all its defences, row by row."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

import numpy as np

from core.attacks.aim import aim_rates
from core.defences.base import Defence
from core.errors import InputError
from core.filters.base import verdicts
from core.insight.matrix import Errors
from core.league.entries import Field, Rules, Sent
from core.mail.corpus import Corpus
from core.questions.experiment import Experiment
from core.runs.preparation import Prepared, prepare
from core.work.side_by_side import side_by_side
from core.work.turns import Progress

NOBODY = None
"""The row in which nobody attacks."""
Row = Sent | None
Cell = Errors | str
"""The errors, or why there cannot be any."""


@dataclass(frozen=True)
class Played:
    """What there is of a league so far.

    field: who takes part. cells: by row (an attack, or None where nobody attacks) and defence, the errors on the test
    mail, or why there cannot be any. A row is there whole or not at all.
    """

    rules: Rules
    field: Field
    cells: Mapping[tuple[Row, Defence], Cell] = field(default_factory=dict)

    @property
    def rows(self) -> tuple[Row, ...]:
        """Nobody's, and then the attacks in their order."""
        return (NOBODY, *self.field.attacks)

    @property
    def columns(self) -> tuple[Defence, ...]:
        """The defences in their order."""
        return tuple(self.field.defences)

    @property
    def done(self) -> int:
        """How many rows are there."""
        return len({row for row, _ in self.cells})

    @property
    def whole(self) -> bool:
        """Whether all rows are there."""
        return self.done == len(self.rows)

    def meeting(self, row: Row, defence: Defence) -> Experiment:
        """The lab's own question that a cell answers."""
        if row is None:
            return self.rules.meeting(Experiment().attack, 0, defence)
        return self.rules.meeting(row.attack, row.poison, defence)


def playing(rules: Rules, entered: Field, corpus: Corpus, outside: Corpus | None = None) -> Iterator[Played | Progress]:
    """The league with more and more of its rows, that of nobody first; on all cores of this machine.

    Mail is counted once and poison crafted once for all defences, which are asked about this one amount of poison.
    Raises `InputError` if the rules name other mail than this; what an attack or a defence cannot do here stands in its
    cells.
    """
    latest = Played(rules, entered)
    latest.meeting(NOBODY, latest.columns[0]).asked_on(corpus, outside)
    corpus.encoding, corpus.groups  # noqa: B018 - once, before several need it at once

    def met(row: Row) -> dict[tuple[Row, Defence], Cell]:
        return {(row, defence): cell for defence, cell in _row(latest, row, corpus, outside).items()}

    yield Progress("Rows", 0, len(latest.rows))
    for found in side_by_side(met, latest.rows):
        latest = replace(latest, cells={**latest.cells, **found})
        yield latest


def _row(league: Played, row: Row, corpus: Corpus, outside: Corpus | None) -> dict[Defence, Cell]:
    """What each defence leaves of one attack."""
    poison = 0 if row is None else row.poison
    try:
        prepared = prepare(league.meeting(row, Experiment().defence), corpus, poison, outside)
    except InputError as error:
        return dict.fromkeys(league.columns, str(error))
    return {defence: _cell(prepared, defence, poison) for defence in league.columns}


def _cell(prepared: Prepared, defence: Defence, poison: int) -> Cell:
    """What `core.runs.sweeping.run` gives at this amount of poison, without its other level and the undefended filter."""
    try:
        defended = prepared.defended(defence)
        learned_from = defended.learned_from(defended.mixtures([poison]))
        ((_, judged),) = defended.filter.sweep(learned_from.training, learned_from.mixtures, defended.judged_counts)
    except InputError as error:
        return str(error)
    found, tests = verdicts(judged.scores, np.array(judged.cutoffs)), len(defended.test_spam)
    hit, aimed = 0, 0
    if defended.aim is not None:
        hit, aimed = aim_rates(defended.aim, found[np.newaxis, tests:])[["hit_count", "of"]].iloc[0].tolist()
    return Errors.of(found[:tests], defended.test_spam, hit, aimed)
