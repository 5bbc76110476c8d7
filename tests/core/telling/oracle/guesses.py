"""Reads what is asked before a result, and what is said of a guess beside it."""

from types import SimpleNamespace

from tests.core.telling.oracle.reading import COUNT, PCT, number, read, says_share

HOW_MUCH = {"hardly any": (0, 0.25), "about half": (0.25, 0.75), "nearly all": (0.75, 1.01)}
RANGES = {"under 25%": (0, 0.25), "25% to 75%": (0.25, 0.75), "75% or more": (0.75, 1.01)}
PLACES = ("in the inbox", "among the unsure", "in the spam folder")
PLACE = "|".join(PLACES)


def to_be_guessed(told, raw: SimpleNamespace) -> None:
    done = "missed" if raw.integrity else "blocked"
    if raw.aim is None:
        assert told.text == f"How much of the {'spam' if raw.integrity else 'good mail'} will be {done}?"
    elif len(raw.aim.before) == 1:
        assert told.text == f"Where will the {raw.aim.name[0]} be?"
    else:
        assert told.text == f"How many of the {raw.aim.name[1]} will be {done}?"


def answer(told, raw: SimpleNamespace) -> None:
    if raw.place is not None:
        assert told.text.lower() == PLACES[raw.place]
        assert told.claim.said == raw.place
        return
    parts = read(rf"(?P<much>[A-Z][a-z]+ [a-z]+): (?P<range>{'|'.join(RANGES)})", told.text)
    assert RANGES[parts.range] == HOW_MUCH[parts.much.lower()] == told.claim.said.value == raw.ends


def guess_beside_result(told, raw: SimpleNamespace) -> None:
    """raw: poison, clean, found, spam, aim_name (or None), and what was said: place or ends."""
    claim = told.claim
    assert (claim.poison, claim.clean, claim.found) == (raw.poison, raw.clean, raw.found)
    assert (claim.spam, claim.name) == (raw.spam, raw.aim_name)
    assert getattr(claim.said, "value", claim.said) == (raw.ends or raw.place)
    begins = rf"At (?P<poison>{COUNT}) you guessed that "
    if raw.place is not None:
        end = rf"(?P<said>{PLACE})\. It is (?P<came>as you guessed|{PLACE})\."
        parts = read(rf"{begins}the (?P<name>.+) is {end}", told.text)
        assert (parts.name, parts.said) == (raw.aim_name[0], PLACES[raw.place])
        assert (parts.came == "as you guessed") == (raw.found == raw.place)
        assert parts.came in {"as you guessed", PLACES[raw.found]}
    else:
        parts = read(
            rf"{begins}(?P<much>{'|'.join(HOW_MUCH)}) of the (?P<kind>.+) (?P<verb>is|are) (?P<done>blocked|missed)\. "
            rf"It is (?P<found>{PCT}): (?P<beside>right|less|more)\.",
            told.text,
        )
        assert HOW_MUCH[parts.much] == raw.ends
        assert parts.kind == (raw.aim_name[1] if raw.aim_name else "spam" if raw.spam else "good mail")
        assert (parts.verb == "are") == (raw.aim_name is not None)
        assert (parts.done == "missed") == raw.spam
        says_share(parts.found, raw.found)
        low, high = raw.ends
        assert parts.beside == ("less" if raw.found < low else "more" if raw.found >= high else "right")
    assert number(parts.poison) == raw.poison


def tally(told, raw: SimpleNamespace) -> None:
    parts = read(r"(?P<made>\d+) guesses so far: (?P<right>\d+) right\.", told.text)
    assert int(parts.made) == len(raw.right) == told.claim.made
    assert int(parts.right) == sum(raw.right) == told.claim.right
