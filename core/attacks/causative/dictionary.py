"""Dictionary attack: spam that mentions every word of everyday mail, until good mail looks like spam."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Self

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from core.attacks.base import CausativeAttack
from core.attacks.composing import listing, listings
from core.attacks.english import english_words
from core.attacks.knowledge import Knowledge, KnownMail, Source
from core.attacks.threat_model import Cell, Controls, Influence, Specificity, Violation
from core.declared.parameters import between, choice, text
from core.defences.base import Defence
from core.defences.breadth_filter import BreadthFilter
from core.defences.flood import FloodFilter
from core.defences.roni import RejectOnNegativeImpact
from core.errors import InputError
from core.mail.encode import has_word
from core.training.poison import Poison

VARIED = 0.5  # of the list, drawn anew for each: two messages have a third of their words in common
COMMONEST, SHORT = 10_000, 0.03  # words, and which share of them: messages of 300 words, as people write them
_LISTS = {
    "training vocabulary": (frozenset({Source.TRAINING}), "every word of the filter's own training mail"),
    "English words": (frozenset[Source](), "English, and no mail"),
    "outside mail": (frozenset({Source.OUTSIDE}), "the words of mail from elsewhere"),
    "common words": (frozenset({Source.TRAINING}), "the commonest words of the filter's own training mail"),
    "own list": (frozenset[Source](), "some words, and no mail"),
}
"""Each word list: what it is made from, and what whoever has it knows."""


@dataclass(frozen=True, kw_only=True)
class DictionaryAttack(CausativeAttack):
    """Indiscriminate causative availability attack on a filter that asks whether words occur.

    The attacker sends spam whose body lists words of everyday mail. It is rightly labelled spam, so after
    retraining every listed word counts as a sign of spam and good mail is blocked.

    Source: Nelson et al., "Exploiting Machine Learning to Subvert Your Spam Filter", LEET 2008. The training
    vocabulary as word list is their optimal attack; English words stand for their Aspell dictionary, and the words of
    outside mail for their list of the 90,000 commonest words of Usenet.

    Measured on enron1 / SpamAssassin, three seeds, change of blocked good mail in points with 5%: SVM +0.1 / +0.1,
    logistic regression +0.3 / +0.2, not beyond chance (exact McNemar).

    Measured on enron1 / SpamAssassin, one seed, SpamBayes, by somebody who knows of the defence: of 200 messages of
    300 words neither the breadth filter nor RONI finds any, and the good mail that is blocked is 4.3 / 1.2% and 4.7 /
    0.1% in place of 1.0 / 0.1% and 0.8 / 0%, for so few words do little; of 100 messages of half of the words each
    the flood filter finds none, and 59 / 95% are blocked in place of 4.0 / 1.3%.
    """

    title = "Dictionary"
    deed = "Block everything"
    sentence = "Spam that lists as many words as it can, so that good mail looks like spam."
    cell = Cell(Influence.CAUSATIVE, Violation.AVAILABILITY, Specificity.INDISCRIMINATE)
    source = "Nelson et al., LEET 2008"
    atlas = ("AML.T0020", "AML.T0031")
    owasp = ("ML02",)
    controls = Controls.CONTENT
    reach = 0.05
    on_real_mail = (
        "The SVM and logistic regression do not notice: with 5% of it they block at most 0.3 points more of the "
        "good mail."
    )

    words: str = choice(
        *_LISTS,
        label="Word list",
        help="What the attacker can write down: every word that the filter has seen, English words, the words of "
        "mail from elsewhere, the commonest words of the training mail, or your own.",
    )
    size: int = between(
        100,
        100_000,
        default=90_000,
        step=100,
        label="Commonest words",
        help="How many words of the list each poison message holds at most, the commonest first.",
        needs=("words", ("English words", "outside mail", "common words")),
    )
    share: float = between(
        0.01,
        1.0,
        default=1.0,
        step=0.01,
        label="Share of the list",
        help="Which share of the list each poison message holds, drawn anew for each; at 1 all are the same.",
    )
    own: str = text(
        default="meeting project invoice report customer please thanks monday team",
        longest=4_000,
        label="Own list",
        help="Words of two or more letters, with blanks between them.",
        needs=("words", ("own list",)),
    )

    @property
    def reads(self) -> frozenset[Source]:
        return _LISTS[self.words][0]

    @property
    def knows(self) -> str:
        return _LISTS[self.words][1]

    def against(self, defence: Defence) -> Self:
        """Who counts copies gets none; who looks for broad messages, or for what one message does, gets short ones."""
        if isinstance(defence, FloodFilter):
            return replace(self, share=min(self.share, VARIED))
        if not isinstance(defence, (BreadthFilter, RejectOnNegativeImpact)):
            return self
        words = "common words" if self.words == "training vocabulary" else self.words
        return replace(self, words=words, size=min(self.size, COMMONEST), share=min(self.share, SHORT))

    def craft(self, knowledge: Knowledge, count: int, rng: Generator) -> Poison:
        match self.words:
            case "training vocabulary":
                return self._of_mail(knowledge.training, len(knowledge.training.words), count, rng)
            case "common words":
                return self._of_mail(knowledge.training, self.size, count, rng)
            case "outside mail":
                return self._of_mail(knowledge.outside, self.size, count, rng)
            case "English words":
                return self._of_list(english_words()[: self.size], count, rng)
            case _:
                return self._of_list(self._own_list(), count, rng)

    def _of_mail(self, mail: KnownMail, size: int, count: int, rng: Generator) -> Poison:
        common = mail.commonest()[:size]
        if self.share == 1 or len(common) == 0:
            return listing(mail, common, spam=True, count=count)
        return listings(mail, [common[some] for some in self._drawn(len(common), count, rng)], spam=True)

    def _of_list(self, words: Sequence[str], count: int, rng: Generator) -> Poison:
        if self.share == 1:
            return Poison.repeat(" ".join(words), spam=True, count=count)
        drawn = self._drawn(len(words), count, rng)
        return Poison.messages([" ".join(words[at] for at in some) for some in drawn], spam=True)

    def _drawn(self, words: int, count: int, rng: Generator) -> Iterator[NDArray[np.intp]]:
        """Places in the list for each message, drawn message by message, so that more poison begins with the same."""
        size = max(1, round(self.share * words))
        return (np.sort(rng.choice(words, size, replace=False)) for _ in range(count))

    def _own_list(self) -> list[str]:
        if not has_word(self.own):
            raise InputError("The word list is empty: write at least one word of two or more letters.")
        return [part for part in self.own.split() if has_word(part)]
