"""Obfuscation: the telling words of spam, written so that people read them and the filter does not."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from numpy.random import Generator

from core.attacks.exploratory._words import RATIO, word_list
from core.attacks.exploratory.base import Attacker, Attempt, MessageEdit, Need
from core.attacks.threat_model import Cell, Influence, Specificity, Violation
from core.declared.parameters import between, choice
from core.mail.normalise import look_alikes
from core.oracle import BudgetSpentError

_WORD = re.compile(r"(?u)\b\w\w+\b")


def _with_look_alikes(word: str, rng: Generator) -> str:
    """Every letter that has one becomes a look-alike, so that not one piece of the word is left."""
    options = [look_alikes(letter.lower()) for letter in word]
    return "".join(
        some[rng.integers(len(some))] if some else letter for some, letter in zip(options, word, strict=True)
    )


def _misspelt(word: str, rng: Generator) -> str:
    """Two neighbours inside the word change places; a short word gets a letter twice."""
    places = [at for at in range(1, len(word) - 2) if word[at] != word[at + 1]]
    if not places:
        at = int(rng.integers(len(word)))
        return word[:at] + word[at] + word[at:]
    at = int(rng.choice(places))
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


TECHNIQUES: dict[str, Callable[[str, Generator], str]] = {
    "look-alike letters": _with_look_alikes,
    "inserted punctuation": lambda word, _: ".".join(word),
    "zero-width characters": lambda word, _: "\u200b".join(word),
    "spacing": lambda word, _: " ".join(word),
    "misspelling": _misspelt,
    "text split by markup": lambda word, _: "<!-- -->".join(word),
}


@dataclass(frozen=True, kw_only=True)
class Obfuscation(MessageEdit):
    """Targeted exploratory integrity attack that leaves the message as people see it.

    The words that the attacker's own mail shows to be most typical of spam are disguised one by one, each with a
    question. The answer to it is `core.mail.normalise`, on the filter's side of the oracle.

    Source: word obfuscation as Lowd and Meek, CEAS 2005, name it for future work; look-alikes are the Unicode
    consortium's confusables.
    """

    title = "Obfuscation"
    sentence = "Writes the telling words of spam so that people can read them and the filter cannot."
    cell = Cell(Influence.EXPLORATORY, Violation.INTEGRITY, Specificity.TARGETED)
    source = "named by Lowd and Meek, CEAS 2005; Unicode confusables"
    atlas = ("AML.T0015", "AML.T0043.003")
    owasp = ("ML01",)
    needs = frozenset({Need.VERDICT, Need.OUTSIDE})
    knows = "the filter's verdicts, and mail from elsewhere"

    technique: str = choice(*TECHNIQUES, label="Technique", help="How a word is disguised.")
    words: int = between(1, 500, default=100, step=1, label="Words", help="How many different words are disguised.")

    @classmethod
    def view(cls) -> str:
        return "Disguise"

    def attempt(self, attacker: Attacker, text: str) -> Attempt:
        disguised: list[str] = []
        stopped, now = "", text
        try:
            passes = attacker.verdict(now) == self.wanted()
            for word in self.telling(attacker, text):
                if passes:
                    break
                now = self.disguise(now, [word], attacker.rng)
                disguised.append(word)
                passes = attacker.verdict(now) == self.wanted()
            if not passes:
                stopped = f"It has {len(disguised):,} words disguised and still does not get through."
        except BudgetSpentError as spent:
            stopped = str(spent)
        return Attempt(text, now, (), tuple(disguised), attacker.oracle.queries, stopped)

    def disguise(self, text: str, words: list[str], rng: Generator) -> str:
        """The text with these words (in lower case) disguised wherever they stand."""
        how, chosen = TECHNIQUES[self.technique], set(words)
        return _WORD.sub(lambda word: how(word.group(), rng) if word.group().lower() in chosen else word.group(), text)

    def telling(self, attacker: Attacker, text: str) -> list[str]:
        """The words of the text, those first that are most typical of spam in the attacker's own mail; words that the
        attacker has never seen come last."""
        typical = word_list(attacker.mail, RATIO, attacker.rng, spam=True)
        rank = {str(word): at for at, word in enumerate(typical)}
        own = dict.fromkeys(word.group().lower() for word in _WORD.finditer(text))
        return sorted(own, key=lambda word: rank.get(word, len(rank)))[: self.words]
