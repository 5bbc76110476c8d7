"""Reads what is said of one test message that is opened."""

from types import SimpleNamespace

from tests.core.telling.oracle.reading import COUNT, number, read, says_count

PLACES = ("in the inbox", "among the unsure", "in the spam folder")
PLACE = "|".join(PLACES)
SCORE = r"−?\d+\.\d{2,9}"


def whereabouts(told, raw: SimpleNamespace) -> None:
    parts = read(
        rf"(?P<kind>Good|Spam) message, (?:still (?P<still>{PLACE})|now (?P<now>{PLACE})\. Before: (?P<was>{PLACE}))\.",
        told.text,
    )
    was, now = raw.before[raw.row], raw.after[raw.row]
    assert (parts.kind == "Spam") == raw.spam[raw.row]
    assert (parts.still is None) == (was != now)
    assert (parts.was or parts.still, parts.now or parts.still) == (PLACES[was], PLACES[now])
    assert (told.claim.spam, told.claim.before, told.claim.now) == (raw.spam[raw.row], was, now)


def scores(told, raw: SimpleNamespace) -> None:
    parts = read(
        rf"(?P<name>[A-Z].*?): (?P<now>{SCORE})\. Before: (?P<was>{SCORE})\. "
        rf"From (?P<high>{SCORE}) on in the spam folder(?:, below (?P<low>{SCORE}) in the inbox)?\.",
        told.text,
    )
    assert parts.name.lower() == raw.score_name.lower()
    low, high = raw.cutoffs
    assert (parts.low is None) == (low == high)
    for said, meant in ((parts.now, raw.scores[1]), (parts.was, raw.scores[0]), (parts.high, high), (parts.low, low)):
        if said is not None:
            assert abs(_number(said) - meant) <= 0.5 * 10.0 ** -len(said.partition(".")[2]) + 1e-9
            assert not (said.startswith("−") and _number(said) == 0)
    for said, verdict in ((parts.was, raw.before[raw.row]), (parts.now, raw.after[raw.row])):
        where = (_number(said) >= _number(parts.low or parts.high)) + (_number(said) >= _number(parts.high))
        assert where == verdict, "the verdict can be read off the numbers"
    assert (told.claim.before, told.claim.now, told.claim.cutoffs) == (*raw.scores, raw.cutoffs)


def speaking(told, raw: SimpleNamespace) -> None:
    known = {*raw.pulls[0], *raw.pulls[1]}
    was, now = (sum(pull > 0 for pull in pulls.values()) for pulls in raw.pulls)
    assert (told.claim.words, told.claim.before, told.claim.now) == (len(known), was, now)
    if not known:
        assert told.text == "The filter knows none of its words."
        return
    parts = read(
        rf"Of its (?P<of>{COUNT}) (?P<noun>known words?), (?P<now>{COUNT}) (?P<speak>speaks?) for spam\. Before: "
        rf"(?P<was>{COUNT})\.",
        told.text,
    )
    says_count(parts.of, parts.noun, len(known), "known word", "known words")
    assert (number(parts.was), number(parts.now)) == (was, now)
    assert parts.speak == ("speaks" if now == 1 else "speak")


def _number(said: str) -> float:
    return float(said.replace("−", "-"))
