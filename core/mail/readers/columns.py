"""Which column of a table holds what: by the names that people use, or as the visitor chose."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from core.errors import InputError
from core.mail.readers.labels import folded
from core.mail.readers.shown import shown, shown_list

TEXT_NAMES = ("text", "message", "body", "content", "email", "mail", "v2", "sms", "email text", "message body", "msg")
# Names that only a label has come before those that may mean a topic as well.
LABEL_NAMES = ("label", "spam", "is spam", "spam/ham", "class", "target", "v1", "category", "type", "label num")
DATE_NAMES = ("sent at", "received", "date", "timestamp")
FACT_NAMES = {
    "topic": ("topic",),
    "sender": ("sender", "from", "from address", "from email"),
    "recipient": ("recipient", "to", "to address", "to email"),
    "thread": ("thread", "thread id", "conversation", "conversation id", "in reply to"),
    "order": ("order",),
}


_MOST_COLUMNS, _LONGEST_NAME = 1_000, 200


class ColumnNotFoundError(InputError):
    """A table has no column that can hold the text or the label; `columns` are those it has, for a choice.

    (The first thousand, and of each name 200 characters.)
    """

    def __init__(self, sentence: str, columns: Sequence[str]) -> None:
        super().__init__(sentence, columns)
        self.columns = tuple(name[:_LONGEST_NAME] for name in columns[:_MOST_COLUMNS])

    def __str__(self) -> str:
        """Return the sentence."""
        return str(self.args[0])


@dataclass(frozen=True)
class Columns:
    """Places of the columns in a row; None where the table has no such column."""

    text: int
    label: int
    subject: int | None = None
    sent_at: int | None = None
    facts: Mapping[str, int] = field(default_factory=dict)
    """Place of each of `core.mail.readers.facts.FACTS` that is there."""


def find_columns(header: Sequence[str], text_column: str | None, label_column: str | None) -> Columns:
    """Return where text, label and the rest stand under `header`; raises ColumnNotFoundError."""
    names = [folded(name) for name in header]
    text = _find("text", header, names, text_column, usual=TEXT_NAMES)
    label = _find("label", header, names, label_column, usual=LABEL_NAMES, taken=text)
    subject = _first(names, ("subject",))
    return Columns(
        text=text,
        label=label,
        subject=None if subject in (text, label) else subject,
        sent_at=_first(names, DATE_NAMES),
        facts={fact: place for fact, usual in FACT_NAMES.items() if (place := _first(names, usual)) is not None},
    )


def _find(
    what: str,
    header: Sequence[str],
    names: Sequence[str],
    chosen: str | None,
    *,
    usual: Sequence[str],
    taken: int | None = None,
) -> int:
    if chosen is not None:
        place = _first(header, (chosen,))
        place = _first(names, (folded(chosen),)) if place is None else place
        if place is None:
            raise ColumnNotFoundError(
                f"The table has no column {shown(chosen)}: choose one of {shown_list(header)}.", header
            )
        if place == taken:
            raise ColumnNotFoundError(
                f"The column {shown(chosen)} was chosen for both text and label: choose two columns.", header
            )
        return place
    place = _first(names, usual, taken)
    if place is None:
        raise ColumnNotFoundError(
            f"No {what} column was found among {shown_list(header)}: "
            f"choose the column of the {what}s, or name it “{what}”.",
            header,
        )
    return place


def _first(names: Sequence[str], wanted: Sequence[str], taken: int | None = None) -> int | None:
    for name in wanted:
        for place, found in enumerate(names):
            if found == name and place != taken:
                return place
    return None
