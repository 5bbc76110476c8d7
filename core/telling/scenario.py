"""The words of a domain: what sentences call its items, its two kinds and its two errors."""

from dataclasses import dataclass

from core.attacks.threat_model import Controls
from core.runs.measure import Rate
from core.telling.numbers import counted

Noun = tuple[str, str]
"""Singular and plural."""


@dataclass(frozen=True)
class Verb:
    """What a learner does to an item: plain "block", third person "blocks", participle "blocked".

    The first also follows "makes the learner", the second "the learner", the last a number of items.
    """

    plain: str
    third: str
    done: str


@dataclass(frozen=True, kw_only=True)
class Scenario:
    """What the sentences of one domain are made from.

    learner: what is attacked. item, positives, negatives: one and many items of any kind, of the kind that the learner
    looks for, and of the other. positive, negative: those two kinds in the mass. fp, fn: what the learner does to a
    negative, and to a positive, when it errs. unsure: what it does when it leaves an item open. accepted, doubted,
    refused: what becomes of an item that is held to be negative, left open, or held to be positive. poison: items that
    the attacker adds. relabelled: labels that the attacker changes.
    """

    learner: Noun
    item: Noun
    positive: str
    positives: Noun
    negative: str
    negatives: Noun
    fp: Verb
    fn: Verb
    accepted: str
    doubted: str
    refused: str
    poison: Noun
    relabelled: Noun = ("changed label", "changed labels")
    unsure: Verb = Verb("unsure about", "is unsure about", "unsure")

    def brought_in(self, controls: Controls) -> Noun:
        """What the attacker brings in: messages, or other labels for those that are there."""
        return self.relabelled if controls is Controls.LABELS else self.poison

    def poisoned(self, count: int, controls: Controls) -> str:
        """So much of it, such as "36 poison messages" or "1 changed label"."""
        return counted(count, self.brought_in(controls))

    def kind(self, rate: Rate) -> str:
        """The kind of item that a rate is a share of, in the mass."""
        return self.negative if rate in {"fp", "ham_unsure"} else self.positive

    def kinds(self, rate: Rate) -> Noun:
        """One and many items of the kind that a rate is a share of."""
        return self.negatives if rate in {"fp", "ham_unsure"} else self.positives

    def error(self, rate: Rate) -> Verb:
        """What the learner does to the items that a rate counts."""
        return {"fp": self.fp, "fn": self.fn}.get(rate, self.unsure)


MAIL = Scenario(
    learner=("filter", "filters"),
    item=("message", "messages"),
    positive="spam",
    positives=("spam message", "spam messages"),
    negative="good mail",
    negatives=("good message", "good messages"),
    fp=Verb("block", "blocks", "blocked"),
    fn=Verb("miss", "misses", "missed"),
    accepted="in the inbox",
    doubted="among the unsure",
    refused="in the spam folder",
    poison=("poison message", "poison messages"),
)
"""Spam filters."""
