"""What a campaign did, week by week."""

from dataclasses import dataclass

from core.campaign.ledger import POISON
from core.campaign.outcome import Aim, Outcome
from core.campaign.played import Played
from core.campaign.views import Flow, flow
from core.questions.campaign import LeftOut
from core.telling.numbers import apart, counted, listed, percent
from core.telling.scenario import MAIL, Scenario
from core.telling.told import Told

COMPANY = "Tarnfield"


@dataclass(frozen=True)
class Reached:
    """By which week what share of which mail is delivered (the campaign) or blocked, and what share it is without what
    is left out. effect: whether that is claimed to be what made the difference; never without a paired test that
    supports it. nobody: whether the victims get none of their mail."""

    week: int
    aim: Aim
    before: float
    after: float
    effect: bool
    nobody: bool = False


@dataclass(frozen=True)
class Unattacked:
    """By which week what share of which mail is delivered (the campaign) or blocked where nobody attacks: a fact, no
    effect."""

    week: int
    aim: Aim
    share: float


@dataclass(frozen=True)
class Brought:
    """Messages of one week: all that came, the poison among it and how much of that was delivered, the campaign's own
    and how much of that; how many are learned, and of these with a wrong label."""

    week: int
    came: int
    poison: int
    poison_delivered: int
    strike: int
    strike_delivered: int
    learned: int
    wrong: int


@dataclass(frozen=True)
class WentRound:
    """The way of one week's messages from the filter to labels to training: of all of them, and of the poison."""

    every: Flow
    poison: Flow


@dataclass(frozen=True)
class Bill:
    """What it cost the attacker, and spam delivered and good mail blocked in all weeks, with the attack and without.
    attacked: whether there is one."""

    attacked: bool
    messages: int
    questions: int
    accounts: int
    weeks: int
    spam: tuple[int, int]
    good: tuple[int, int]


def headline(outcome: Outcome, words: Scenario = MAIL) -> Told[Reached]:
    """What an attack has come to, against the same weeks without it."""
    return _compared(outcome, "attack", words)


def unattacked(outcome: Outcome, words: Scenario = MAIL) -> Told[Unattacked]:
    """How the weeks without the attack stand, of which an outcome tells the difference to others."""
    share = outcome.change.before / outcome.change.of
    what = f"{percent(share)} of {_named(outcome, words)}"
    return Told(
        f"Nobody attacks: by week {outcome.week} the {words.learner[0]} {_does(outcome, words)} {what}.",
        Unattacked(outcome.week, outcome.aim, share),
    )


def saved(outcome: Outcome, words: Scenario = MAIL) -> Told[Reached]:
    """What became of it after the defender's decision, against the same weeks without that."""
    return _compared(outcome, "decision", words)


def _compared(outcome: Outcome, left_out: LeftOut, words: Scenario) -> Told[Reached]:
    found, week = outcome.change, outcome.week
    before, after = found.before / found.of, found.after / found.of
    claim = Reached(week, outcome.aim, before, after, found.is_effect, outcome.nobody)
    was, now = apart(before, after)
    verb = _does(outcome, words)
    what = f"{now} of {_named(outcome, words)}"
    begins = f"By week {week} the {words.learner[0]} {verb} {what}"
    if left_out == "decision":
        begins = f"With the decision the {words.learner[0]} {verb} {what} by week {week}"
    if was == now:
        same = "as without it" if left_out == "decision" else f"with the {left_out} as without it"
        return Told(f"{begins}, {same}.", claim)
    if not found.is_effect:
        return Told(f"{begins}, which may be chance. Without the {left_out}: {was}.", claim)
    if outcome.nobody and left_out == "attack":
        gets = _topic(outcome) or "the mail that is aimed at"
        who = f"nobody at {COMPANY}" if outcome.bundled else "nobody"
        begins = f"By week {week} {who} gets {gets}: the {words.learner[0]} {verb} {now} of it"
    return Told(f"{begins}. Without the {left_out}: {was}.", claim)


def _does(outcome: Outcome, words: Scenario) -> str:
    return "lets through" if outcome.aim == "campaign" else words.fp.third


