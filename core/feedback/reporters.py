"""Reporters with trust: a report counts when its reporter has been right before; sleepers earn that first."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from core.declared.parameters import between
from core.feedback.base import JudgedMail, LabelFeedback, Labels, Office, Truths

HONEST = 0.5  # the share of what lies in the wrong folder that an honest reporter says something of
CAUGHT = 0.05  # the chance that a week's false reports are found out, which costs their reporters all trust


class Ledger(Office):
    """Who has been right how often: honest reporters by their number, and the sleepers together."""

    def __init__(self, people: int) -> None:
        self.right: NDArray[np.intp] = np.zeros(people, dtype=np.intp)
        self.sleepers = 0


@dataclass(frozen=True, kw_only=True)
class Reporters(LabelFeedback):
    """As with users, but a report counts only from those who have been right so many times before.

    Sleepers are the attacker's own accounts. Until they wake they report spam rightly, one message each a week, and
    earn trust like everybody; from then on the attacker's mail comes to them, and they vouch for it as good mail,
    whatever folder it lies in. With a chance of 5% a week that is found out, and then no report of the sleepers counts
    until they have earned it again.

    Measured on SpamBayes, bundled mail / SpamAssassin / enron1, means over five seeds, from week 4 on 30% of mail with
    3,000 words of the campaign below it: with five sleepers the campaign is delivered to 80 / 95 / 92% (without the
    attack 1 / 2 / 0). Without them the same mail is blocked on the bundled mail, and nothing of the campaign passes.
    """

    title = "Reporters with trust"
    sentence = "A report counts once its reporter has been right often enough; sleepers earn that first."
    knows = "who has been right before"

    earned: int = between(
        0,
        20,
        default=3,
        step=1,
        label="Right reports before",
        help="So many right reports it takes until the reports of somebody count.",
    )
    sleepers: int = between(
        0,
        50,
        default=0,
        step=1,
        label="Sleepers",
        help="Accounts of the attacker among the reporters.",
    )
    wake: int = between(
        1,
        52,
        default=4,
        step=1,
        label="Sleepers wake in week",
        help="From this week on they vouch for the attacker's mail.",
    )

    def honest(self) -> LabelFeedback:
        return replace(self, sleepers=0)

    def opens(self, people: int) -> Office:
        return Ledger(people)

    def labels(self, mail: JudgedMail, office: Office) -> Labels:
        if not isinstance(office, Ledger):
            raise TypeError("reporters need the ledger with which they began")
        coins = mail.coins[:, 0] < HONEST
        reported = mail.spam & ~mail.harmless & mail.not_blocked & coins
        rescued = ~mail.spam & mail.not_delivered & coins
        counts = office.right[mail.person] >= self.earned
        np.add.at(office.right, mail.person[reported | rescued], 1)
        labels = Labels.as_judged(mail)
        labels = labels.saying(reported & counts, spam=True, by="trusted reporter's report")
        labels = labels.saying(rescued & counts, spam=False, by="trusted reporter's rescue")
        return labels.saying(self._vouched(mail, office), spam=False, by="sleeper")

    def _vouched(self, mail: JudgedMail, ledger: Ledger) -> Truths:
        """What the sleepers vouch for this week."""
        nothing = np.zeros(len(mail.spam), dtype=np.bool_)
        if not self.sleepers:
            return nothing
        if mail.week < self.wake or ledger.sleepers < self.earned:
            ledger.sleepers += 1
            return nothing
        vouched = mail.attackers
        if vouched.any() and mail.coins[vouched, 1][0] < CAUGHT:
            ledger.sleepers = 0
        return vouched
