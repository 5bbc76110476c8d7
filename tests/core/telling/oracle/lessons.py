"""Reads what is said of an attempt of a lesson."""

import re
from dataclasses import asdict
from types import SimpleNamespace

from tests.core.telling.oracle.reading import COUNT, PCT, number, read, says_count, says_share

SHARES = {
    "fn": "Missed spam",
    "fp": "Blocked good mail",
    "aim": "What the attack is after",
    "away": "What the attack keeps from its place",
    "others": "The same error on all others",
    "passing": "The blocked spam that gets through",
    "kept": "The words beside the link or offer that are still there",
    "agreement": "The held-out mail on which the copy agrees",
    "target": "What the campaign is after",
    "found": "The poison that was found",
    "cleaned": "The error after the review",
    "thrown": "The good training mail that is thrown away",
    "order": "The pairs in which learned mail looks likelier",
}
RISES = {
    "fn_rise": "Missed spam changes by",
    "fp_rise": "Blocked good mail changes by",
    "tilt": "The one error rises over the other by",
    "others_rise": "The error on all others changes by",
    "gain": "The copy agrees more than one without questions by",
    "advantage": "Learned mail is told apart better than by chance by",
    "target_rise": "What the campaign is after changes by",
    "harm": "Both errors together change behind the defence by",
    "bare": "Both errors together change without the defence by",
    "outweighs": "Ten added words bring more messages through than ten taken out by",
    "price": "Blocked good mail changes where nobody attacks by",
}
COUNTS = {
    "altered": "Altered records",
    "through": "Messages that get through",
    "known": "Lists made from the filter or its mail",
    "lost": "Innocent messages taken out",
    "faults": "Faults that were found",
    "found_words": "Words of the phrase that were found",
    "over": "Games played to their end",
    "evaded": "Messages that get through when they are sent once more",
    "edits": "Words added and taken out",
    "noisy": "Games with noise in the answers",
    "few": "Games with a filter of few words",
    "false_alarms": "False alarms a year",
    "week": "The first alarm in week",
    "poison": "Poison messages",
    "sent": "Poison messages",
    "changes": "Changed words",
    "questions": "Questions",
    "reads": "Messages read",
    "labels": "Labels a week",
    "tests": "Tests",
}
SPENT = {
    "poison": ("poison message", "poison messages"),
    "sent": ("poison message", "poison messages"),
    "changes": ("changed word", "changed words"),
    "questions": ("question", "questions"),
    "reads": ("message read", "messages read"),
    "labels": ("label a week", "labels a week"),
    "tests": ("test", "tests"),
}
POINTS = r"(?:±0 points|under [+−]0\.1 points|[+−]\d+\.\d points)"
FINE = r"\d{1,2}\.\d+%"  # as many digits as it takes to tell two shares apart


def judged(told, raw: SimpleNamespace) -> None:
    claim = told.claim
    said = (claim.what, claim.reached, claim.wanted, claim.at_least, claim.before)
    assert said == (raw.what, raw.reached, raw.wanted, raw.at_least, raw.before)
    reached, bound = told.text.removesuffix(".").split("; ")
    value = {**dict.fromkeys(RISES, POINTS), **dict.fromkeys(COUNTS, rf"(?:never|{COUNT})")}.get(raw.what, PCT)
    parts = read(rf"at (?P<end>least|most) (?P<wanted>{value}) (?P<now>is|was) asked", bound)
    holds = raw.reached >= raw.wanted if raw.at_least else raw.reached <= raw.wanted
    assert (parts.end == "least") == raw.at_least
    assert (parts.now == "is") == holds
    says(raw, parts.wanted, raw.wanted)
    if raw.what in SHARES and raw.before is not None and raw.before != raw.reached:
        moved = rf"(?P<way>rises|falls) from (?P<was>{PCT}|{FINE}) to (?P<now>{PCT}|{FINE})"
        parts = read(rf"{SHARES[raw.what]} {moved}", reached)
        assert (parts.way == "rises") == (raw.reached > raw.before)
        assert parts.was != parts.now
        says_share(parts.was, raw.before)
        says_share(parts.now, raw.reached)
    elif raw.what in RISES:
        says(raw, read(rf"{RISES[raw.what]} (?P<by>{POINTS})", reached).by, raw.reached)
    else:
        names = SHARES | COUNTS
        stays = r" stays at " if raw.what in SHARES and raw.before is not None else r": "
        says(raw, read(rf"{names[raw.what]}{stays}(?P<n>{value})", reached).n, raw.reached)


def says(raw: SimpleNamespace, said: str, value: float) -> None:
    """A share, points with a sign, or a count, as the figure has them."""
    if raw.what in COUNTS:
        assert (said == "never") == (raw.what == "week" and value == raw.never)
        assert said == "never" or number(said) == value
    elif raw.what in RISES:
        says_points(said, value)
    else:
        says_share(said, value)


def says_points(said: str, change: float) -> None:
    if said == "±0 points":
        assert change == 0
    elif said.startswith("under"):
        assert 0 < abs(change) < 0.001
        assert ("+" in said) == (change > 0)
    else:
        found = re.fullmatch(r"([+−])(\d+\.\d) points", said)
        assert (found[1] == "+") == (change > 0)
        assert abs(float(found[2]) - 100 * abs(change)) <= 0.05 + 1e-9


def verdict(told, raw: SimpleNamespace) -> None:
    assert (told.claim.passed, told.claim.score, told.claim.spends) == (all(raw.holds), raw.score, raw.spends)
    assert [asdict(one) for one in told.claim.goals] == raw.goals
    conditions = rf"(?P<of>{COUNT}) (?P<noun>conditions? holds?)"
    if not all(raw.holds):
        parts = read(rf"Not yet: (?P<hold>{COUNT}) of {conditions}\.", told.text)
        assert number(parts.hold) == sum(raw.holds)
    elif raw.score is None:
        parts = read(rf"Done: {conditions}\.", told.text)
    else:
        parts = read(rf"Done, with (?P<n>{COUNT}) (?P<spent>[a-z ]+): {conditions}\.", told.text)
        says_count(parts.n, parts.spent, raw.score, *SPENT[raw.spends])
    says_count(parts.of, parts.noun, len(raw.holds), "condition holds", "conditions hold")


def to_beat(told, raw: SimpleNamespace) -> None:
    assert (told.claim.own, told.claim.fewest, told.claim.spends) == (raw.own, raw.fewest, raw.spends)
    count = rf"(?P<n>{COUNT}) (?P<spent>[a-z ]+)"
    if raw.fewest is None:
        parts = read(rf"Your fewest in this visit: {count}\.", told.text)
    elif raw.own == raw.fewest:
        parts = read(rf"{count}: nobody in this room needed fewer than you\.", told.text)
    else:
        parts = read(rf"Fewest in this room: {count}\. Yours: (?P<own>{COUNT})\.", told.text)
        assert number(parts.own) == raw.own
    says_count(parts.n, parts.spent, raw.own if raw.fewest is None else raw.fewest, *SPENT[raw.spends])