def _topic(outcome: Outcome) -> str:
    return outcome.topic.replace("_", " ")


def _named(outcome: Outcome, words: Scenario) -> str:
    topic = _topic(outcome)
    match outcome.aim:
        case "campaign":
            return f"the “{topic}” campaign" if topic else "the campaign"
        case "victims":
            return f"the {words.negative} about {topic}" if topic else f"the {words.negative} that is aimed at"
        case _:
            return f"all {words.negative}"


def brought(played: Played, week: int, words: Scenario = MAIL) -> Told[Brought]:
    """What came in a week, from 1 on, and what was made of it."""
    row = played.frame.iloc[week - 1]
    names = ("arrived", "poison", "poison_passed", "strike", "strike_passed", "learned", "wrong_labels")
    claim = Brought(week, *(int(row[name]) for name in names))
    among = [
        f"{what}, {delivered:,} of them got through"
        for what, count, delivered in (
            (counted(claim.poison, words.poison), claim.poison, claim.poison_delivered),
            (f"{claim.strike:,} of the campaign", claim.strike, claim.strike_delivered),
        )
        if count
    ]
    came = f"Week {week} brought {counted(claim.came, words.item)}{_among(among)}"
    if not claim.learned:
        return Told(f"{came}. None of them will be learned.", claim)
    wrong = f"{claim.wrong:,} of them with a wrong label" if claim.wrong else "all with the right label"
    return Told(f"{came}. {counted(claim.learned, words.item)} will be learned, {wrong}.", claim)


def _among(parts: list[str]) -> str:
    return f"; among them {' and '.join(parts)}" if parts else ""


def went_round(played: Played, week: int, words: Scenario = MAIL) -> Told[WentRound]:
    """Where the messages of a week, from 1 on, were put, who labelled them, and how rightly."""
    claim = WentRound(flow(played, week), flow(played, week, POISON))
    came = claim.every.good + claim.every.spam + claim.every.poison + claim.every.strike
    poison = (
        f" Of the poison, {claim.poison.poison:,} in all: {_round(claim.poison, words)}." if claim.poison.poison else ""
    )
    return Told(f"Week {week}, {came:,} in all: {_round(claim.every, words)}.{poison}", claim)


def _round(way: Flow, words: Scenario) -> str:
    said, judged = way.people_right + way.people_wrong, way.filter_right + way.filter_wrong
    right, wrong = way.people_right + way.filter_right, way.people_wrong + way.filter_wrong
    return (
        f"{words.accepted} {way.delivered:,}, {words.doubted} {way.unsure:,}, {words.refused} {way.blocked:,}; "
        f"labelled by the {words.learner[0]} {judged:,}, by people {said:,}, not learned {way.lost:,}; "
        f"right labels {right:,}, wrong labels {wrong:,}"
    )


def bill(played: Played, other: Played, words: Scenario = MAIL, *, week: int = 0) -> Told[Bill]:
    """What the attack cost by the end of a week, by default the last, and spam delivered and good mail blocked, against
    the same weeks without it."""
    (mine, without) = (one.totals.iloc[week - 1] for one in (played, other))
    names = ("messages", "questions", "accounts", "weeks")
    messages, questions, accounts, weeks = (int(mine[name]) for name in names)
    spam, good = ((int(mine[name]), int(without[name])) for name in ("spam_delivered", "good_blocked"))
    claim = Bill(played.campaign.is_attacked, messages, questions, accounts, weeks, spam, good)
    damage = (
        (f"{words.fn.done.capitalize()} {words.positive}", spam),
        (f"{words.negative.capitalize()} {words.fp.done}", good),
    )
    if not claim.attacked:
        return Told(" ".join(f"{what}: {count:,}." for what, (count, _) in damage), claim)
    spent = listed(
        [
            counted(messages, words.item),
            counted(questions, ("question", "questions")),
            counted(accounts, ("account", "accounts")),
        ]
    )
    beside = " ".join(f"{what}: {count:,}, without the attack {other:,}." for what, (count, other) in damage)
    return Told(f"The attacker spent {spent} in {counted(weeks, ('week', 'weeks'))}. {beside}", claim)
