"""How the makers of sentences about a campaign are called."""

from collections.abc import Callable, Iterator
from functools import cache
from types import SimpleNamespace
from typing import Any

import numpy as np

from core import Campaign, play
from core.attacks.weekly.pseudospam import Pseudospam
from core.campaign.outcome import Outcome
from core.campaign.played import Played
from core.runs.paired import change
from core.telling import campaign
from tests.core.telling.oracle import campaign as reads
from tests.small_mail import random_corpus

Case = tuple[Callable[[Any, SimpleNamespace], None], Any, SimpleNamespace]
QUESTIONS = (
    Campaign(attack="none", weeks=3, strike=1),
    Campaign(weeks=3, strike=1, volume=30),
    Campaign(weeks=3, strike=2, volume=3, feedback="perfect"),
    Campaign(attack="dictionary", weeks=3, strike=1, volume=10),
    Campaign(attack="rogue_filter", second=Pseudospam(accounts=1), weeks=4, strike=1, volume=(0, 20)),
)


@cache
def played(at: int, *, attacked: bool) -> Played:
    question = QUESTIONS[at]
    corpus = random_corpus(seed=at, messages=150, vocabulary=80)
    return play(question if attacked else question.without_attack, corpus)


def of_an_outcome(
    maker: Callable[..., Any], left_out: str, reader: Callable[..., None] = reads.compared
) -> Callable[..., Iterator[Case]]:
    def call(_: SimpleNamespace, rng: np.random.Generator) -> Iterator[Case]:
        size = int(rng.choice([1, 2, 30, 150, 2_000]))
        before = rng.random(size) < rng.choice([0.0, 0.0005, 0.1, 1.0])
        after = np.where(rng.random(size) < rng.choice([0.0, 0.01, 0.6, 1.0]), rng.random() < 0.5, before)
        aim = str(rng.choice(["campaign", "victims", "good mail"]))
        raw = SimpleNamespace(
            aim=aim,
            topic="" if aim == "good mail" else str(rng.choice(["", "lottery", "it_alerts"])),
            bundled=bool(rng.random() < 0.5),
            week=int(rng.integers(1, 53)),
            nobody=aim == "victims" and bool(rng.random() < 0.5),
            before=before.tolist(),
            after=after.tolist(),
            left_out=left_out,
        )
        found = Outcome(aim, raw.topic, raw.bundled, raw.week, change(before, after), raw.nobody)
        yield reader, maker(found), raw

    return call


def of_a_week(maker: Callable[..., Any], reader: Callable[..., None]) -> Callable[..., Iterator[Case]]:
    def call(_: SimpleNamespace, rng: np.random.Generator) -> Iterator[Case]:
        one, raw = a_week(rng)
        yield reader, maker(one, raw.week), raw

    return call


def a_week(rng: np.random.Generator) -> tuple[Played, SimpleNamespace]:
    one = played(int(rng.integers(len(QUESTIONS))), attacked=True)
    week = int(rng.integers(1, len(one.weeks) + 1))
    judged = one.judged(week)
    raw = SimpleNamespace(
        week=week,
        sources=judged["source"].tolist(),
        verdicts=one.weeks[week - 1].verdicts.tolist(),
        labels=judged["label"].tolist(),
        truth=judged["true_label"].tolist(),
        by=judged["by"].tolist(),
    )
    return one, raw


def of_all_weeks(_: SimpleNamespace, rng: np.random.Generator) -> Iterator[Case]:
    at = int(rng.integers(len(QUESTIONS)))
    one, other = (played(at, attacked=attacked) for attacked in (True, False))
    with_it, without = (week_by_week(which) for which in (one, other))
    raw = SimpleNamespace(
        attacked=QUESTIONS[at].attack.id != "none",
        messages=sum(len(week.sent) for week in with_it),
        questions=sum(week.asked for week in one.weeks),
        accounts=len({sender for week in with_it for sender in week.sent}),
        weeks=sum(bool(week.sent) for week in with_it),
        spam=(sum(week.missed for week in with_it), sum(week.missed for week in without)),
        good=(sum(week.blocked for week in with_it), sum(week.blocked for week in without)),
    )
    yield reads.bill, campaign.bill(one, other), raw


def week_by_week(one: Played) -> list[SimpleNamespace]:
    """Of each week the senders of what the attacker sent, spam delivered without the poison, and good mail blocked."""
    weeks = []
    for number in range(1, len(one.weeks) + 1):
        judged = one.judged(number)
        of_attacker = judged["source"].isin(["poison", "strike"])
        spam = (judged["true_label"] == "spam") & (judged["source"] != "poison")
        weeks.append(
            SimpleNamespace(
                sent=judged["sender"][of_attacker].tolist(),
                missed=int((spam & (judged["verdict"] == "ham")).sum()),
                blocked=int(((judged["true_label"] == "ham") & (judged["verdict"] == "spam")).sum()),
            )
        )
    return weeks


CALLS: dict[str, Callable[[SimpleNamespace, np.random.Generator], Iterator[Case]]] = {
    "campaign.headline": of_an_outcome(campaign.headline, "attack"),
    "campaign.unattacked": of_an_outcome(campaign.unattacked, "attack", reads.unattacked),
    "campaign.saved": of_an_outcome(campaign.saved, "decision"),
    "campaign.brought": of_a_week(campaign.brought, reads.brought),
    "campaign.went_round": of_a_week(campaign.went_round, reads.went_round),
    "campaign.bill": of_all_weeks,
}
