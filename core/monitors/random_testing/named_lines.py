"""Named lines: what an analyst wants to be sure of must not get good mail blocked, nor spam delivered."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.random import Generator

from core.filters.base import HAM_VERDICT, SPAM_VERDICT
from core.mail.encode import words_of
from core.monitors.fault import Fault
from core.monitors.random_testing.base import Check, Examiner, more_than_tolerated

TRIED_ON = 40  # messages of each kind, for each line


@dataclass(frozen=True, kw_only=True)
class NamedLines(Check):
    """Each line that the analyst wrote, such as a partner's name or a product, is put below good mail that arrives and
    below spam that is blocked."""

    title = "Named lines"
    sentence = "What you name is put below good mail and below spam: does it turn a verdict?"
    share = 0.3
    blind = "what nobody names"

    def faults(self, examiner: Examiner, rng: Generator) -> Iterator[Fault]:
        lines = [line for line in examiner.own if words_of(line)]
        kinds = (examiner.good_in_inbox(), SPAM_VERDICT), (examiner.blocked_spam(), HAM_VERDICT)
        for line in lines:
            for rows, wrong in kinds:
                some = [examiner.texts[int(at)] for at in rng.permutation(rows)[:TRIED_ON]]
                verdicts = examiner.verdicts([f"{text}\n\n{line}" for text in some])
                turned = np.flatnonzero(verdicts == wrong)
                if more_than_tolerated(len(turned), len(verdicts), tried=2 * len(lines)):
                    is_fault = partial(_turns, examiner, line, wrong)
                    message = examiner.shortest(words_of(some[int(turned[0])]), is_fault)
                    yield Fault(
                        self.id, line, wrong == HAM_VERDICT, len(turned), len(verdicts), 0, len(verdicts),
                        f"{message} {line}",
                    )  # fmt: skip


def _turns(examiner: Examiner, line: str, wrong: int, text: str) -> bool:
    """Whether the line, and not the text itself, brings about the wrong verdict."""
    right = SPAM_VERDICT if wrong == HAM_VERDICT else HAM_VERDICT
    return [*examiner.verdicts([text, f"{text} {line}"])] == [right, wrong]
