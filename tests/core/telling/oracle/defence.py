"""Reads what a defence costs without poison."""

import re
from types import SimpleNamespace

from tests.core.telling.oracle.reading import COUNT, ERRORS, KINDS, PCT, claims_move, number, rates, read, says_share

BOTH = rf"blocks (?P<fp>{PCT}) of the good mail and misses (?P<fn>{PCT}) of the spam"
WAS = rf"undefended (?P<fp_was>{PCT}) and (?P<fn_was>{PCT})(?:, (?P<chance>.+) may be chance)?"
UNSURE = rf" Unsure about (?P<now>{PCT}) of the (?P<kind>good mail|spam); undefended (?P<was>{PCT})\."
TURNED = rf" and learns (?P<turned>{COUNT}) of them as spam"
THROWN = rf" Throws away (?P<thrown>none|{COUNT}) of (?P<of>{COUNT}) (?P<noun>good messages?)(?:{TURNED})?\."


def price(told, raw: SimpleNamespace) -> None:
    assert (told is None) == (raw.undefended is None)
    if told is None:
        return
    found = rates(raw.undefended, raw.before, raw.spam)
    unsure = [name for name in found if name not in ERRORS and found[name].is_effect]
    pattern = (
        rf"Price before any attack: {BOTH}(?:, as undefended|; {WAS})\.(?P<unsure>(?:{UNNAMED})*)(?P<rest>{THROWN})?"
    )
    parts = read(pattern, told.text)
    differ = [name for name in ERRORS if found[name].before_count != found[name].after_count]
    chance = [name for name in differ if not found[name].is_effect]
    assert (parts.fp_was is None) == (not differ)
    for name in ERRORS:
        says_share(getattr(parts, name), found[name].after)
        if differ:
            says_share(getattr(parts, f"{name}_was"), found[name].before)
            assert (getattr(parts, name) == getattr(parts, f"{name}_was")) == (name not in differ)
    names = {"which": differ, "of which the first": ["fp"], "of which the second": ["fn"], None: []}
    assert names[parts.chance] == chance
    assert (parts.chance == "which") == (chance == differ != [])
    for name, said in zip(unsure, re.finditer(UNSURE, parts.unsure), strict=True):
        assert KINDS[name] == said["kind"]
        says_share(said["now"], found[name].after)
        says_share(said["was"], found[name].before)
        assert said["now"] != said["was"]
    for name, moved in zip([*ERRORS, *unsure], told.claim.moved, strict=True):
        claims_move(moved, name, found[name], effect=found[name].is_effect)
    assert (parts.rest is None) == (raw.thrown is None)
    if raw.thrown is not None:
        assert parts.thrown == "none" if raw.thrown == 0 else number(parts.thrown) == raw.thrown
        good = sum(label == "ham" for label in raw.train_labels)
        assert number(parts.of) == good
        assert parts.noun == ("good message" if good == 1 else "good messages")
        assert (0 if parts.turned is None else number(parts.turned)) == raw.turned
        assert parts.turned != "0"
    assert told.claim.turned == raw.turned
    assert told.claim.thrown == (None if raw.thrown is None else (raw.thrown, good))


def idle(told, raw: SimpleNamespace) -> None:
    assert (told is None) == (not raw.lacks)
    if told is None:
        return
    pattern = (
        r"(?P<title>.+) does nothing here, for want of (?P<lacks>.+); "
        r"the filter learns from all messages as they came\."
    )
    parts = read(pattern, told.text)
    assert (parts.title, parts.lacks) == (told.claim.defence, told.claim.lacks) == (raw.title, raw.lacks)


UNNAMED = re.sub(r"\?P<\w+>", "?:", UNSURE)
