"""Disguises: the telling words of spam, written so that people read them and a filter does not."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from numpy.random import Generator

from core.attacks.exploratory.obfuscation import Obfuscation
from core.mail.encode import words_of
from core.monitors.random_testing._edits import TRIED_ON, Edited, Edits
from core.monitors.random_testing.base import Examiner

WORDS = 10  # in each message
TRIED = ("look-alike letters", "inserted punctuation", "misspelling")


@dataclass(frozen=True, kw_only=True)
class Disguises(Edits):
    """The ten words of each message that are most typical of trusted spam, disguised."""

    title = "Disguises"
    sentence = "Telling words of spam are disguised: does more get through than by trusted mail alone?"
    blind = "disguises that open any filter of this kind, attacked or not: “Ask the filter” shows those"
    edits = len(TRIED)

    def edited(self, examiner: Examiner, rng: Generator) -> Iterator[Edited]:
        typical: Counter[str] = Counter()
        for text, spam in zip(examiner.texts, examiner.spam.tolist(), strict=True):
            for word in set(words_of(text)):
                typical[word] += 1 if spam else -1
        base = examiner.judged_alike(spam=True, rng=rng)[:TRIED_ON]
        telling = [sorted(set(words_of(text)), key=lambda word: (-typical[word], word))[:WORDS] for text in base]
        for technique in TRIED:
            attack = Obfuscation(technique=technique)
            texts = [attack.disguise(text, words, rng) for text, words in zip(base, telling, strict=True)]
            yield Edited(technique, True, texts)
