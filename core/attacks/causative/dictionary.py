"""Dictionary attack: spam that mentions every word of everyday mail, until good mail looks like spam."""

from dataclasses import dataclass

from numpy.random import Generator

from core.attacks.base import CausativeAttack
from core.attacks.composing import listing
from core.attacks.english import english_words
from core.attacks.knowledge import Knowledge, Source
from core.attacks.threat_model import Cell, Controls, Influence, Specificity, Violation
from core.declared.parameters import between, choice, text
from core.errors import InputError
from core.mail.encode import has_word
from core.training.poison import Poison

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

    def craft(self, knowledge: Knowledge, count: int, rng: Generator) -> Poison:  # noqa: ARG002 - nothing is random here
        match self.words:
            case "training vocabulary":
                return listing(knowledge.training, knowledge.training.commonest(), spam=True, count=count)
            case "common words":
                common = knowledge.training.commonest()[: self.size]
                return listing(knowledge.training, common, spam=True, count=count)
            case "outside mail":
                common = knowledge.outside.commonest()[: self.size]
                return listing(knowledge.outside, common, spam=True, count=count)
            case "English words":
                return Poison.repeat(" ".join(english_words()[: self.size]), spam=True, count=count)
            case _:
                return Poison.repeat(self._own_list(), spam=True, count=count)

    def _own_list(self) -> str:
        if not has_word(self.own):
            raise InputError("The word list is empty: write at least one word of two or more letters.")
        return " ".join(self.own.split())
