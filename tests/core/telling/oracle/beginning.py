"""Reads that an attack has no effect at all, or the other one."""

from types import SimpleNamespace

from tests.core.telling.oracle.reading import COUNT, rates, read, says_count


def no_effect(told, raw: SimpleNamespace) -> None:
    """raw.levels: (poison, whether it has an effect) of each level."""
    tried = [has for poison, has in raw.levels if poison]
    assert (told is None) == (not tried or any(has for _, has in raw.levels))
    if told is not None:
        parts = read(
            rf"(?P<many>{COUNT}) (?P<noun>amounts?) tried: none has an effect on (?P<on>.+) that could not be chance\.",
            told.text,
        )
        assert parts.on == ("all messages" if raw.aim is None else f"the {raw.aim.name[len(raw.aim.before) > 1]}")
        assert told.claim.aimed == (raw.aim is not None)
        says_count(parts.many, parts.noun, len(tried), "amount", "amounts")
        assert told.claim.tried == len(tried)


def opposite(told, raw: SimpleNamespace) -> None:
    found = rates(raw.before, raw.after, raw.spam)
    meant, does = ("fn", "fp") if raw.integrity else ("fp", "fn")
    rises = {name: name in found and found[name].is_effect and found[name].rises for name in ("fp", "fn")}
    gets = False
    if raw.aim is not None and len(raw.aim.before) == 1:
        gets = raw.aim.after != raw.aim.before and raw.aim.after == [0 if raw.aim.spam else 2]
    elif raw.aim is not None:
        of_aim = rates(raw.aim.before, raw.aim.after, [raw.aim.spam] * len(raw.aim.before))[meant]
        gets = of_aim.is_effect and of_aim.rises
    assert (told is not None) == (rises[does] and not rises[meant] and not gets)
    if told is not None:
        does_what = {"fp": "block good mail", "fn": "miss spam"}
        assert told.text == f"Meant to make the filter {does_what[meant]}, it makes it {does_what[does]} instead."
        assert (told.claim.meant, told.claim.does) == (meant, does)
