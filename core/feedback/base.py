"""What every way of labelling a week's mail is."""

from abc import ABC, abstractmethod
from dataclasses import dataclass, replace
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from core.declared.parameters import Declared
from core.filters.base import HAM_VERDICT, SPAM_VERDICT, UNSURE_VERDICT

Truths = NDArray[np.bool_]
FILTER = "filter"


@dataclass(frozen=True, eq=False)
class JudgedMail:
    """A week's mail in the folders into which the filter has put it; all arrays have shape (messages,).

    week: which, from 1 on. spam: what each message really is. verdicts: 0 ham, 1 unsure, 2 spam. attackers: whether the
    attacker has sent it so that it is learned from. harmless: whether it is spam that looks like good mail to whoever
    gets it. person: number of the one who gets it, from 0 on. coins: three numbers in [0, 1) for each message, shape
    (messages, 3); they decide what people do with it, and stay the same whatever the filter says and whatever else
    comes.
    """

    week: int
    spam: Truths
    verdicts: NDArray[np.int8]
    attackers: Truths
    harmless: Truths
    person: NDArray[np.intp]
    coins: NDArray[np.float64]

    @property
    def not_blocked(self) -> Truths:
        """Which messages are in the inbox or among the unsure, shape (messages,)."""
        return np.not_equal(self.verdicts, SPAM_VERDICT)

    @property
    def not_delivered(self) -> Truths:
        """Which messages are in the spam folder or among the unsure, shape (messages,)."""
        return np.not_equal(self.verdicts, HAM_VERDICT)


@dataclass(frozen=True, eq=False)
class Labels:
    """What comes back of a week's mail; all have shape (messages,).

    learned: whether the filter is to learn from it at all. spam: with which label. by: who has said so.
    """

    learned: Truths
    spam: Truths
    by: NDArray[np.object_]

    @classmethod
    def as_judged(cls, mail: JudgedMail) -> "Labels":
        """Self-training: what nobody speaks of is learned as the filter judged it, and the unsure not at all."""
        spam = mail.verdicts == SPAM_VERDICT
        return cls(mail.verdicts != UNSURE_VERDICT, spam, np.full(len(spam), FILTER, dtype=object))

    def saying(self, which: Truths, *, spam: Truths | bool, by: str) -> "Labels":
        """The same, but that somebody has given some messages a label; `which` has shape (messages,)."""
        who = self.by.copy()
        who[which] = by
        return replace(self, learned=self.learned | which, spam=np.where(which, spam, self.spam), by=who)


class Office:
    """What a way of labelling remembers from week to week; most remember nothing."""


@dataclass(frozen=True, kw_only=True)
class LabelFeedback(Declared, ABC):
    """How a week's mail gets the labels with which the filter learns it.

    knows: what it takes, as a phrase.
    """

    knows: ClassVar[str]

    def opens(self, people: int) -> Office:  # noqa: ARG002 - those who remember their people ask
        """The memory of its first week, for so many people who get mail."""
        return Office()

    def honest(self) -> "LabelFeedback":
        """The same without those who are in league with the attacker."""
        return self

    @abstractmethod
    def labels(self, mail: JudgedMail, office: Office) -> Labels:
        """The labels of one week; weeks are asked for in their order."""
