"""Topic probes: does good mail about one thing get lost, while other good mail arrives?"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from numpy.random import Generator

from core.filters.base import HAM_VERDICT, SPAM_VERDICT
from core.mail.encode import words_of
from core.monitors.fault import Fault
from core.monitors.random_testing.base import Check, Examiner, more_than_beside, more_than_tolerated

ALL = "good mail of any kind"
WORTH = 0.25  # of a topic's messages: mail differs, and a sound filter loses a few of some topics
LEAST = 5  # trusted good messages about a topic, so that it can be judged at all


@dataclass(frozen=True, kw_only=True)
class TopicProbes(Check):
    """Trusted good mail, all of it and topic by topic: a topic of which more is kept out of the inbox than of all
    others together is a fault."""

    title = "Topics"
    sentence = "Trusted good mail, all of it and topic by topic: is more of one topic kept out of the inbox?"
    share = 0.2
    blind = "topics of which hardly any trusted good mail is there, and single senders or messages"

    def faults(self, examiner: Examiner, rng: Generator) -> Iterator[Fault]:  # noqa: ARG002 - nothing is drawn
        good = [at for at in range(len(examiner.texts)) if not examiner.spam[at]]
        verdicts = examiner.verdicts([examiner.texts[at] for at in good])
        asked = good[: len(verdicts)]
        lost = [at for at, verdict in zip(asked, verdicts.tolist(), strict=True) if verdict != HAM_VERDICT]
        if more_than_tolerated(len(lost), len(asked)):
            yield self._fault(examiner, ALL, lost, asked, (0, 0))
        topics = {topic: rows for topic, rows in _by_topic(examiner, asked).items() if len(rows) >= LEAST}
        for topic, rows in topics.items():
            own = [at for at in lost if at in set(rows)]
            beside = len(lost) - len(own), len(asked) - len(rows)
            if len(own) >= WORTH * len(rows) and more_than_beside(len(own), len(rows), *beside, tried=len(topics)):
                yield self._fault(examiner, topic, own, rows, beside)

    def _fault(
        self, examiner: Examiner, subject: str, lost: list[int], of: list[int], beside: tuple[int, int]
    ) -> Fault:
        blocked = [at for at in lost if examiner.of_trusted()[at] == SPAM_VERDICT]
        message = min((examiner.texts[at] for at in blocked or lost), key=len)
        if blocked:  # a message of hardly any word leaves every filter unsure

            def is_fault(text: str) -> bool:
                return [*examiner.verdicts([text])] == [SPAM_VERDICT]

            message = examiner.shortest(words_of(message), is_fault)
        return Fault(self.id, subject, False, len(lost), len(of), *beside, message)


def _by_topic(examiner: Examiner, rows: list[int]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for at in rows:
        if examiner.topics[at]:
            found[examiner.topics[at]].append(at)
    return dict(sorted(found.items()))


def covered(examiner: Examiner) -> dict[str, int]:
    """Topic of good mail → trusted messages about it; fewer than `LEAST` are not judged."""
    good = [at for at in range(len(examiner.texts)) if not examiner.spam[at]]
    return {topic: len(rows) for topic, rows in _by_topic(examiner, good).items()}
