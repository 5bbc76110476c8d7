"""Reads what is said of par and of the levels."""

from types import SimpleNamespace

from tests.core.telling.oracle.reading import COUNT, number, read, says_count

CHANGED = rf"(?P<many>{COUNT}) (?P<noun>changed words?)"


def par(told, raw: SimpleNamespace) -> None:
    """raw: changes (the least that was found, None for none), exact, used (in the last try, None where it did not win),
    most (that were looked for)."""
    claim, shown = told.claim, raw.changes if raw.used is None else raw.used
    assert (claim.least, claim.exact, claim.used) == (raw.changes, raw.exact, raw.used)
    if raw.changes is None:
        assert told.text == (f"Not even {raw.most} changed words do." if raw.exact else "No way is known.")
        return
    if raw.exact:
        begin = (
            rf"Par is {CHANGED}"
            if raw.used is None
            else rf"{CHANGED}; (?:(?P<at>which is par)|par is (?P<par>{COUNT}))"
        )
        parts = read(rf"{begin}: no fewer can do it, whatever they are\.", told.text)
        if raw.used is not None:
            assert (parts.at is not None) == (raw.used == raw.changes)
            assert parts.par is None or number(parts.par) == raw.changes
    elif raw.used is None:
        parts = read(rf"The best known is {CHANGED}, found by a search; fewer may do\.", told.text)
    else:
        beside = rf"(?P<beside>fewer than|as few as|more than) the best known (?P<best>{COUNT})"
        parts = read(rf"{CHANGED}, {beside}; fewer may do\.", told.text)
        assert number(parts.best) == raw.changes
        sign = (raw.used > raw.changes) - (raw.used < raw.changes)
        assert sign == {"fewer than": -1, "as few as": 0, "more than": 1}[parts.beside]
    says_count(parts.many, parts.noun, shown, "changed word", "changed words")


def progress(told, raw: SimpleNamespace) -> None:
    parts = read(rf"(?P<won>{COUNT}) of (?P<of>{COUNT}) (?P<noun>levels?) won\.", told.text)
    assert number(parts.won) == raw.won == told.claim.won
    says_count(parts.of, parts.noun, raw.of, "level", "levels")
    assert told.claim.of == raw.of
