"""What a watched campaign shows, in sentences."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from core.campaign.outcome import Aim
from core.campaign.watched import Judged, Line, Span
from core.monitors.prediction_review import detectors
from core.telling.numbers import counted, false_alarms, listed, percent
from core.telling.scenario import MAIL, Scenario
from core.telling.told import Told

WEEK = ("week", "weeks")


@dataclass(frozen=True)
class Noticed:
    """first: titles of the detectors that ring first once the attack has begun; none of those that need a lucky guess.
    week: in which they do, 0 for never. ringing, of: how many ring at all, of how many. guessed: whether one that needs
    a lucky guess rings before them. damage: spam delivered or good messages blocked since the attack began; without:
    the same where nobody attacks. so_far: whether more detectors are to come."""

    yearly: float
    first: tuple[str, ...]
    week: int
    ringing: int
    of: int
    guessed: bool
    damage: int
    without: int
    so_far: bool


def finding(
    lines: Sequence[Line], yearly: float, span: Span, words: Scenario = MAIL, *, so_far: bool = False
) -> Told[Noticed]:
    """The sentence over a watched campaign. so_far: whether more detectors are to come."""
    kinds = detectors()
    counted_on = [line for line in lines if not kinds[line.detector].lucky]
    rung = [line for line in counted_on if line.week]
    week = min((line.week for line in rung), default=0)
    first = tuple(kinds[line.detector].title for line in rung if line.week == week)
    guessed = any(line.week and (not week or line.week < week) for line in lines if kinds[line.detector].lucky)
    damage, without = next(((line.damage, line.without) for line in counted_on if line.week == week), (0, 0))
    claim = Noticed(yearly, first, week, len(rung), len(counted_on), guessed, damage, without, so_far)
    dial = f"{'so far, ' * so_far}at {false_alarms(yearly)}"
    if not span.attacked:
        who = f"{len(rung)} of {counted(len(counted_on), ('detector', 'detectors'))}" if rung else "no detector"
        verb = "ring" if len(rung) != 1 and rung else "rings"
        return Told(f"Nobody attacks: {dial}, {who} {verb} in {counted(span.weeks, WEEK)}.", claim)
    since = f"{_damage(damage, span.aim, words)} by then, without the attack {without:,}"
    lucky = " that nobody had to guess" if guessed else ""
    dial = dial[0].upper() + dial[1:]
    if not rung:
        weeks = counted(span.weeks - span.begins + 1, WEEK)
        nothing = f"there is no alarm{lucky} in {weeks} since the attack began"
        return Told(f"{dial}, {nothing}; {since}.", claim)
    who = listed(first) if len(first) <= 3 else f"{len(first)} of {len(counted_on)} detectors"
    alarm = f"the first alarm{lucky} since the attack began comes from {who}, in week {week}{_when(week, span)}"
    return Told(f"{dial}, {alarm}; {since}.", claim)


def _when(week: int, span: Span) -> str:
    if not span.strikes:
        return f", week {week - span.begins + 1} of the attack"
    before = span.deadline - week
    if before > 0:
        return f", {counted(before, WEEK)} before the campaign is sent"
    return ", when the campaign is sent" if not before else f", {counted(-before, WEEK)} after the campaign began"


def _damage(count: int, aim: Aim, words: Scenario) -> str:
    if aim == "campaign":
        return f"{counted(count, words.positives) if count else f'no {words.positive}'} got through"
    blocked = counted(count, words.negatives) if count else f"no {words.negatives[0]}"
    return f"{blocked} {'was' if count <= 1 else 'were'} {words.fp.done}"


@dataclass(frozen=True)
class Anyhow:
    """ringing: titles of the detectors that ring in the same weeks without the attack, of how many."""

    ringing: tuple[str, ...]
    of: int


def anyhow(lines: Sequence[Line], weeks: int) -> Told[Anyhow]:
    """Which of them ring where nobody attacks."""
    kinds = detectors()
    ringing = tuple(kinds[line.detector].title for line in lines if line.unattacked)
    claim = Anyhow(ringing, len(lines))
    where = f"In the same {counted(weeks, WEEK)} without the attack"
    if not ringing:
        return Told(f"{where} none of them rings.", claim)
    return Told(f"{where} there are alarms as well, from {listed(ringing)}.", claim)


def judged(claim: Judged, *, came_back: bool, words: Scenario = MAIL) -> Told[Judged]:
    """What the labelled messages of a week say of an error, beside the truth."""
    kind = words.positives if claim.spam else words.negatives
    done = words.fn.done if claim.spam else words.fp.done
    whose = "by the labels that came back" if came_back else "by who read them"
    truth = f"in truth {percent(claim.truth)}"
    if not claim.of:
        return Told(f"Week {claim.week}: there is no {kind[0]} {whose}; {truth} of them were {done}.", claim)
    share = f"{percent(claim.low)} to {percent(claim.high)}"
    wrong = f"{claim.wrong:,}" if claim.wrong else "none"
    follows = "as if" if came_back else "so"  # labels that came back are no fair sample
    return Told(
        f"Week {claim.week}: of {counted(claim.of, kind)} {whose}, {wrong} {'was' if claim.wrong <= 1 else 'were'} "
        f"{done}, {follows} {share} of all; {truth}.",
        claim,
    )


@dataclass(frozen=True)
class Missing:
    """lacking: titles of detectors that cannot watch, and what they want."""

    lacking: tuple[tuple[str, str], ...]


def missing(lacking: Mapping[str, str]) -> Told[Missing]:
    """Which detectors cannot watch this mail, at least one."""
    pairs = tuple((detectors()[name].title, want) for name, want in lacking.items())
    return Told(" ".join(f"{title} cannot watch here, for want of {want}." for title, want in pairs), Missing(pairs))


@dataclass(frozen=True)
class Blind:
    """kinds: of detectors, by title."""

    kinds: tuple[str, ...]


def blind() -> Told[Blind]:
    """What each detector cannot notice."""
    kinds = tuple(detectors().values())
    text = " ".join(f"{kind.title} cannot notice {kind.blind}." for kind in kinds)
    return Told(text, Blind(tuple(kind.title for kind in kinds)))
