"""What sentences and charts of a league call attacks and defences: by their settings, never by who entered them."""

from collections import Counter
from collections.abc import Iterable, Iterator

from core.declared.parameters import Declared, Text
from core.defences.base import Defence
from core.league.entries import Sent
from core.league.playing import Played, Row

NO_ATTACK = "no attack"


def row_names(played: Played) -> dict[Row, str]:
    """Row → its name, such as "Dictionary (20 messages)", a different one for each; nobody's is "no attack"."""
    named = [NO_ATTACK]
    named += [sent_name(sent) for sent in played.entered.attacks]
    return dict(zip(played.rows, _apart(named), strict=True))


def column_names(played: Played) -> dict[Declared, str]:
    """Defence → its name, such as "TRIM (poison expected 0.1)", a different one for each."""
    return dict(zip(played.columns, _apart(defence_name(one) for one in played.columns), strict=True))


def sent_name(sent: Sent) -> str:
    """An attack with how much it sends."""
    messages = "message" if sent.poison == 1 else "messages"
    return _named(sent.attack, f"{sent.poison:,} {messages}")


def defence_name(defence: Defence) -> str:
    """A defence with what of it is not as usual."""
    return _named(defence)


def _named(one: Declared, *more: str) -> str:
    """Without a comma of its own, so that names can stand in a row."""
    settings = "; ".join([*_settings(one), *more])
    return f"{one.title} ({settings})" if settings else one.title


def _settings(one: Declared) -> Iterator[str]:
    """What differs from the defaults, but no free text: that is a stranger's."""
    labels = {each.name: each.label for each in one.parameters() if not isinstance(each.rule, Text)}
    for name, value in one.changed():
        if name in labels:
            yield f"{labels[name][0].lower()}{labels[name][1:]} {f'{value:g}' if isinstance(value, float) else value}"


def _apart(names: Iterable[str]) -> list[str]:
    """The same with a number behind those that come again.

    >>> _apart(["one", "two", "one"])
    ['one', 'two', 'one (2)']
    """
    seen: Counter[str] = Counter()
    found = []
    for name in names:
        seen[name] += 1
        found.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return found
