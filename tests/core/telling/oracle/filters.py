"""Reads what one attack is said to do to several filters."""

import re
from types import SimpleNamespace

from tests.core.telling.oracle.reading import (
    ERRORS,
    KINDS,
    PCT,
    POISON,
    RATES,
    VERBS,
    Rate,
    rates,
    read,
    says_move,
    says_poison,
    says_share,
)

SPAN = rf"{PCT}(?: to {PCT})?"


def headline(told, raw: SimpleNamespace) -> None:
    text, claim = told.text, told.claim
    so_far = ", so far"
    assert (claim.poison, claim.waiting) == (raw.poison, raw.waiting)
    assert text.endswith(so_far) == (raw.waiting > 0)
    text = text.removesuffix(so_far)
    found = {one.filter: rates(one.before, one.after, one.spam) for one in raw.filters}
    effects = [rate for of in found.values() for rate in of.values() if rate.is_effect]
    if not raw.poison:
        pattern = (
            rf"Before the attack the filters block (?P<fp>{SPAN}) of the good mail and miss (?P<fn>{SPAN}) of the spam"
        )
        parts = read(pattern, text)
        for error in ERRORS:
            _says_span(getattr(parts, error), [of[error].after for of in found.values()])
        spans = [[of[error].after for of in found.values()] for error in ERRORS]
        assert list(claim.ranges) == [(min(shares), max(shares)) for shares in spans]
        assert claim.says == "clean"
    elif re.search(r" makes? ", text):
        _effects(text, claim, raw, found)
    elif text.startswith("What "):
        parts = read(rf"What {POISON} (?P<change>changes?) on any filter may be chance", text)
        says_poison(parts, raw)
        assert parts.change == ("changes" if raw.poison == 1 else "change")
        assert not effects
        assert claim.says == "chance"
    else:
        parts = read(rf"{POISON} (?P<change>changes?) almost nothing on any filter", text)
        says_poison(parts, raw)
        assert parts.change == ("changes" if raw.poison == 1 else "change")
        assert not effects
        assert all(rate.is_little for of in found.values() for rate in of.values())
        assert claim.says == "little"


def _effects(text: str, claim, raw: SimpleNamespace, found: dict[str, dict[str, Rate]]) -> None:
    title = "|".join(map(re.escape, found))
    who = rf"(?:{title})(?:, (?:{title}))*(?: and (?:{title}))?"
    much = rf"none|(?:only )?{PCT}"
    part = rf"(?:(?:{who}) )?(?:block|miss|unsure about) (?:{much}) of the (?:good mail|spam) \(before: {SPAN}\)"
    parts = read(
        rf"{POISON} (?P<makes>makes?) (?P<parts>{part}(?: and {part})?)(?:; none (?P<none>blocks|misses) more "
        r"(?P<of>good mail|spam))?",
        text,
    )
    says_poison(parts, raw)
    assert parts.makes == ("makes" if raw.poison == 1 else "make")
    titles, named = [], {}
    one = re.compile(
        rf"(?:(?P<who>{who}) )?(?P<verb>block|miss|unsure about) (?P<much>{much}) of the (?P<kind>good mail|spam) "
        rf"\(before: (?P<before>{SPAN})\)"
    )
    for match in one.finditer(parts.parts):
        said = SimpleNamespace(**match.groupdict())
        titles = re.findall(title, said.who) if said.who else titles
        rate = VERBS[said.verb, said.kind]
        assert rate not in named
        named[rate] = titles
        for filter_title in titles:
            says_move(said.much, _inside(said.before, found[filter_title][rate]), found[filter_title][rate])
        _says_span(said.before, [found[filter_title][rate].before for filter_title in titles])
    assert claim.says == "effect"
    assert [(group.rate, list(group.filters)) for group in claim.named] == list(named.items())
    for group in claim.named:
        befores = [found[title][group.rate].before for title in group.filters]
        assert group.before == (min(befores), max(befores))
        assert group.after == found[group.filters[0]][group.rate].after
    _nothing_worse_is_left_out(named, found)
    assert (parts.none is None) == (claim.none_other is None)
    if parts.none is not None:
        error = VERBS[{"blocks": "block", "misses": "miss"}[parts.none], parts.of]
        assert claim.none_other == error
        assert error not in named
        assert not any(of[error].rises for of in found.values())


def _inside(span: str, rate: Rate) -> str:
    """What a span says of one filter: its end, or a share that lies between both."""
    ends = re.findall(PCT, span)
    if len(ends) == 1:
        return ends[0]
    return f"{100 * rate.before:.6f}%" if rate.before else "0%"


def _says_span(said: str, shares: list[float]) -> None:
    ends = re.findall(PCT, said)
    says_share(ends[0], min(shares))
    says_share(ends[-1], max(shares))
    assert len(ends) == 1 or ends[0] != ends[1]


def _nothing_worse_is_left_out(named: dict[str, list[str]], found: dict[str, dict[str, Rate]]) -> None:
    """Each error that rises anywhere is named with the filter on which it spoils most of what was left; only where none
    does may something else be named, and what falls only where nothing rises."""
    worse = {error: [of[error] for of in found.values() if of[error].is_effect and of[error].rises] for error in ERRORS}
    for error, risen in worse.items():
        assert (error in named and found[named[error][0]][error].rises) == bool(risen)
        if risen:
            most = max((rate.after - rate.before) / (1 - rate.before) for rate in risen)
            top = found[named[error][0]][error]
            assert (top.after - top.before) / (1 - top.before) > most - 0.0101
    if not any(worse.values()):
        ((rate, (title, *_)),) = named.items()
        rises = any(of[name].is_effect and of[name].rises for of in found.values() for name in RATES if name in of)
        assert found[title][rate].rises == rises
    assert set(named) <= set(KINDS)
