"""Reads what is said of decisions about people."""

from types import SimpleNamespace

from tests.core.telling.oracle.reading import COUNT, PCT, number, read, says_share


def sum_of(name: str) -> str:
    return rf"(?P<{name}>{COUNT}) €"


def money(told, raw: SimpleNamespace) -> None:
    assert told.claim.__dict__ == raw.found
    now, before, fn, fp = (round(raw.found[name]) for name in ("now", "before", "fn", "fp"))
    begins = rf"Wrong decisions cost {sum_of('now')} per 1,000 applications"
    moved = (
        rf"\. Before the attack: {sum_of('before')}\. (?:(?P<chance>Chance alone explains this much\.)|"
        rf"Now {sum_of('fn')} are future defaults approved, {sum_of('fp')} good customers refused\.)"
    )
    left = rf"(?: (?P<open>{COUNT}) of these are left open, and not counted\.)?"
    parts = read(rf"{begins}(?:(?P<same>, as before the attack\.)|{moved}){left}", told.text)
    assert (number(parts.open) if parts.open else 0) == round(raw.found["open"])
    assert number(parts.now) == now
    assert (parts.same is not None) == (now == before)
    if parts.same is None:
        assert number(parts.before) == before
        assert (parts.chance is None) == raw.found["effect"]
        if parts.chance is None:
            assert (number(parts.fn), number(parts.fp)) == (fn, fp)


def paying(told, raw: SimpleNamespace) -> None:
    if raw.found is None:
        assert told.claim is None
        assert (
            told.text == "In no group does an error rise by more than chance explains, and by more than in all others."
        )
        return
    one = raw.found
    claim = {**told.claim.__dict__, "own": vars(told.claim.own), "others": vars(told.claim.others)}
    assert claim == one
    form = (
        rf"(?P<field>Age|Region), (?P<group>.+): of (?P<of>{COUNT}) (?P<kind>.+?) (?P<now>{PCT}) are (?P<done>\w+)\. "
        rf"Before: (?P<was>{PCT})\. Of all others (?P<others>{PCT})\. Before: (?P<others_were>{PCT})\. "
        rf"The largest difference of (?P<groups>{COUNT}) that were looked at\."
    )
    parts = read(form, told.text)
    assert (parts.field, parts.group) == (one["field"], one["group"])
    kinds, done = {
        "fn": (("future default", "future defaults"), "approved"),
        "fp": (("good customer", "good customers"), "refused"),
    }[one["rate"]]
    assert parts.done == done
    own, others = one["own"], one["others"]
    assert (number(parts.of), parts.kind) == (own["of"], kinds[own["of"] != 1])
    for said, of, name in (
        (parts.now, own, "after"),
        (parts.was, own, "before"),
        (parts.others, others, "after"),
        (parts.others_were, others, "before"),
    ):
        says_share(said, of[name] / of["of"])
    assert number(parts.groups) == one["groups"]
