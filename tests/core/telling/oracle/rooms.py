"""Reads what is said of a room of a class."""

from types import SimpleNamespace

from tests.core.telling.oracle.reading import COUNT, number, read


def answered(told, raw: SimpleNamespace) -> None:
    parts = read(rf"(?P<count>{COUNT}) of (?P<learners>{COUNT}) learners? (?P<verb>has|have) answered\.", told.text)
    assert (number(parts.count), number(parts.learners)) == (raw.answers, raw.learners)
    assert (parts.verb == "has") == (raw.learners == 1) == ("learner " in told.text)
    assert (told.claim.answered, told.claim.learners) == (raw.answers, raw.learners)


def right(told, raw: SimpleNamespace) -> None:
    """raw.rounds: of each round whether each who answered was right."""
    held = [(sum(answers), len(answers)) for answers in raw.rounds if answers]
    if told is None:
        assert not held
        return
    assert list(told.claim.rounds) == held
    one = rf"(?P<good>{COUNT}) of (?P<of>{COUNT})"
    if len(held) == 1:
        parts = read(rf"{one} (?P<verb>was|were) right\.", told.text)
        assert (parts.verb == "was") == (held[0][1] == 1)
    else:
        parts = read(rf"At first {one} were right, in the end (?P<last>{COUNT}) of (?P<lastof>{COUNT})\.", told.text)
        assert (number(parts.last), number(parts.lastof)) == held[-1]
    assert (number(parts.good), number(parts.of)) == held[0]


def forgotten(told, raw: SimpleNamespace) -> None:
    begins = r"All that is in this room is deleted in about "
    parts = read(rf"{begins}(?P<count>{COUNT}|a) (?P<unit>hours|minutes|minute)\.", told.text)
    unit = 3_600 if parts.unit == "hours" else 60
    said = 1 if parts.count == "a" else number(parts.count)
    assert abs(said * unit - max(raw.seconds, 60)) <= unit / 2 + 1e-6
    assert told.claim.seconds == raw.seconds


def kept(told, raw: SimpleNamespace) -> None:
    assert told.claim.waiting == raw.waiting
    if not raw.waiting:
        assert told.text == "All answers are kept."
        return
    parts = read(rf"(?P<count>{COUNT}) (?P<verb>answer waits|answers wait)\.", told.text)
    assert number(parts.count) == raw.waiting
    assert (parts.verb == "answer waits") == (raw.waiting == 1)
