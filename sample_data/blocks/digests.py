"""Digests: several items of several fields in one message, as mailing lists and newsletters send them."""

from sample_data.grammar.engine import Pen
from sample_data.words.english import nouns
from sample_data.words.fields import LEISURE, WORK

LEAVE = (
    "You receive this because you subscribed as a reader of {list}. To leave, write to leave@{list}.example.",
    "_______________________________________________\n{list} mailing list\n{list}@lists.example\nhttp://lists.example/info/{list}",
    "Forward this letter to a friend, or change your settings at http://{list}.example/settings",
    "Archive and rules of the list: http://lists.example/{list}/archive - keep the subject line, trim your quotes.",
)


def digest(pen: Pen) -> str:
    """Return headed items, each about a field of its own."""
    dice = pen.dice
    items = []
    for _ in range(dice.size(2, 40)):
        fields = WORK if dice.happens(0.5) else LEISURE
        words = fields[dice.pick(tuple(fields))]
        own = {**pen.message.own, "thing": tuple(dice.pick(words) for _ in range(4))}
        heading = (
            f"{dice.pick(own['thing'])} {dice.pick(('in', 'from', 'for', 'versus', 'and'))} {dice.pick_rare(nouns())}"
        )
        kept, pen.message.own = pen.message.own, own
        text = " ".join(pen.several(dice.pick(("account", "article", "chronicle")), 1, 4))
        pen.message.own = kept
        items.append(f"{heading.upper() if dice.happens(0.3) else heading.capitalize()}\n{text}")
    return "\n\n".join(items)


def list_footer(name: str, kind: int) -> str:
    """Return what a mailing list puts under its mail."""
    return LEAVE[kind % len(LEAVE)].format(list=name)
