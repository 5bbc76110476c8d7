"""Reads what is said of a watched campaign."""

from types import SimpleNamespace

from tests.core.telling.oracle.reading import COUNT, PCT, number, read, says_share

LUCKY = {"Canaries that guess the campaign"}
NAMED = 3  # detectors that are named in a sentence at most
DIAL = rf"(?:1 false alarm in (?P<years>{COUNT}) years|(?P<alarms>{COUNT}) false alarms? a year)"
DAMAGE = (
    rf"(?P<damage>no|{COUNT}) (?:(?P<spam>spam(?: messages?)?) got through|"
    r"(?P<good>good messages?) (?P<were>was|were) blocked) by then, "
    rf"without the attack (?P<without>{COUNT})"
)


def _dial(parts: SimpleNamespace, yearly: float) -> None:
    said = 1 / number(parts.years) if parts.years else number(parts.alarms)
    assert said == yearly, (said, yearly)


def _damage(parts: SimpleNamespace, count: int, aim: str) -> None:
    assert (parts.spam is not None) == (aim == "campaign")
    assert (0 if parts.damage == "no" else number(parts.damage)) == count
    if parts.spam:
        assert parts.spam == ("spam" if not count else "spam message" if count == 1 else "spam messages")
    else:
        assert parts.good == ("good message" if count <= 1 else "good messages")
        assert parts.were == ("was" if count <= 1 else "were")


def _names(said: str) -> list[str]:
    return said.replace(" and ", ", ").split(", ")


def finding(told, raw: SimpleNamespace) -> None:
    """raw.rows: title, first week of an alarm or 0, damage until then, and without the attack; of each detector."""
    rows = [row for row in raw.rows if row[0] not in LUCKY]
    rung = [row for row in rows if row[1]]
    first = min((row[1] for row in rung), default=0)
    earliest = [row[0] for row in rung if row[1] == first]
    claim = told.claim
    assert (claim.yearly, claim.week, list(claim.first)) == (raw.yearly, first, earliest)
    assert (claim.ringing, claim.of) == (len(rung), len(rows))
    assert claim.so_far == raw.so_far
    lead = "So far, at" if raw.so_far else "At"
    assert (claim.damage, claim.without) == next(row[2:] for row in rows if row[1] == first)
    guessed = any(row[1] and (not first or row[1] < first) for row in raw.rows if row[0] in LUCKY)
    assert claim.guessed == guessed
    lucky = " that nobody had to guess" if guessed else ""
    if raw.attacked:
        _attacked(told, raw, lead, lucky)
        return
    lead = lead[0].lower() + lead[1:]
    who = rf"(?P<who>no detector|(?P<some>{COUNT}) of (?P<of>{COUNT}) detectors?) (?P<ring>rings?)"
    parts = read(rf"Nobody attacks: {lead} {DIAL}, {who} in (?P<weeks>{COUNT}) weeks?\.", told.text)
    _dial(parts, raw.yearly)
    assert number(parts.weeks) == raw.weeks
    assert (0 if parts.who == "no detector" else number(parts.some)) == len(rung)
    assert parts.of is None or number(parts.of) == len(rows)
    assert parts.ring == ("rings" if len(rung) <= 1 else "ring")


def _attacked(told, raw: SimpleNamespace, lead: str, lucky: str) -> None:
    rows = [row for row in raw.rows if row[0] not in LUCKY]
    rung = [row for row in rows if row[1]]
    first = told.claim.week
    earliest = [row[0] for row in rung if row[1] == first]
    if not rung:
        nothing = rf"there is no alarm{lucky} in (?P<weeks>{COUNT}) (?P<noun>weeks?) since the attack began"
        parts = read(rf"{lead} {DIAL}, {nothing}; {DAMAGE}\.", told.text)
        _dial(parts, raw.yearly)
        assert number(parts.weeks) == raw.weeks - raw.begins + 1
        assert parts.noun == ("week" if raw.weeks == raw.begins else "weeks")
        _damage(parts, rows[0][2], raw.aim)
        assert number(parts.without) == rows[0][3]
        return
    when = (
        rf"(?:, week (?P<since>{COUNT}) of the attack|, (?P<before>{COUNT}) weeks? before the campaign is sent|"
        rf"(?P<then>, when the campaign is sent)|, (?P<after>{COUNT}) weeks? after the campaign began)"
    )
    who = rf"(?:(?P<some>{COUNT}) of (?P<of>{COUNT}) detectors|(?P<names>.+?))"
    alarm = rf"the first alarm{lucky} since the attack began comes from {who}, in week (?P<week>{COUNT}){when}"
    parts = read(rf"{lead} {DIAL}, {alarm}; {DAMAGE}\.", told.text)
    _dial(parts, raw.yearly)
    assert number(parts.week) == first
    if parts.names:
        assert _names(parts.names) == earliest
    else:
        assert (number(parts.some), number(parts.of)) == (len(earliest), len(rows))
    assert (parts.names is not None) == (len(earliest) <= NAMED)
    gap = raw.deadline - first
    if not raw.strikes:
        assert number(parts.since) == first - raw.begins + 1
    elif gap > 0:
        assert number(parts.before) == gap
    elif gap:
        assert number(parts.after) == -gap
    else:
        assert parts.then
    _damage(parts, next(row[2] for row in rung if row[1] == first), raw.aim)
    assert number(parts.without) == next(row[3] for row in rung if row[1] == first)


