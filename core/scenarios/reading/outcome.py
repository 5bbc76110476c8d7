"""Which column of a stranger's table says how each case ended, and which of its two values is the positive one."""

from dataclasses import dataclass

from core.errors import InputError
from core.mail.readers.columns import ColumnNotFoundError
from core.mail.readers.labels import folded
from core.mail.readers.shown import shown, shown_list
from core.scenarios.reading.cells import Cells

NAMES: tuple[str, ...] = (
    "outcome",
    "default",
    "defaulted",
    "default payment next month",
    "label",
    "target",
    "class",
    "bad",
)
NAMES += ("approved", "accepted", "credit risk", "loan status", "status", "result", "churn", "fraud", "claim", "y")
_POSITIVE = frozenset({"yes", "y", "true", "t", "1", "+", "positive", "bad", "default", "defaulted", "charged off"})
_POSITIVE |= {"refused", "rejected", "declined", "denied", "fraud", "claim", "churned"}
_ANSWERS = frozenset({"yes", "y", "true", "t", "1", "+", "positive"})
_NAMED_FOR_GOOD = frozenset({"approved", "accepted", "granted", "good", "paid", "repaid", "eligible", "qualified"})


@dataclass(frozen=True)
class Outcome:
    """place: of its column. positive and negative: its two values as the table spells them."""

    place: int
    positive: str
    negative: str


def find_outcome(cells: Cells, chosen: str | None, positive: str | None) -> Outcome:
    """Find the outcome by the names that people use, or as chosen; the positive value is the one to be refused.

    Under a name such as “approved”, "yes" is the negative value. Raises `InputError` that names the column and its
    values where it has not exactly two or they do not tell which is the positive one.
    """
    place = place_of(chosen, cells.header) if chosen is not None else _usual(cells)
    name, values = shown(cells.header[place]), _values(cells, place)
    if len(values) != 2:
        has = f"it has {shown_list(values)}" if values else "it is empty"
        raise InputError(
            f"The outcome column {name} must have exactly two values and {has}: choose another column, or keep the "
            "rows of two of its values."
        )
    first, second = values
    wanted = _chosen_value(name, values, positive) if positive is not None else _by_words(cells.header[place], values)
    if wanted is None:
        raise InputError(
            f"The outcome column {name} has the values {shown(first)} and {shown(second)}: say which of them is the "
            "positive one, the one to be refused."
        )
    return Outcome(place, wanted, second if wanted == first else first)


def place_of(chosen: str, header: tuple[str, ...]) -> int:
    """The place of a column that was chosen by its name. Raises `ColumnNotFoundError`."""
    names = [folded(name) for name in header]
    for wanted, known in ((chosen.strip(), header), (folded(chosen), names)):
        if wanted in known:
            return known.index(wanted)
    raise ColumnNotFoundError(f"The table has no column {shown(chosen)}: choose one of {shown_list(header)}.", header)


def _usual(cells: Cells) -> int:
    names = [folded(name) for name in cells.header]
    places = [names.index(name) for name in NAMES if name in names]
    if not places:
        raise ColumnNotFoundError(
            f"No outcome column was found among {shown_list(cells.header)}: choose the column that says how each case "
            "ended, or name it “outcome”.",
            cells.header,
        )
    return next((place for place in places if len(_values(cells, place)) == 2), places[0])


def _values(cells: Cells, place: int) -> list[str]:
    return sorted(set(cells.columns[place]) - {""})


def _chosen_value(name: str, values: list[str], positive: str) -> str:
    if positive.strip() in values:
        return positive.strip()
    alike = [value for value in values if folded(value) == folded(positive)]
    if len(alike) == 1:
        return alike[0]
    raise InputError(
        f"The outcome column {name} has no value {shown(positive)}: say {shown(values[0])} or {shown(values[1])} for "
        "the positive one."
    )


def _by_words(column: str, values: list[str]) -> str | None:
    words = {folded(value).removesuffix(".0"): value for value in values}
    found = [word for word in words if word in _POSITIVE]
    # "1" is an answer beside "0" only: beside "2" it numbers two kinds
    if len(words) < 2 or len(found) != 1 or (found == ["1"] and not set(words) & {"0", "-1"}):
        return None
    positive = words[found[0]]
    if found[0] in _ANSWERS and folded(column).removeprefix("is ") in _NAMED_FOR_GOOD:
        return next(value for value in values if value != positive)
    return positive
