"""Good words: everyday words of good mail below spam."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from numpy.random import Generator

from core.mail.encode import words_of
from core.monitors.random_testing._edits import TRIED_ON, Edited, Edits
from core.monitors.random_testing.base import Examiner

WORDS = (5, 20)  # below each message
COMMON = 0.02  # of the trusted good mail holds an everyday word


@dataclass(frozen=True, kw_only=True)
class GoodWordsBelow(Edits):
    """Words that trusted good mail often holds and trusted spam never does.

    Source: Lowd and Meek, "Good Word Attacks on Statistical Spam Filters", CEAS 2005.
    """

    title = "Good words"
    sentence = "Everyday words of good mail are put below spam: does more get through than by trusted mail alone?"
    blind = "good words that open any filter of this kind, attacked or not: “Ask the filter” shows those"
    edits = len(WORDS)

    def edited(self, examiner: Examiner, rng: Generator) -> Iterator[Edited]:
        kinds: dict[bool, Counter[str]] = {True: Counter(), False: Counter()}
        for text, spam in zip(examiner.texts, examiner.spam.tolist(), strict=True):
            kinds[spam].update(set(words_of(text)))
        least = max(2.0, COMMON * int((~examiner.spam).sum()))
        everyday = sorted(word for word, held in kinds[False].items() if held >= least and not kinds[True][word])
        if not everyday:
            return
        base = examiner.judged_alike(spam=True, rng=rng)[:TRIED_ON]
        for count in WORDS:
            drawn = [rng.permutation(len(everyday))[:count] for _ in base]
            texts = [
                f"{text}\n\n{' '.join(everyday[at] for at in some)}" for text, some in zip(base, drawn, strict=True)
            ]
            yield Edited(f"{count} everyday words", True, texts)
