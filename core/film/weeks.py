"""The film of a campaign: what every week shows, as the bytes that are sent once."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from core.campaign.ledger import POISON
from core.campaign.outcome import outcome
from core.campaign.played import Played
from core.campaign.views import CAMPAIGN, GOOD_MAIL, VICTIMS, Flow, Plane, flow, plane
from core.campaign.week import Happening
from core.film.run import Run, run, scale_of
from core.mail.first_line import first_line
from core.questions.campaign import LeftOut
from core.questions.table import VOLUME
from core.telling.campaign import bill, brought, headline, saved, unattacked, went_round
from core.telling.moved import ERRORS
from core.telling.scenario import MAIL, Scenario

ROUTINE = {Happening.RETRAINED, Happening.KEPT}
RING = {
    "came": "came in",
    "inbox": "Inbox",
    "unsure": "Unsure",
    "folder": "Spam folder",
    "filter": "by the filter",
    "people": "by people",
    "lost": "not learned",
    "right": "right labels",
    "wrong": "wrong labels",
    "poison": "poison",
}


@dataclass(frozen=True)
class WeekFrame:
    """The texts of one week: the finding so far, what the defender's decision saved, what came, which way it went, what
    it has come to, and what happened; empty for nothing."""

    week: int
    headline: str
    saved: str
    brought: str
    went_round: str
    bill: str
    events: str


@dataclass(frozen=True, eq=False)
class WeeksReel:
    """frames: a week each. run: how it is drawn. beside: the same weeks with one thing left out, by what that is.
    counts: messages per week, by what they are: good, spam, poison, strike, right, wrong. ring: of each week
    the messages at every place of their way, and the poison among them, by name. volume: poison in percent, of every
    week before the strike; empty where nobody sends any. marks: in which week what happened for the first time.
    points: the held-out mail. words: what the screen calls things, by name."""

    frames: tuple[WeekFrame, ...]
    run: Run
    beside: Mapping[LeftOut, Run]
    counts: Mapping[str, tuple[int, ...]]
    ring: tuple[Mapping[str, tuple[int, int]], ...]
    volume: tuple[int, ...]
    marks: tuple[tuple[int, str], ...]
    points: Mapping[str, Any]
    words: Mapping[str, Any]

    def to_bytes(self) -> bytes:
        """UTF-8 of JSON."""
        return json.dumps(asdict(self) | {"most": VOLUME.most}, ensure_ascii=False, separators=(",", ":")).encode()


def weeks_reel(played: Played, beside: Mapping[LeftOut, Played], words: Scenario = MAIL) -> WeeksReel:
    """The film of a campaign. beside: what `Campaign.beside` asks, played."""
    campaign = played.campaign
    flows = [flow(played, week.number) for week in played.weeks]
    poison = [flow(played, week.number, POISON) for week in played.weeks]
    counts = {kind: tuple(int(getattr(one, kind)) for one in flows) for kind in ("good", "spam", "poison", "strike")}
    counts["right"] = tuple(one.filter_right + one.people_right for one in flows)
    counts["wrong"] = tuple(one.filter_wrong + one.people_wrong for one in flows)
    sends = campaign.essential().volume if campaign.is_attacked else ()
    last = campaign.before_strike if sends else 0
    planes = [plane(one) for one in (played, *beside.values())]
    scale = scale_of(planes, campaign.filter)
    runs = [run(one, found, scale) for one, found in zip((played, *beside.values()), planes, strict=True)]
    return WeeksReel(
        tuple(_frame(played, beside, week.number, words) for week in played.weeks),
        runs[0],
        dict(zip(beside, runs[1:], strict=True)),
        counts,
        tuple(_ring(every, theirs) for every, theirs in zip(flows, poison, strict=True)),
        tuple(round(100 * campaign.volume_in(week)) for week in range(1, last + 1)),
        _marks(played),
        _points(planes[0], played, scale),
        _words(played, words, two_scores=planes[0].ham is not None),
    )


def _ring(every: Flow, poison: Flow) -> dict[str, tuple[int, int]]:
    both = [
        {
            "came": way.good + way.spam + way.poison + way.strike,
            "inbox": way.delivered,
            "unsure": way.unsure,
            "folder": way.blocked,
            "filter": way.filter_right + way.filter_wrong,
            "people": way.people_right + way.people_wrong,
            "lost": way.lost,
            "right": way.filter_right + way.people_right,
            "wrong": way.filter_wrong + way.people_wrong,
        }
        for way in (every, poison)
    ]
    return {place: (count, both[1][place]) for place, count in both[0].items()}


def _frame(played: Played, beside: Mapping[LeftOut, Played], week: int, words: Scenario) -> WeekFrame:
    without = beside.get("attack", played)
    happened = [one.happening.value for one in played.week(week).events if one.happening not in ROUTINE]
    found = outcome(played, without, week)
    return WeekFrame(
        week,
        (headline if "attack" in beside else unattacked)(found, words).text,
        saved(outcome(played, beside["decision"], week), words).text if "decision" in beside else "",
        brought(played, week, words).text,
        went_round(played, week).text,
        bill(played, without, words, week=week).text,
        ". ".join(dict.fromkeys(one[0].upper() + one[1:] for one in happened)),
    )


def _marks(played: Played) -> tuple[tuple[int, str], ...]:
    first: dict[str, int] = {}
    for event in played.events:
        if event.happening not in ROUTINE:
            first.setdefault(event.happening.value, event.week)
    return tuple((week, what) for what, week in first.items())


def _points(found: Plane, played: Played, scale: tuple[float, float]) -> dict[str, Any]:
    """Every held-out message, numbered from `first` on: whether it is spam, whether it is aimed at, its first line; and
    where the cut-offs are."""
    texts, (least, width) = played.stage.corpus.texts, scale
    return {
        "first": len(played.ledger),
        "isSpam": [int(kind not in (VICTIMS, GOOD_MAIL)) for kind in found.kind],
        "aimed": [int(kind in (VICTIMS, CAMPAIGN)) for kind in found.kind],
        "firstLines": [first_line(texts[row]) for row in found.row],
        # spam score against ham score: the indicator (1 + S − H) / 2 is at a cut-off on a slanted line
        "cutoffs": [(cutoff - least) / width for cutoff in played.campaign.filter.cutoffs],
    }


def _words(played: Played, words: Scenario, *, two_scores: bool) -> dict[str, Any]:
    return {
        "lines": _lines(played, words),
        "kinds": [words.negatives[0], words.positives[0]],
        "aimed": ["aimed at", "of the campaign"],
        "folders": ["Inbox", "Unsure", "Spam folder"],
        "came": "Came in",
        "learned": "Labels",
        "volume": "Poison sent, in % of the mail: pull the bars",
        "parts": {
            "good": words.negative,
            "spam": words.positive,
            "poison": words.poison[1],
            "strike": "the campaign's",
            "right": "right labels",
            "wrong": "wrong labels",
        },
        "week": "Week",
        "ring": {"nodes": [words.learner[0].capitalize(), "Labels", "Training"], **RING},
        "plane": ["Looks like spam", "Looks like good mail"] if two_scores else ["Spam score"],
        "beside": {name: [f"With the {name}", f"Without the {name}"] for name in played.campaign.beside},
        "alone": "Nothing",
        "choice": "Beside it, in thin lines",
        "totals": _totals(played, words),
        "bars": "Poison of this week, in % of its mail",
    }


def _lines(played: Played, words: Scenario) -> dict[str, str]:
    calendar = played.stage.calendar
    topic, about = (one.name.replace("_", " ") for one in (calendar.campaign, calendar.about))
    missed, blocked = (words.error(rate).done.capitalize() for rate in ERRORS[::-1])
    return {
        "fn": f"{missed} {words.positive}",
        "fp": f"{blocked} {words.negative}",
        "campaign": f"{missed} {topic or 'campaign'} {words.positive}",
        "victims": f"{blocked} {words.negative} {f'about {about}' if about else 'aimed at'}",
    }


def _totals(played: Played, words: Scenario) -> list[Any]:
    missed, blocked = (words.error(rate).done for rate in ERRORS[::-1])
    harm = {"spam_delivered": f"{missed} {words.positive}", "good_blocked": f"{blocked} {words.negative}"}
    if not played.campaign.is_attacked:
        return [["Errors so far", harm]]
    cost = {name: name for name in ("messages", "questions", "accounts", "weeks")}
    return [["Cost to the attacker so far", cost], ["Damage so far", harm]]
