"""What pictures of a campaign are drawn from."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from core.campaign.learner import Deployed
from core.campaign.ledger import MAIL, NOT_LEARNED, POISON, SPAM_LABEL, STRIKE
from core.campaign.played import Played
from core.campaign.stage import Stage
from core.feedback.base import FILTER
from core.filters.base import HAM_VERDICT, SPAM_VERDICT, UNSURE_VERDICT
from core.mail.encode import stacked, widened

CAMPAIGN, VICTIMS, GOOD_MAIL, SPAM_MAIL = "campaign", "victims", "good mail", "spam"
MOST_OTHERS = 60  # of good mail and of spam, as points beside the campaign's and the victims'
VERDICTS = np.array(["ham", "unsure", "spam"], dtype=object)


@dataclass(frozen=True)
class Flow:
    """One week's way round, in messages: they come, lie in a folder, get a label, and are learned.

    good, spam, poison, strike: what came. delivered, unsure, blocked: where it was put. filter_right, filter_wrong:
    what is learned with the label that the filter gave, by whether that is true; people_right, people_wrong: with one
    that somebody gave. lost: what is not learned. All of what came is in exactly one folder, and in exactly one of the
    last five.
    """

    week: int
    good: int
    spam: int
    poison: int
    strike: int
    delivered: int
    unsure: int
    blocked: int
    filter_right: int
    filter_wrong: int
    people_right: int
    people_wrong: int
    lost: int


def flow(played: Played, week: int, only: str | None = None) -> Flow:
    """The counts of one week, from 1 on. only: of which source they are, such as the poison; of all by default. Raises
    `InputError` for a week that was not played."""
    known, came = played.week(week), played.came(week)
    source, spam = came["source"].to_numpy(), came["spam"].to_numpy()
    own = np.ones(len(source), dtype=np.bool_) if only is None else source == only
    learned, right = own & (known.label != NOT_LEARNED), (known.label == SPAM_LABEL) == spam
    by_filter = known.by == FILTER
    said = {"filter_right": by_filter & right, "filter_wrong": by_filter & ~right}
    said |= {"people_right": ~by_filter & right, "people_wrong": ~by_filter & ~right}
    folders = {"delivered": HAM_VERDICT, "unsure": UNSURE_VERDICT, "blocked": SPAM_VERDICT}
    return Flow(
        week=week,
        good=int((own & (source == MAIL) & ~spam).sum()),
        spam=int((own & (source == MAIL) & spam).sum()),
        poison=int((own & (source == POISON)).sum()),
        strike=int((own & (source == STRIKE)).sum()),
        **{name: int((own & (known.verdicts == verdict)).sum()) for name, verdict in folders.items()},
        **{name: int((learned & which).sum()) for name, which in said.items()},
        lost=int((own & ~learned).sum()),
    )


def changed(played: Played, week: int) -> pd.DataFrame:
    """Messages that the filter of a week judges otherwise than that of the week before, a row each: text, true_label,
    source ("mail", "poison" or "strike" for what came, "campaign" or "victims" for held-out mail), before, after
    (verdicts), score_before, score; by their numbers in the campaign, where the held-out mail is counted on after what
    came. Empty for the first week."""
    known = played.week(week)
    before = played.week(max(1, week - 1))
    came, ids = played.came(week), np.arange(known.first, known.end)
    rows = played.ledger.rows(ids, played.ledger.width)
    earlier = np.concatenate([before.deployed.scores(rows), before.held])
    now = np.concatenate([known.scores, known.held])
    judge = played.campaign.filter.verdicts
    which = np.flatnonzero(judge(earlier) != judge(now))
    calendar = played.stage.calendar
    held = [*calendar.held, *calendar.victims]
    numbers = np.concatenate([ids, len(played.ledger) + np.arange(len(held))])
    sources = [*came["source"], *([CAMPAIGN] * len(calendar.held)), *([VICTIMS] * len(calendar.victims))]
    spam = np.concatenate([came["spam"], played.stage.corpus.labels[held]])

    def text(at: int) -> str:
        return played.ledger.text(known.first + at) if at < len(ids) else played.stage.corpus.texts[held[at - len(ids)]]

    return pd.DataFrame(
        {
            "text": pd.Series([text(int(at)) for at in which], dtype=str, index=numbers[which]),
            "true_label": np.where(spam[which], "spam", "ham"),
            "source": np.array(sources, dtype=object)[which],
            "before": VERDICTS[judge(earlier)[which]],
            "after": VERDICTS[judge(now)[which]],
            "score_before": earlier[which],
            "score": now[which],
        },
        index=numbers[which],
    )


@dataclass(frozen=True, eq=False)
class Plane:
    """Held-out mail as points that move from week to week; nothing of it is ever learned from.

    kind: "campaign", "victims", "good mail" or "spam", shape (points,); the last two are the mail that the defender
    vouches for. row: of the corpus, shape (points,). spam: scores, shape (weeks, points). ham: how much each looks like
    ham, where the filter weighs that by itself, same shape; None elsewhere. verdicts: same shape.
    """

    kind: NDArray[np.object_]
    row: NDArray[np.intp]
    spam: NDArray[np.float64]
    ham: NDArray[np.float64] | None
    verdicts: NDArray[np.int8]

    @cached_property
    def frame(self) -> pd.DataFrame:
        """A row per week and point: week, point, kind, spam, ham (NaN where there is none), verdict."""
        weeks, points = self.spam.shape
        ham = np.full(self.spam.shape, np.nan) if self.ham is None else self.ham
        return pd.DataFrame(
            {
                "week": np.repeat(np.arange(1, weeks + 1), points),
                "point": np.tile(np.arange(points), weeks),
                "kind": np.tile(self.kind, weeks),
                "spam": self.spam.ravel(),
                "ham": ham.ravel(),
                "verdict": VERDICTS[self.verdicts.ravel()],
            }
        )


def held_out(stage: Stage) -> tuple[NDArray[np.object_], NDArray[np.intp]]:
    """The mail on which each week's filter is shown: which of the four kinds each message is, and its row of the
    corpus; both of shape (messages,), that of the campaign first, then the victims', good mail and spam."""
    trusted = stage.calendar.trusted
    spam = stage.corpus.labels[trusted]
    others = [trusted[spam == kind][:MOST_OTHERS] for kind in (False, True)]
    parts = (stage.calendar.held, stage.calendar.victims, *others)
    kinds = np.repeat(np.array([CAMPAIGN, VICTIMS, GOOD_MAIL, SPAM_MAIL], dtype=object), [len(part) for part in parts])
    return kinds, np.concatenate(parts)


def plane(played: Played) -> Plane:
    """Where each week's filter puts the held-out mail of the campaign and of the victims, and at most 60 good messages
    and 60 spam of the trusted mail."""
    stage = played.stage
    kinds, every = held_out(stage)
    others = widened(stage.corpus.encoding.counts[every[stage.held.shape[0] :]], stage.held.shape[1])
    rows = stacked([stage.held, others])
    seen: dict[Deployed, tuple[NDArray[np.float64], NDArray[np.float64] | None, NDArray[np.int8]]] = {}
    for week in played.weeks:
        if week.deployed not in seen:
            wide = widened(rows, max(rows.shape[1], week.deployed.width))
            scores, sides = week.deployed.scores(wide), week.deployed.evidence(wide)
            judged = played.campaign.filter.verdicts(scores)
            seen[week.deployed] = (scores, None, judged) if sides is None else (sides[1], sides[0], judged)
    found = [seen[week.deployed] for week in played.weeks]
    ham = [side for _, side, _ in found if side is not None]
    return Plane(
        kinds,
        every,
        np.stack([score for score, _, _ in found]),
        np.stack(ham) if ham else None,
        np.stack([judged for _, _, judged in found]),
    )
