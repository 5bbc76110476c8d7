"""Reads what the lab says of one sweep."""

import re
from types import SimpleNamespace

from scipy.stats import norm

from tests.core.telling.oracle.reading import (
    COUNT,
    ERRORS,
    KINDS,
    PCT,
    POISON,
    VERBS,
    Rate,
    claims_move,
    no_effect,
    number,
    rates,
    read,
    says_count,
    says_move,
    says_poison,
    says_share,
)

AMONG = rf"{POISON} among (?P<total>{COUNT})"
BOTH = rf"blocks (?P<fp>{PCT}) of the good mail and misses (?P<fn>{PCT}) of the spam"
PLACES = ("in the inbox", "among the unsure", "in the spam folder")
PLACE = "|".join(PLACES)


def headline(told, raw: SimpleNamespace) -> None:
    text, claim = told.text, told.claim
    found = rates(raw.before, raw.after, raw.spam)
    if not raw.poison:
        parts = read(rf"Before the attack the filter {BOTH}\.", text)
        assert (claim.poison, claim.total, claim.aimed) == (0, raw.train, False)
        for error, moved in zip(ERRORS, claim.moved, strict=True):
            says_share(getattr(parts, error), found[error].after)
            claims_move(moved, error, found[error], effect=False)
        assert claim.says == "clean"
        return
    assert claim.poison == raw.poison
    assert claim.total == raw.train + (0 if raw.labels_only else raw.poison)
    if raw.aim and len(raw.aim.before) == 1:
        _target(text, claim, raw)
        return
    if raw.aim:
        found = rates(raw.aim.before, raw.aim.after, [raw.aim.spam] * len(raw.aim.before))
    kinds = dict.fromkeys(KINDS, raw.aim.name[1]) if raw.aim else KINDS
    assert claim.aimed == bool(raw.aim)
    if re.search(r" makes? ", text):
        _effect(text, claim, raw, found, kinds)
    elif "almost nothing" in text:
        parts = read(rf"{AMONG} (?P<change>changes?) almost nothing yet\.", text)
        says_poison(parts, raw)
        assert parts.change == ("changes" if raw.poison == 1 else "change")
        no_effect(found)
        assert all(rate.is_little for rate in found.values())
        assert (claim.says, claim.moved) == ("little", ())
    else:
        _chance(text, claim, raw, found, kinds)


def _target(text: str, claim, raw: SimpleNamespace) -> None:
    pattern = rf"{AMONG}, and the (?P<who>.+) is (?P<still>still )?(?P<now>{PLACE})\.(?: Before: (?P<was>{PLACE})\.)?"
    parts = read(pattern, text)
    says_poison(parts, raw)
    assert parts.who == raw.aim.name[0]
    (before,), (after,) = raw.aim.before, raw.aim.after
    assert parts.now == PLACES[after]
    assert (parts.still is not None) == (before == after) == (parts.was is None)
    assert parts.was in {None, PLACES[before]}
    assert (claim.before, claim.after) == (before, after)


def _effect(text: str, claim, raw: SimpleNamespace, found: dict[str, Rate], kinds: dict[str, str]) -> None:
    kind = "|".join(map(re.escape, set(kinds.values())))
    parts = read(
        rf"{AMONG} (?P<makes>makes?) the filter (?P<verb>block|miss|unsure about) (?P<much>none|(?:only )?{PCT}) of "
        rf"the (?P<kind>{kind})\. Before: (?P<before>{PCT})\.",
        text,
    )
    says_poison(parts, raw)
    assert parts.makes == ("makes" if raw.poison == 1 else "make")
    of_aim = ("spam" if raw.aim.spam else "good mail") if raw.aim else parts.kind
    name = VERBS[parts.verb, of_aim]
    says_move(parts.much, parts.before, found[name])
    assert found[name].rises or not any(rate.is_effect and rate.rises for rate in found.values()), "what got worse?"
    (moved,) = claim.moved
    claims_move(moved, name, found[name], effect=True)
    assert claim.says == "effect"


