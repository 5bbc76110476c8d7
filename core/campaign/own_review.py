"""What a visitor reads and marks in the weeks of a campaign, and what that is worth."""

from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from core.campaign.ledger import NOT_LEARNED, POISON, SPAM_LABEL, Ids
from core.campaign.played import Played
from core.decisions.own_review import FINE, HAM, REMOVE, SPAM, OwnReview
from core.training.poison import LABELS

SECONDS = 30  # that it takes to read a message


@dataclass(frozen=True)
class OwnWorth:
    """Of all weeks that were read so far. read: messages that were read in time. found: the attacker's among them that
    were thrown away or got the right label; of: how many of those came to be learned in these weeks. lost: others that
    were thrown away or got the wrong label. minutes: of reading. at_random: the attacker's that as many messages in
    random order hold on average."""

    read: int
    found: int
    of: int
    lost: int
    minutes: float
    at_random: float


@dataclass(frozen=True, eq=False)
class Desk:
    """What there is to read for one review. week: at the end of which it is; 0 where nobody reads what came in the open
    week. rows: a row per message that came since the last review to be learned from, in the order of the queue, by
    their numbers in the campaign: text, label ("ham" or "spam", as it came), came (the week), name, mark ("" for
    none)."""

    week: int
    rows: pd.DataFrame

    @property
    def read(self) -> int:
        return int((self.rows["mark"] != "").sum())


def desk(played: Played, review: OwnReview, week: int) -> Desk:
    """What is read together with what came in a week."""
    at = review.reviewed_in(week)
    ids = _to_read(played, review, at) if at else np.empty(0, dtype=np.intp)
    label = _as_it_came(played)[ids]
    names = played.ledger.names(ids, played.words) if len(ids) else np.empty(0, dtype=np.str_)
    rows = pd.DataFrame(
        {
            "text": [played.ledger.text(int(number)) for number in ids],
            "label": LABELS[(label == SPAM_LABEL).astype(int)],
            "came": played.stream["came"].to_numpy()[ids],
            "name": names,
            "mark": [review.said.get(str(name), "") for name in names],
        },
        index=ids,
    )
    return Desk(at, rows.iloc[_order(played, review, ids)])


def own_worth(played: Played, review: OwnReview) -> OwnWorth:
    """What the marks have come to by the last week that was played."""
    last, label, stream = len(played.weeks), _as_it_came(played), played.stream
    poison, spam = (stream["source"] == POISON).to_numpy(), stream["spam"].to_numpy()
    read = found = of = lost = 0
    at_random = 0.0
    for week in (week for week in range(1, last) if review.decides(week)):
        ids = _to_read(played, review, week)
        names = (
            dict(zip(played.ledger.names(ids, played.words).tolist(), ids.tolist(), strict=True)) if len(ids) else {}
        )
        marks = [(names[name], mark) for name, mark in review.said.items() if name in names][: review.reads]
        read, of = read + len(marks), of + int(poison[ids].sum())
        at_random += len(marks) * float(poison[ids].mean()) if len(ids) else 0.0
        for number, mark in marks:
            told = {SPAM: True, HAM: False, FINE: bool(label[number] == SPAM_LABEL)}.get(mark)
            right = mark == REMOVE or told == spam[number]
            acted = mark == REMOVE or told != bool(label[number] == SPAM_LABEL)
            found += bool(poison[number]) and acted and right
            lost += acted and ((mark == REMOVE and not poison[number]) or not right)
    return OwnWorth(read, int(found), of, int(lost), read * SECONDS / 60, at_random)


def _as_it_came(played: Played) -> NDArray[np.int8]:
    """The label with which each message was stored when it came, −1 for none, shape (messages,)."""
    first = np.full(played.weeks[0].first, NOT_LEARNED, dtype=np.int8)
    return np.concatenate([first, *(week.label for week in played.weeks)])


def _to_read(played: Played, review: OwnReview, week: int) -> Ids:
    came = played.stream["came"].to_numpy()
    known = _as_it_came(played)
    ids: Ids = np.flatnonzero(review.since(came[: len(known)], week) & (known != NOT_LEARNED))
    return ids


def _order(played: Played, review: OwnReview, ids: Ids) -> Ids:
    if review.first == "newest":
        urgency = played.stream["came"].to_numpy()[ids]
    else:
        urgency = np.diff(played.ledger.rows(ids, played.ledger.width).indptr) if len(ids) else ids
    return np.argsort(-urgency, kind="stable").astype(np.intp)
