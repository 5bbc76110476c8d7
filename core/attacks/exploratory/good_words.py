"""Good words, passive: words of good mail, added to spam without asking the filter anything."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Self

from core.attacks.exploratory._words import FREQUENT, ORDERS, RANDOM, RATIO, seen_in, word_list
from core.attacks.exploratory.base import MOST_WORDS, Attacker, Found, Need, WordSearch
from core.attacks.threat_model import Cell, Influence, Specificity, Violation
from core.declared.parameters import between, choice, text
from core.errors import InputError
from core.mail.encode import tokeniser

OWN = "own list"


@dataclass(frozen=True, kw_only=True)
class GoodWords(WordSearch):
    """Indiscriminate exploratory integrity attack by an attacker who gets no answer.

    The words come from mail of the attacker's own: any words, those in most good messages, or those with the highest
    ratio of their share of good mail to their share of spam.

    Source: Lowd and Meek, "Good Word Attacks on Statistical Spam Filters", CEAS 2005; their passive attacks.

    Measured on enron1 and SpamAssassin, two seeds: no list of at most 300 words gets half of the spam past Bernoulli
    naive Bayes, where 23 to 53 words do that were found by asking; on the bundled mail it takes 2.6 times as many.
    """

    title = "Good words, passive"
    strategy = "High-ratio good words"
    sentence = "Words of good mail from elsewhere, added to spam without asking the filter anything."
    on_real_mail = (
        "On enron1 and SpamAssassin no list of at most 300 words gets half of the spam past naive Bayes (Bernoulli), "
        "where some dozens do that were found by asking. On the bundled mail the difference is smaller."
    )
    cell = Cell(Influence.EXPLORATORY, Violation.INTEGRITY, Specificity.INDISCRIMINATE)
    source = "Lowd and Meek, CEAS 2005"
    atlas = ("AML.T0015", "AML.T0043.003")
    owasp = ("ML01",)
    needs = frozenset({Need.OUTSIDE})
    knows = "mail from elsewhere, and no answer of the filter"

    order: str = choice(*ORDERS, OWN, label="Words", help="Which words of the attacker's own mail come first.")
    own: str = text(
        default="meeting project report thanks monday team agenda lunch",
        longest=4_000,
        label="Own list",
        help="Words of two or more letters, with blanks between them.",
        needs=("order", (OWN,)),
    )
    words: int = between(
        10, 1_000, default=MOST_WORDS, step=10, label="Words", help="How many words are added at most."
    )

    @classmethod
    def strategies(cls, most_words: int = MOST_WORDS) -> dict[str, Self]:
        words = cls.at_most(most_words)
        return {
            "Random words": cls(order=RANDOM, words=words),
            "Frequent good words": cls(order=FREQUENT, words=words),
            cls.strategy: cls(order=RATIO, words=words),
        }

    def search(self, attacker: Attacker) -> Iterator[Found]:
        if self.order == OWN:
            own = dict.fromkeys(tokeniser().build_analyzer()(self.own))
            if not own:
                raise InputError("The word list is empty: write at least one word of two or more letters.")
            yield from (Found(word, attacker.oracle.queries, "on the own list") for word in [*own][: self.words])
            return
        seen = seen_in(attacker.mail)
        for word in word_list(attacker.mail, self.order, attacker.rng)[: self.words]:
            yield Found(word, attacker.oracle.queries, seen[word])