def anyhow(told, raw: SimpleNamespace) -> None:
    """raw.rows: title, and in how many weeks it rings without the attack."""
    ringing = [title for title, weeks in raw.rows if weeks]
    assert (list(told.claim.ringing), told.claim.of) == (ringing, len(raw.rows))
    parts = read(
        rf"In the same (?P<weeks>{COUNT}) weeks? without the attack (?:(?P<none>none of them rings)|"
        r"there are alarms as well, from (?P<names>.+))\.",
        told.text,
    )
    assert number(parts.weeks) == raw.weeks
    assert (parts.none is not None) == (not ringing)
    if ringing:
        assert _names(parts.names) == ringing


def judged(told, raw: SimpleNamespace) -> None:
    names = ("week", "spam", "wrong", "of", "low", "high", "truth")
    assert [getattr(told.claim, name) for name in names] == [getattr(raw, name) for name in names]
    kind = "spam message" if raw.spam else "good message"
    done = "missed" if raw.spam else "blocked"
    whose = "by the labels that came back" if raw.came_back else "by who read them"
    follows = "as if" if raw.came_back else "so"
    if not raw.of:
        parts = read(
            rf"Week (?P<week>\d+): there is no {kind} {whose}; in truth (?P<truth>{PCT}) of them were {done}\.",
            told.text,
        )
    else:
        parts = read(
            rf"Week (?P<week>\d+): of (?P<of>{COUNT}) (?P<kind>{kind}s?) {whose}, (?P<wrong>none|{COUNT}) "
            rf"(?P<were>was|were) {done}, {follows} (?P<low>{PCT}) to (?P<high>{PCT}) of all; "
            rf"in truth (?P<truth>{PCT})\.",
            told.text,
        )
        assert (number(parts.of), parts.kind) == (raw.of, kind if raw.of == 1 else f"{kind}s")
        assert (0 if parts.wrong == "none" else number(parts.wrong)) == raw.wrong
        assert parts.were == ("was" if raw.wrong <= 1 else "were")
        says_share(parts.low, raw.low)
        says_share(parts.high, raw.high)
    assert int(parts.week) == raw.week
    says_share(parts.truth, raw.truth)


def missing(told, raw: SimpleNamespace) -> None:
    assert list(told.claim.lacking) == raw.lacking
    assert told.text == " ".join(f"{title} cannot watch here, for want of {want}." for title, want in raw.lacking)


def blind(told, raw: SimpleNamespace) -> None:
    assert list(told.claim.kinds) == [title for title, _ in raw.kinds]
    assert told.text == " ".join(f"{title} cannot notice {what}." for title, what in raw.kinds)
    assert len(raw.kinds) >= 10


def own_review(told, raw: SimpleNamespace) -> None:
    assert told.claim.__dict__ == raw.__dict__
    if not raw.read:
        assert told.text == "You have marked no message yet that is read in time."
        return
    begins = rf"You have read (?P<read>{COUNT}) (?P<messages>messages?) in (?P<minutes>{COUNT}) (?P<unit>minutes?)"
    nothing = rf"; none of what came is the attacker's, and you lost (?P<lost>{COUNT}) of it\."
    found = (
        rf" and stopped (?P<found>{COUNT}) of the attacker's (?P<of>{COUNT}), "
        rf"and (?P<others>none|{COUNT}) of the others\."
        r" As many in random order hold (?P<random>\d+\.\d) of the attacker's\."
    )
    parts = read(f"{begins}(?:{nothing}|{found})", told.text)
    assert (number(parts.read), parts.messages) == (raw.read, "message" if raw.read == 1 else "messages")
    assert (number(parts.minutes), parts.unit) == (
        round(raw.minutes),
        "minute" if round(raw.minutes) == 1 else "minutes",
    )
    assert (parts.lost is not None) == (raw.of == 0)
    if parts.lost is not None:
        assert number(parts.lost) == raw.lost
        return
    assert (number(parts.found), number(parts.of)) == (raw.found, raw.of)
    assert (0 if parts.others == "none" else number(parts.others)) == raw.lost
    assert parts.random == f"{raw.at_random:.1f}"
