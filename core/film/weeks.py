"""The film of a campaign: what every week shows, as the bytes that are sent once."""

import base64
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.campaign.outcome import outcome
from core.campaign.played import Played
from core.campaign.views import CAMPAIGN, GOOD_MAIL, VICTIMS, Plane, flow, plane
from core.campaign.week import Happening
from core.insight.inbox import first_line
from core.questions.table import VOLUME
from core.telling.campaign import bill, brought, headline, unattacked
from core.telling.moved import ERRORS
from core.telling.numbers import percent
from core.telling.scenario import MAIL, Scenario

DIGITS = 4  # of a share on a line
LINES = {"fn": "fn", "fp": "fp", "campaign": "campaign_fn", "victims": "victim_fp"}  # name → column of the weeks
ROUTINE = {Happening.RETRAINED, Happening.KEPT}
END = 255  # where the largest score stands, in a byte


@dataclass(frozen=True)
class WeekFrame:
    """The texts of one week: the finding so far, what came, what it has come to; each line's share; what happened."""

    week: int
    headline: str
    brought: str
    bill: str
    shares: dict[str, str]
    events: str


@dataclass(frozen=True, eq=False)
class WeeksReel:
    """frames: a week each. curves, without: a share per week and line, by name, with the attack and without. counts:
    messages per week, by what they are: good, spam, poison, strike, right, wrong. volume: poison in percent, of
    every week before the strike; empty where nobody sends any. marks: in which week what happened for the first time.
    points: held-out mail week by week. words: what the screen calls things, by name."""

    frames: tuple[WeekFrame, ...]
    curves: Mapping[str, tuple[float, ...]]
    without: Mapping[str, tuple[float, ...]]
    counts: Mapping[str, tuple[int, ...]]
    volume: tuple[int, ...]
    marks: tuple[tuple[int, str], ...]
    points: Mapping[str, Any]
    words: Mapping[str, Any]

    def to_bytes(self) -> bytes:
        """UTF-8 of JSON."""
        found = {
            "frames": [asdict(one) for one in self.frames],
            "curves": self.curves,
            "without": self.without,
            "counts": self.counts,
            "volume": self.volume,
            "most": VOLUME.most,
            "marks": self.marks,
            "points": self.points,
            "words": self.words,
        }
        return json.dumps(found, ensure_ascii=False, separators=(",", ":")).encode()


def weeks_reel(played: Played, without: Played, words: Scenario = MAIL) -> WeeksReel:
    """The film of a campaign. without: the same weeks without the attack."""
    campaign = played.campaign
    flows = [flow(played, week.number) for week in played.weeks]
    counts = {kind: tuple(int(getattr(one, kind)) for one in flows) for kind in ("good", "spam", "poison", "strike")}
    counts["right"] = tuple(one.filter_right + one.people_right for one in flows)
    counts["wrong"] = tuple(one.filter_wrong + one.people_wrong for one in flows)
    sends = campaign.essential().volume if campaign.is_attacked else ()
    last = campaign.before_strike if sends else 0
    points = plane(played)
    return WeeksReel(
        tuple(_frame(played, without, week.number, words) for week in played.weeks),
        _curves(played),
        _curves(without),
        counts,
        tuple(round(100 * campaign.volume_in(week)) for week in range(1, last + 1)),
        _marks(played),
        _points(points, played),
        _words(played, words, two_scores=points.ham is not None),
    )


def _curves(played: Played) -> dict[str, tuple[float, ...]]:
    return {name: tuple(played.frame[column].round(DIGITS).tolist()) for name, column in LINES.items()}


def _frame(played: Played, without: Played, week: int, words: Scenario) -> WeekFrame:
    row = played.frame.iloc[week - 1]
    happened = [one.happening.value for one in played.week(week).events if one.happening not in ROUTINE]
    found = outcome(played, without, week)
    return WeekFrame(
        week,
        (headline if played.campaign.is_attacked else unattacked)(found, words).text,
        brought(played, week, words).text,
        bill(played, without, words, week=week).text,
        {name: percent(row[column]) for name, column in LINES.items()},
        ". ".join(dict.fromkeys(one[0].upper() + one[1:] for one in happened)),
    )


def _marks(played: Played) -> tuple[tuple[int, str], ...]:
    first: dict[str, int] = {}
    for event in played.events:
        if event.happening not in ROUTINE:
            first.setdefault(event.happening.value, event.week)
    return tuple((week, what) for what, week in first.items())


def _points(found: Plane, played: Played) -> dict[str, Any]:
    """Every held-out message: whether it is spam, whether it is aimed at, and for each week in which folder it lies and
    where it stands, a byte per axis, week and message."""
    texts = played.stage.corpus.texts
    low, high = played.campaign.filter.cutoffs
    spam, cutoffs = found.spam, None
    if found.ham is None:
        least, largest = played.campaign.filter.score_range or (float(spam.min()), float(spam.max()))
        width = max(largest - least, np.finfo(float).tiny)
        spam = (spam - least) / width
        cutoffs = [(low - least) / width, (high - least) / width]
    return {
        "isSpam": [int(kind not in (VICTIMS, GOOD_MAIL)) for kind in found.kind],
        "aimed": [int(kind in (VICTIMS, CAMPAIGN)) for kind in found.kind],
        "firstLines": [first_line(texts[row]) for row in found.row],
        "spam": _bytes(spam),
        "ham": None if found.ham is None else _bytes(found.ham),
        "folders": base64.b64encode(found.verdicts.astype(np.uint8).tobytes()).decode(),
        # spam score against ham score: the indicator (1 + S − H) / 2 is at a cut-off on a slanted line
        "cutoffs": cutoffs or [low, high],
    }


def _bytes(shares: NDArray[np.float64]) -> str:
    """Shares from 0 to 1 as bytes, in base64."""
    return base64.b64encode(np.rint(np.clip(shares, 0, 1) * END).astype(np.uint8).tobytes()).decode()


def _words(played: Played, words: Scenario, *, two_scores: bool) -> dict[str, Any]:
    calendar = played.stage.calendar
    topic, about = (one.name.replace("_", " ") for one in (calendar.campaign, calendar.about))
    missed, blocked = (words.error(rate).done.capitalize() for rate in ERRORS[::-1])
    return {
        "lines": {
            "fn": f"{missed} {words.positive}",
            "fp": f"{blocked} {words.negative}",
            "campaign": f"{missed} {topic or 'campaign'} {words.positive}",
            "victims": f"{blocked} {words.negative} {f'about {about}' if about else 'aimed at'}",
        },
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
        "plane": ["Looks like spam", "Looks like good mail"] if two_scores else ["Spam score"],
        "thin": "Thin lines: the same weeks without the attack." if played.campaign.is_attacked else "",
        "bars": "Poison of this week, in % of its mail",
    }