def _chance(text: str, claim, raw: SimpleNamespace, found: dict[str, Rate], kinds: dict[str, str]) -> None:
    there = [error for error in ERRORS if error in found]
    does = " and ".join(
        rf"{verb} (?P<{error}>{PCT}) of the {re.escape(kinds[error])}"
        for error, verb in (("fp", "blocks"), ("fn", "misses"))
        if error in there
    )
    before = " and ".join(rf"(?P<before_{error}>{PCT})" for error in there)
    end = rf"(?:(?P<same>, as before)|\. Before: {before}; the difference may be chance)"
    parts = read(rf"With {AMONG} the filter {does}{end}\.", text)
    says_poison(parts, raw)
    no_effect(found)
    same = all(found[error].before_count == found[error].after_count for error in there)
    assert (parts.same is not None) == same
    for error, moved in zip(there, claim.moved, strict=True):
        says_share(getattr(parts, error), found[error].after)
        if not same:
            says_share(getattr(parts, f"before_{error}"), found[error].before)
            alike = getattr(parts, error) == getattr(parts, f"before_{error}")
            assert alike == (found[error].before_count == found[error].after_count)
        claims_move(moved, error, found[error], effect=False)
    assert claim.says == "chance"


def question(told, raw: SimpleNamespace) -> None:
    parts = read(rf"(?P<attack>.+) on (?P<filter>.+): what will {POISON} do\?", told.text)
    says_poison(parts, raw)
    assert (parts.attack, parts.filter) == (raw.attack, raw.filter)
    assert told.claim.poison == raw.poison


def errors(told, raw: SimpleNamespace) -> None:
    parts = read(rf"(?P<filter>.+) {BOTH}(?:; it is unsure about (?P<unsure>{PCT}) of all messages)?\.", told.text)
    found = rates(raw.before, raw.after, raw.spam)
    assert parts.filter == raw.filter
    for error in ERRORS:
        says_share(getattr(parts, error), found[error].after)
        assert getattr(told.claim, error) == found[error].after
    assert (parts.unsure is not None) == raw.can_be_unsure == (told.claim.unsure is not None)
    if parts.unsure is not None:
        share = sum(verdict == 1 for verdict in raw.after) / len(raw.after)
        says_share(parts.unsure, share)
        assert abs(told.claim.unsure - share) < 1e-12


def counts(told, raw: SimpleNamespace) -> None:
    noun = r"good messages?|spam messages?"
    parts = read(
        rf"(?P<now>{COUNT}) of (?P<of>{COUNT}) (?P<noun>{noun}) (?P<done>blocked|missed)\. Before: (?P<was>{COUNT})\.",
        told.text,
    )
    error = {"blocked": "fp", "missed": "fn"}[parts.done]
    assert error == raw.rate
    rate = rates(raw.before, raw.after, raw.spam)[error]
    one = {"fp": "good message", "fn": "spam message"}[error]
    says_count(parts.of, parts.noun, rate.of, one, f"{one}s")
    assert (number(parts.now), number(parts.was)) == (rate.after_count, rate.before_count)
    assert (told.claim.counts, told.claim.before) == ({error: rate.after_count}, {error: rate.before_count})
    assert told.claim.of == rate.of


