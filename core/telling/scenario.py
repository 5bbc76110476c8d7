"""The words of a domain: what sentences call its items, its two kinds and its two errors."""

from dataclasses import dataclass
from functools import cache

from core.attacks.threat_model import Controls
from core.declared.of_tables import AlsoOfTables
from core.mail.corpus import Corpus
from core.monitors.training_review.base import Suspicion
from core.runs.measure import Rate
from core.scenarios import base
from core.scenarios.table import Table
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
    the attacker adds. relabelled: labels
    that the attacker changes. places: where an item is found that is accepted, left open, and refused. short: a
    negative and a positive, in a word. label: what one of either came as.
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
    places: tuple[str, str, str]
    short: tuple[str, str]
    label: tuple[str, str]
    relabelled: Noun = ("changed label", "changed labels")
    unsure: Verb = Verb("unsure about", "is unsure about", "unsure")

    def brought_in(self, controls: Controls) -> Noun:
        """What the attacker brings in: messages, or other labels for those that are there."""
        return self.relabelled if controls is Controls.LABELS else self.poison

    def poisoned(self, count: int, controls: Controls) -> str:
        """So much of it, such as "36 poison messages" or "1 changed label"."""
        return counted(count, self.brought_in(controls))

    def called(self, part: str) -> str:
        """What the screen calls a part of a question, such as "Filter", which is named as for mail."""
        return {"Filter": self.learner[0], "Mail": self.item[1]}.get(part, part).capitalize() if self != MAIL else part

    def title_of(self, kind: type[AlsoOfTables]) -> str:
        """What a defence or the like is called here."""
        return kind.title if self == MAIL else kind.title_on_tables or kind.title

    def sentence_of(self, kind: type[AlsoOfTables]) -> str:
        """What it does, told of what there is here."""
        return kind.sentence if self == MAIL else kind.sentence_on_tables or kind.sentence

    def misses_of(self, kind: type[Suspicion]) -> str:
        """Which attacks a suspicion score is known to miss here, as a phrase."""
        return kind.misses if self == MAIL else kind.misses_on_tables or kind.misses

    @property
    def errors(self) -> dict[str, str]:
        """Both errors as a chart names them, by rate."""
        return {"fp": f"{self.fp.done} {self.negative} (FP)", "fn": f"{self.fn.done} {self.positive} (FN)"}

    def in_short(self, *, spam: bool) -> str:
        """A kind of item in as few letters as a row has room for."""
        return self.short[spam]

    def labelled(self, *, spam: bool) -> str:
        """What an item of either kind came as."""
        return self.label[spam]

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
    places=("Inbox", "Unsure", "Spam folder"),
    short=("good", "spam"),
    label=("good mail", "spam"),
)
"""Spam filters."""


def words_of(corpus: Corpus) -> Scenario:
    """What the sentences about this corpus are made from."""
    return _of_table(corpus.scenario) if isinstance(corpus, Table) else MAIL


@cache
def _of_table(told: base.Scenario) -> Scenario:
    return Scenario(
        learner=told.learner,
        item=told.item,
        positive=told.positives[1],
        positives=told.positives,
        negative=told.negatives[1],
        negatives=told.negatives,
        fp=Verb(*told.false_positive),
        fn=Verb(*told.false_negative),
        accepted=told.accepted,
        doubted="left open",
        refused=told.refused,
        poison=(f"forged {told.item[0]}", f"forged {told.item[1]}"),
        relabelled=("changed outcome", "changed outcomes"),
        places=(told.accepted.capitalize(), "Left open", told.refused.capitalize()),
        short=(told.negatives[0], told.positives[0]),
        label=(told.negatives[0], told.positives[0]),
    )
