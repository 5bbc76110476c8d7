"""What a league comes to: the attack and the defence that are first, and the mix; by settings, never by people."""

from dataclasses import dataclass

from core.league.names import column_names, row_names
from core.league.table import Measure, Table
from core.telling.matrix import Advice, advice
from core.telling.numbers import counted, percent, points
from core.telling.told import Told

WHAT: dict[Measure, str] = {
    "cost": "the cost of 100 messages",
    "fn": "the share of spam that is missed",
    "fp": "the share of good mail that is blocked",
}


@dataclass(frozen=True)
class First:
    """name: of the settings. of: how many have a place. beside: how many more share the first one. mean: of an attack,
    the rise on average; of a defence, the measure where nobody attacks. worst: the rise or the measure at worst.
    against: behind which defence that is, or under which attack; None for nobody's."""

    measure: Measure
    name: str
    of: int
    beside: int
    mean: float
    worst: float
    against: str | None


def strongest_attack(found: Table) -> Told[First] | None:
    """The attack that does most damage; None where no attack has a place yet."""
    if not found.attacks:
        return None
    first, rows, columns = found.attacks[0], row_names(found.played), column_names(found.played)
    beside = sum(one.place == 1 for one in found.attacks) - 1
    against = columns[first.worst_behind]
    claim = First(found.measure, rows[first.sent], len(found.attacks), beside, first.mean, first.worst, against)
    over = counted(len(found.mixed), ("defence", "defences"))
    moves = f"Over {over} {WHAT[found.measure]} moves by {_moved(claim.measure, claim.mean)} on average"
    worst = f"at worst by {_moved(claim.measure, claim.worst)}, behind {against}"
    return Told(f"{_leads(claim, ('attack', 'attacks'))} {moves}, {worst}.", claim)


def best_defence(found: Table) -> Told[First] | None:
    """The defence that stands best under the attack that is worst for it; None where no defence has a place yet."""
    if not found.defences:
        return None
    first, rows, columns = found.defences[0], row_names(found.played), column_names(found.played)
    beside = sum(one.place == 1 for one in found.defences) - 1
    against = None if first.worst_under is None else rows[first.worst_under]
    claim = First(found.measure, columns[first.defence], len(found.defences), beside, first.alone, first.worst, against)
    worst, alone = (_figure(claim.measure, value) for value in (claim.worst, claim.mean))
    if against is None:
        text = f"At worst, where nobody attacks, {WHAT[found.measure]} is {worst}."
    else:
        text = f"At worst {WHAT[found.measure]} is {worst}, under {against}; where nobody attacks it is {alone}."
    return Told(f"{_leads(claim, ('defence', 'defences'))} {text}", claim)


def mixed(found: Table) -> Told[Advice] | None:
    """The mix of defences whose worst cost is least; None where nothing is complete, and for what is no cost."""
    if found.measure != "cost":
        return None
    names = list(row_names(found.played).values()), list(column_names(found.played).values())
    return advice(found.values, *names)


def _leads(claim: First, noun: tuple[str, str]) -> str:
    alike = f", as good as {counted(claim.beside, ('other', 'others'))}" if claim.beside else ""
    return f"First of {counted(claim.of, noun)}{alike}: {claim.name}."


def _moved(measure: Measure, rise: float) -> str:
    return f"{rise:+.1f}".replace("-", "−") if measure == "cost" else points(rise)


def _figure(measure: Measure, value: float) -> str:
    return f"{value:.1f}" if measure == "cost" else percent(value)
