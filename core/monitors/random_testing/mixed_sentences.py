"""Mixed sentences: real lines of good mail in spam, and of spam in good mail."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from numpy.random import Generator

from core.mail.encode import words_of
from core.monitors.random_testing._edits import TRIED_ON, Edited, Edits
from core.monitors.random_testing.base import Examiner

LEAST_WORDS = 3  # of a line, to be a sentence
FOREIGN = 2  # sentences of the other kind


@dataclass(frozen=True, kw_only=True)
class MixedSentences(Edits):
    """Two sentences of the other kind, of trusted messages, are put below each message."""

    title = "Mixed sentences"
    sentence = (
        "Sentences of good mail stand in spam, and of spam in good mail: do more turn than by trusted mail alone?"
    )
    blind = "what turns any filter of this kind, attacked or not"
    edits = 2

    def edited(self, examiner: Examiner, rng: Generator) -> Iterator[Edited]:
        for subject, spam, base in (
            ("two sentences of good mail", True, examiner.judged_alike(spam=True, rng=rng)[:TRIED_ON]),
            ("two sentences of spam", False, examiner.judged_alike(spam=False, rng=rng)[:TRIED_ON]),
        ):
            lines = _sentences([text for text, of in zip(examiner.texts, examiner.spam, strict=True) if of != spam])
            if lines:
                drawn = rng.integers(len(lines), size=(len(base), FOREIGN))
                mixed = [
                    "\n".join([text, *(lines[at] for at in some)])
                    for text, some in zip(base, drawn.tolist(), strict=True)
                ]
                yield Edited(subject, spam, mixed)


def _sentences(texts: Sequence[str]) -> list[str]:
    return [line for text in texts for line in text.splitlines() if len(words_of(line)) >= LEAST_WORDS]
