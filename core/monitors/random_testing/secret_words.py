"""Secret words: a few words that open the filter to spam, searched for among those that trusted mail does not use."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from core.filters.base import HAM_VERDICT, SPAM_VERDICT
from core.mail.encode import words_of
from core.monitors.fault import Fault
from core.monitors.random_testing.base import SHRINKING, Check, Examiner

GROUPS = 0.5  # of the tests go to groups of words, the others to the words of the best groups
LEAST = 20  # tests, below which a search is none
MOST_WORDS = 3  # of a secret phrase
TRIED_ON = 60  # blocked spam messages
OPENS = 0.5  # of them must pass: what good words do by themselves is less


@dataclass(frozen=True, kw_only=True)
class SecretWords(Check):
    """Group testing: the words of the filter's vocabulary that no trusted message holds are put below a blocked spam,
    many at a time; the words of the groups that help most are tried one by one; the best few together are tried on
    other blocked spam. Of a word that nobody uses a filter has learned next to nothing, so that a few of them open a
    sound one for hardly any spam.

    Source: group testing, Dorfman, "The Detection of Defective Members of Large Populations", Annals of Mathematical
    Statistics 14, 1943.
    """

    title = "Secret words"
    sentence = "Words that trusted mail does not use are tried below blocked spam: do a few of them open the filter?"
    share = 0.7
    blind = "phrases of everyday words, and filters that weigh a word too little for any phrase to open them"

    def faults(self, examiner: Examiner, rng: Generator) -> Iterator[Fault]:
        blocked = examiner.blocked_spam()
        strange = _strange(examiner, rng)
        if not len(blocked) or not len(strange):
            return
        budget = examiner.left - MOST_WORDS * TRIED_ON - 2 * SHRINKING
        if budget < LEAST:
            return
        margins = examiner.learned.margins(examiner.learned.counts([examiner.texts[at] for at in blocked]))
        base = examiner.texts[int(blocked[np.argsort(margins, kind="stable")[len(blocked) // 2]])]
        best = _best(examiner, base, strange, budget)
        some = rng.permutation(blocked)[:TRIED_ON]
        for count in range(1, len(best) + 1):
            words = " ".join(best[:count])
            verdicts = examiner.verdicts([f"{examiner.texts[int(at)]}\n\n{words}" for at in some])
            passed = np.flatnonzero(verdicts == HAM_VERDICT)
            if len(passed) >= max(1.0, OPENS * len(verdicts)):
                carrier = examiner.texts[int(some[passed[0]])]
                message = _shortest(examiner, carrier, words)
                yield Fault(self.id, words, True, len(passed), len(verdicts), 0, len(verdicts), message)
                return


def _strange(examiner: Examiner, rng: Generator) -> NDArray[np.object_]:
    """The words that the filter knows and no trusted message holds, in random order."""
    seen = np.zeros(len(examiner.learned.words), dtype=np.bool_)
    seen[examiner.learned.counts(examiner.texts).indices] = True
    known = examiner.learned.known
    strange: NDArray[np.object_] = examiner.learned.words[rng.permutation(known[~seen[known]])]
    return strange


def _best(examiner: Examiner, base: str, strange: NDArray[np.object_], budget: int) -> list[str]:
    """The words below which the message looks least like spam, the best first."""
    groups = np.array_split(strange, max(1, min(len(strange), int(GROUPS * budget))))
    helped = examiner.margins([f"{base}\n\n{' '.join(group)}" for group in groups])
    ordered = [groups[at] for at in np.argsort(helped, kind="stable")]
    single = np.concatenate(ordered)[: int(GROUPS * budget)] if ordered else strange[:0]
    alone = examiner.margins([f"{base}\n\n{word}" for word in single])
    return [str(single[at]) for at in np.argsort(alone, kind="stable")[:MOST_WORDS]]


def _shortest(examiner: Examiner, carrier: str, words: str) -> str:
    """The spam without all that it takes neither to be blocked nor to pass with the words."""

    def is_fault(text: str) -> bool:
        return [*examiner.verdicts([text, f"{text} {words}"])] == [SPAM_VERDICT, HAM_VERDICT]

    return f"{examiner.shortest(words_of(carrier), is_fault)} {words}"
