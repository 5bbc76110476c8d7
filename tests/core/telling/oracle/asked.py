"""Reads what a log of questions shows."""

from types import SimpleNamespace

from tests.core.telling.oracle.reading import COUNT, number, read, says_count


def logged(told, raw: SimpleNamespace) -> None:
    claim, found = told.claim, told.claim.found
    assert (claim.accounts, found.asked, found.ordinary, found.fresh) == (
        raw.accounts,
        raw.asked,
        raw.ordinary,
        raw.fresh,
    )
    assert (found.alike.rings, found.alike.false, found.alike.threshold) == raw.alike
    assert (found.burst is None) == (raw.burst is None)
    if raw.burst:
        assert (found.burst.rings, found.burst.false, found.burst.threshold) == raw.burst
    rings = rf"(?:never rings|rings with question (?P<WATCH>{COUNT}))"
    false = rf"it gives (?P<FALSE>{COUNT}) (?P<FALSE_noun>false alarms?)"
    burst = r" Nobody knows who sent this mail, so bursts of one sender cannot be looked for\."
    if raw.burst:
        of_burst = rings.replace("WATCH", "burst"), false.replace("FALSE", "wrong")
        burst = rf" The watch for bursts of one sender {of_burst[0]}; in the others {of_burst[1]}\."
    parts = read(
        rf"(?P<asked>{COUNT}) (?P<questions>questions?) from (?P<accounts>{COUNT}) (?P<from>accounts?) among "
        rf"(?P<ordinary>{COUNT}) ordinary (?P<items>messages?)\. The watch for near-copies "
        rf"{rings.replace('WATCH', 'alike')}; "
        rf"in (?P<fresh>{COUNT}) others {false.replace('FALSE', 'false')}\.{burst}",
        told.text,
    )
    says_count(parts.asked, parts.questions, raw.asked, "question", "questions")
    says_count(parts.accounts, getattr(parts, "from"), raw.accounts, "account", "accounts")
    says_count(parts.ordinary, parts.items, raw.ordinary, "message", "messages")
    assert number(parts.fresh) == raw.fresh
    assert (number(parts.alike) if parts.alike else 0) == raw.alike[0]
    says_count(parts.false, parts.false_noun, raw.alike[1], "false alarm", "false alarms")
    if raw.burst:
        assert (number(parts.burst) if parts.burst else 0) == raw.burst[0]
        says_count(parts.wrong, parts.wrong_noun, raw.burst[1], "false alarm", "false alarms")
