"""Rogue filter: spam that talks like the good mail of some victims, until that mail is blocked and no other."""

from dataclasses import dataclass

import numpy as np
from numpy.random import Generator

from core.attacks.composing import carrying
from core.attacks.threat_model import Cell, Influence, Specificity, Violation
from core.attacks.weekly.base import Columns, Seen, WeeklyAttack
from core.declared.parameters import between
from core.training.poison import Poison

TELLING = 2.0  # a word of the topic is in so many times the share of the mail about it as of other good mail


@dataclass(frozen=True, kw_only=True)
class RogueFilter(WeeklyAttack):
    """Targeted causative availability attack on what some victims write about, such as a competitor's invoices.

    Ordinary spam carries the words that good mail about the topic holds far more often than other good mail does, and
    everyday words of that mail, as far as other good mail goes on passing. It is blocked or reported, both times as
    the spam that it is.

    Source: the rogue filter of Barreno et al., "The security of machine learning", 2010, by the words of Nelson et
    al., LEET 2008.

    Measured on SpamBayes, bundled mail / SpamAssassin / enron1, means over five seeds with victims each, 14 weeks with
    5% of poison, users' reports: of the victims' good mail 53 / 7 / 3% is blocked (without the attack none), of other
    good mail 2 / 0.2 / 10% (of all good mail without it 0.3 / 0 / 5). The same poison sent in one week blocks at most
    12 / 0 / 0% of the victims' mail: week by week, what is blocked or left unsure is not learned as good any more.
    """

    title = "Rogue filter"
    sentence = "Each week spam that talks like certain good mail, so that in the end this mail is blocked."
    cell = Cell(Influence.CAUSATIVE, Violation.AVAILABILITY, Specificity.TARGETED)
    source = "after Barreno et al., 2010"
    knows = "good mail about the topic, and other mail of the time before"
    harmless = False
    strikes = False

    words: int = between(
        10, 5_000, default=1_000, step=10, label="Topic words a message", help="Words of the topic in each spam."
    )
    everyday: int = between(
        0,
        2_000,
        default=0,
        step=10,
        label="Everyday words a message",
        help="Words beside those that all good mail about the topic uses.",
    )

    def send(self, count: int, seen: Seen, rng: Generator) -> Poison:
        mail = seen.past
        said = np.concatenate([topic_words(seen)[: self.words], self._everyday(seen)])
        said = np.unique(np.concatenate([said, seen.tail])).astype(np.int32)
        spam = np.flatnonzero(mail.spam)
        carriers = spam[rng.integers(len(spam), size=count)]
        return carrying(mail, carriers.tolist(), [said] * count, spam=True)

    def _everyday(self, seen: Seen) -> Columns:
        holds = np.asarray(seen.about.astype(np.float64) @ seen.past.counts.sign())
        return np.argsort(-holds, kind="stable")[: self.everyday].astype(np.int32)


def topic_words(seen: Seen) -> Columns:
    """Columns of the words that good mail about the topic holds far more often than other good mail, commonest first.

    Raises `InputError` when the attacker knows no such mail.
    """
    mail = seen.past
    present, others = mail.counts.sign(), ~mail.spam & ~seen.about
    holds, others_hold = (np.asarray(kind.astype(np.float64) @ present) for kind in (seen.about, others))
    # half a message more on both sides, or a word seen once in the topic and never elsewhere would tell most
    share, others_share = (holds + 0.5) / (seen.about.sum() + 1), (others_hold + 0.5) / (others.sum() + 1)
    telling = np.flatnonzero((share >= TELLING * others_share) & (holds > 0))
    return telling[np.argsort(-holds[telling], kind="stable")].astype(np.int32)
