"""Reads what the threat map says of an attack, and where that was measured."""

from types import SimpleNamespace

from tests.core.telling.oracle.reading import COUNT, PCT, number, read, says_count, says_share

KINDS = {"fp": ("good message", "good messages", "blocked"), "fn": ("spam message", "spam messages", "missed")}


def did(told, raw: SimpleNamespace) -> None:
    """raw: before and after, whether each message is under the error."""
    parts = read(
        rf"(?P<attack>.+): (?P<after>{COUNT}) of (?P<of>{COUNT}) (?P<noun>.+) (?P<done>blocked|missed)\. "
        rf"Before: (?P<before>{COUNT})\.",
        told.text,
    )
    one, many, done = KINDS[raw.rate]
    assert (parts.attack, parts.done) == (raw.attack, done)
    says_count(parts.of, parts.noun, len(raw.before), *(raw.aim_name or (one, many)))
    assert (number(parts.before), number(parts.after)) == (sum(raw.before), sum(raw.after))
    claim = told.claim
    assert (claim.attack, claim.rate) == (raw.attack, raw.rate)
    assert (claim.before, claim.after, claim.of) == (sum(raw.before), sum(raw.after), len(raw.before))


def measured(told, raw: SimpleNamespace) -> None:
    """raw: amounts of poison, None for attacks that ask; training: messages."""
    most = max((amount for amount in raw.amounts if amount is not None), default=None)
    assert (told is None) == (most is None)
    if told is None:
        return
    parts = read(
        rf"Bars: missed spam or blocked good mail, measured with (?P<filter>.+) on the bundled messages, by the "
        rf"attack that does most: with (?P<poison>{COUNT}) (?P<noun>poison messages?) \((?P<share>{PCT}) of its "
        r"training messages\), as many labels, or questions\.",
        told.text,
    )
    assert parts.filter == raw.filter
    says_count(parts.poison, parts.noun, most, "poison message", "poison messages")
    says_share(parts.share, most / (most + raw.training))
    assert (told.claim.poison, told.claim.training) == (most, raw.training)