def aim_counts(told, raw: SimpleNamespace) -> None:
    if raw.aim is None:
        assert told is None
        return
    one, many = map(re.escape, raw.aim.name)
    end = rf"(?:, (?P<kept>{COUNT}) not in the inbox)?\. Before: (?P<was>{COUNT})(?: and (?P<kept_was>{COUNT}))?\."
    pattern = rf"(?P<now>{COUNT}) of (?P<of>{COUNT}) (?P<noun>{one}|{many}) (?P<done>blocked|missed){end}"
    parts = read(pattern, told.text)
    assert parts.done == ("missed" if raw.aim.spam else "blocked")
    says_count(parts.of, parts.noun, len(raw.aim.before), *raw.aim.name)
    hit = 0 if raw.aim.spam else 2
    assert (number(parts.now), number(parts.was)) == (raw.aim.after.count(hit), raw.aim.before.count(hit))
    assert (parts.kept is None) == (parts.kept_was is None) == raw.aim.spam
    if parts.kept:
        kept = [len(verdicts) - verdicts.count(0) for verdicts in (raw.aim.after, raw.aim.before)]
        assert [number(parts.kept), number(parts.kept_was)] == kept
    rates_given = {"fn": 0} if raw.aim.spam else {"fp": 2, "ham_unsure": 1}
    assert told.claim.counts == {rate: raw.aim.after.count(verdict) for rate, verdict in rates_given.items()}
    assert told.claim.before == {rate: raw.aim.before.count(verdict) for rate, verdict in rates_given.items()}
    assert told.claim.of == len(raw.aim.before)


def out_of_reach(told, raw: SimpleNamespace) -> None:
    wanted = None if raw.aim is None else 0 if raw.aim.spam else 2
    tried = [verdicts for poison, verdicts in raw.aim_levels if poison > 0]
    if raw.aim is None or not tried or any(wanted in verdicts for verdicts in tried):
        assert told is None
        return
    parts = read(rf"(?P<tried>{COUNT}) (?P<noun>amounts?) tried: (?P<done>blocked|missed) at none\.", told.text)
    says_count(parts.tried, parts.noun, len(tried), "amount", "amounts")
    assert parts.done == ("missed" if raw.aim.spam else "blocked")
    assert told.claim.tried == len(tried)


def wilson(count: int, of: int) -> tuple[float, float]:
    z = norm.ppf(0.975)
    middle, spread = count / of + z * z / (2 * of), z * (count * (of - count) / of**3 + z * z / (4 * of * of)) ** 0.5
    low, high = ((middle + sign * spread) / (1 + z * z / of) for sign in (-1, 1))
    return (0.0 if count == 0 else low), (1.0 if count == of else high)


def intervals(told, raw: SimpleNamespace) -> None:
    ends = " to ".join(rf"(?P<{{0}}_{end}>{PCT})" for end in ("low", "high"))
    parts = read(rf"95% intervals: blocked {ends.format('fp')}, missed {ends.format('fn')}\.", told.text)
    found = rates(raw.before, raw.after, raw.spam)
    for error in ERRORS:
        for end, share in zip(("low", "high"), wilson(found[error].after_count, found[error].of), strict=True):
            says_share(getattr(parts, f"{error}_{end}"), share)
        claimed = getattr(told.claim, error)
        assert max(abs(one - other) for one, other in zip(claimed, wilson(*_of(found[error])), strict=True)) < 1e-9


def _of(rate: Rate) -> tuple[int, int]:
    return rate.after_count, rate.of


def share_of_training(told, raw: SimpleNamespace) -> None:
    parts = read(
        rf"(?P<all>{PCT}) of all training messages(?:, (?P<own>{PCT}) of its (?P<kind>spam|good mail))?\.", told.text
    )
    spam, good = raw.poison_labels.count("spam"), raw.poison_labels.count("ham")
    everything = raw.train_labels_after
    says_share(parts.all, raw.poison / len(everything))
    assert told.claim.of_all == raw.poison / len(everything)
    one_label = len(set(raw.all_poison_labels)) == 1
    assert (parts.kind is not None) == one_label == (told.claim.of_label is not None)
    assert one_label or not told.claim.spam
    if parts.kind is not None:
        assert parts.kind == ("spam" if raw.all_poison_labels[0] == "spam" else "good mail")
        label = raw.all_poison_labels[0]
        says_share(parts.own, (spam + good) / everything.count(label))
        assert told.claim.of_label == (spam + good) / everything.count(label)
        assert told.claim.spam == (label == "spam")
