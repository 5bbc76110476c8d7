"""Mistaken identity: a good message that talks like spam, or quotes one, is blocked."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Self

from core.attacks.exploratory._words import FREQUENT, RATIO, seen_in, word_list
from core.attacks.exploratory.base import MOST_WORDS, Attacker, Found, Need, WordSearch
from core.attacks.threat_model import Cell, Influence, Specificity, Violation
from core.declared.parameters import between, choice
from core.errors import InputError
from core.mail.encode import tokeniser

QUOTE = "quote one spam message"
WAYS = (QUOTE, "frequent spam words", "words of spam alone")


@dataclass(frozen=True, kw_only=True)
class MistakenIdentity(WordSearch):
    """Exploratory availability attack: the attacker gets spam into other people's good mail.

    Spam with a forged sender comes back to the victim as a bounce that quotes it, a reply quotes it, a shared document
    has its words. The filter then blocks good mail that says nothing wrong itself.

    Source: mistaken identity, the exploratory availability example of Barreno et al., "The security of machine
    learning", 2010.
    """

    title = "Mistaken identity"
    sentence = "Good mail that quotes spam, or is made to use its words, is blocked."
    cell = Cell(Influence.EXPLORATORY, Violation.AVAILABILITY, Specificity.INDISCRIMINATE)
    source = "Barreno et al., Machine Learning 81, 2010"
    atlas = ("AML.T0046", "AML.T0043.003")
    owasp = ("ML01",)
    needs = frozenset({Need.OUTSIDE})
    knows = "spam from elsewhere, and no answer of the filter"

    way: str = choice(
        *WAYS,
        label="What the good mail takes up",
        help="The words of one spam message, those in most spam, or those with the highest ratio of spam to good mail.",
    )
    words: int = between(5, 500, default=MOST_WORDS, step=5, label="Words", help="How many words are added at most.")

    @classmethod
    def strategies(cls, most_words: int = MOST_WORDS) -> dict[str, Self]:
        return {way.capitalize(): cls(way=way, words=cls.at_most(most_words)) for way in WAYS}

    def search(self, attacker: Attacker) -> Iterator[Found]:
        if self.way == QUOTE:
            spam = attacker.mail.messages(spam=True)
            quoted = dict.fromkeys(tokeniser().build_analyzer()(spam[attacker.rng.integers(len(spam))]))
            if not quoted:
                raise InputError("The spam that is quoted has no words; take another seed.")
            yield from (Found(word, attacker.oracle.queries, "in the quoted spam") for word in [*quoted][: self.words])
            return
        order = FREQUENT if self.way == "frequent spam words" else RATIO
        seen = seen_in(attacker.mail, spam=True)
        for word in word_list(attacker.mail, order, attacker.rng, spam=True)[: self.words]:
            yield Found(word, attacker.oracle.queries, seen[word])
