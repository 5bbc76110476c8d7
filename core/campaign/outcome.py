"""What a campaign has come to by a week, beside the same weeks in which something was left out."""

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from core.attacks.threat_model import Specificity, Violation
from core.campaign.ledger import MAIL
from core.campaign.played import Played
from core.filters.base import HAM_VERDICT, SPAM_VERDICT
from core.mail.corpus import SAMPLE
from core.questions.campaign import Campaign
from core.runs.paired import Change, change

Aim = Literal["campaign", "victims", "good mail"]


@dataclass(frozen=True)
class Outcome:
    """aim: the mail that shows whether the attacker gets what they are after: the held-out mail of the campaign, that
    of the victims, or all good mail of the week. topic: what the mail calls it; empty where it has no name. bundled:
    whether it is the mail of the invented company. week: of which filter. change: messages of the campaign delivered,
    or good messages blocked, from the weeks in which something was left out to these. nobody: whether the victims get
    none of their mail, neither in this week nor later."""

    aim: Aim
    topic: str
    bundled: bool
    week: int
    change: Change
    nobody: bool = False


def outcome(played: Played, other: Played, week: int | None = None) -> Outcome:
    """What the filter of a week does, against the same week of the other; by default that with which the strike begins,
    or the last that was played. Of victims who get nothing any more it is the first such week.

    The other must be the same mail in the same order, as `Campaign.without_attack` and `without_decision` are.
    """
    last = min(week or played.campaign.before_strike + 1, len(played.weeks))
    aim = aim_of(played.campaign)
    calendar = played.stage.calendar
    topic = {"campaign": calendar.campaign.name, "victims": calendar.about.name, "good mail": ""}[aim]
    since = _nothing_since(played, last) if aim == "victims" else None
    at = since or last
    found = change(_hit(other, aim, at), _hit(played, aim, at))
    return Outcome(aim, topic, played.campaign.corpus == SAMPLE, at, found, nobody=since is not None)


def aim_of(campaign: Campaign) -> Aim:
    """Which mail shows whether the attacker gets what they are after."""
    cells = [attack.cell for attack in (campaign.attack, campaign.second) if attack.cell is not None]
    if not cells or cells[0].violation is Violation.INTEGRITY:
        return "campaign"
    return "victims" if cells[0].specificity is Specificity.TARGETED else "good mail"


def _hit(played: Played, aim: Aim, week: int) -> NDArray[np.bool_]:
    campaign, victims = played.held_verdicts(week)
    if aim == "campaign":
        return np.equal(campaign, HAM_VERDICT)
    if aim == "victims":
        return np.equal(victims, SPAM_VERDICT)
    came = played.came(week)
    good = (came["source"] == MAIL).to_numpy() & ~came["spam"].to_numpy()
    blocked: NDArray[np.bool_] = played.week(week).verdicts[good] == SPAM_VERDICT
    return blocked


def _nothing_since(played: Played, last: int) -> int | None:
    """The first week from which on, up to `last`, the filter delivers none of the victims' held-out mail."""
    since = None
    for week in range(last, 0, -1):
        _, victims = played.held_verdicts(week)
        if (victims == HAM_VERDICT).any():
            break
        since = week
    return since
