"""All attacks of a league against all its defences, defence by defence."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from core.defences.base import Defence
from core.errors import InputError
from core.insight.matrix import Errors
from core.league.entries import Field, Rules, Sent
from core.league.together import Together
from core.mail.corpus import Corpus
from core.questions.experiment import Experiment
from core.runs.preparation import Prepared, prepare
from core.work.side_by_side import side_by_side
from core.work.turns import Progress

Row = Sent | None
"""An attack, or None where nobody attacks."""
Cell = Errors | str
"""The errors, or why there cannot be any."""


@dataclass(frozen=True)
class Played:
    """What there is of a league so far.

    entered: who takes part. cells: by row and defence the errors on the test mail, or why there cannot be any; a
    defence is there with all rows or not at all. What an attack on some of the mail is after is not counted: `hit` and
    `aimed` are 0.
    """

    rules: Rules
    entered: Field
    cells: Mapping[tuple[Row, Defence], Cell] = field(default_factory=dict)

    @property
    def rows(self) -> tuple[Row, ...]:
        """Nobody's, and then the attacks in their order."""
        return (None, *self.entered.attacks)

    @property
    def columns(self) -> tuple[Defence, ...]:
        """The defences in their order."""
        return tuple(self.entered.defences)

    @property
    def done(self) -> int:
        """How many defences are there."""
        return len({defence for _, defence in self.cells})

    @property
    def is_whole(self) -> bool:
        """Whether all are there."""
        return self.done == len(self.columns)

    def meeting(self, row: Row, defence: Defence) -> Experiment:
        """The lab's own question that a cell answers."""
        if row is None:
            return self.rules.meeting(Experiment().attack, 0, defence)
        return self.rules.meeting(row.attack, row.poison, defence)


def playing(rules: Rules, entered: Field, corpus: Corpus, outside: Corpus | None = None) -> Iterator[Played | Progress]:
    """The league with more and more of its defences, in their order.

    Mail is counted once, poison crafted once for all defences, and each defence looks through the mail once for all
    attacks. Raises `InputError` if the rules name other mail than this; what an attack or a defence cannot do here
    stands in its cells.
    """
    latest = Played(rules, entered)
    bare = Experiment().defence
    clean = prepare(latest.meeting(None, bare), corpus, 0, outside)

    def craft(sent: Sent) -> Prepared | str:
        try:
            return prepare(latest.meeting(sent, bare), corpus, sent.poison, outside)
        except InputError as error:
            return str(error)

    crafted: dict[Sent, Prepared | str] = {}
    for sent, found in zip(entered.attacks, side_by_side(craft, entered.attacks), strict=True):
        crafted[sent] = found
        yield Progress("Crafting", len(crafted), len(entered.attacks))
    together = Together.of(clean, [one for one in crafted.values() if isinstance(one, Prepared)])
    refused: dict[Row, str] = {sent: why for sent, why in crafted.items() if isinstance(why, str)}
    del crafted

    def meet(defence: Defence) -> dict[tuple[Row, Defence], Cell]:
        met: dict[Row, Cell] = {**refused}
        there = [row for row in latest.rows if row not in refused]
        try:
            met |= {
                row: Errors.of(found, together.spam) for row, found in zip(there, together.behind(defence), strict=True)
            }
        except InputError as error:
            met |= dict.fromkeys(there, str(error))
        return {(row, defence): cell for row, cell in met.items()}

    for column in side_by_side(meet, latest.columns):
        latest = replace(latest, cells={**latest.cells, **column})
        yield latest
