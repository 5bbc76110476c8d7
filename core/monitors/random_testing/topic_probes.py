"""Topic probes: does good mail about one thing get lost, while other good mail arrives?"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray
from scipy.stats import hypergeom
from sklearn.feature_extraction.text import CountVectorizer

from core.filters.base import HAM_VERDICT, SPAM_VERDICT
from core.mail.encode import tokeniser, words_of
from core.monitors.fault import Fault
from core.monitors.random_testing.base import SURE, Check, Examiner, more_than_beside, more_than_tolerated

ALL = "good mail of any kind"
WORTH = 0.25  # of a topic's messages: mail differs, and a sound filter loses a few of some topics
LEAST = 5  # trusted good messages about a topic, so that it can be judged at all
MOST_COMMON = 0.25  # of the good mail: a word in more of it is no topic
WORTH_OF_A_WORD = 0.5  # a word is chosen among many
MOST_FOUND = 3  # topics that are no more than a word

Rows = NDArray[np.intp]


@dataclass(frozen=True, kw_only=True)
class TopicProbes(Check):
    """Trusted good mail, all of it and topic by topic: a topic of which more is kept out of the inbox than of all
    others together is a fault. What an analyst names is a topic, held by every message that is known to be about it or
    holds one of its words; where the mail does not say what it is about, so is every word of it."""

    title = "Topics"
    sentence = "Trusted good mail, all of it and topic by topic: is more of one topic kept out of the inbox?"
    share = 0.2
    blind = "topics of which hardly any trusted good mail is there, and single senders or messages"

    def faults(self, examiner: Examiner, rng: Generator) -> Iterator[Fault]:  # noqa: ARG002 - nothing is drawn
        good = np.flatnonzero(~examiner.spam)
        verdicts = examiner.verdicts([examiner.texts[int(at)] for at in good])
        asked = good[: len(verdicts)]
        lost = asked[verdicts != HAM_VERDICT]
        if more_than_tolerated(len(lost), len(asked)):
            yield self._fault(examiner, ALL, lost, asked, (0, 0))
        named, known = _named(examiner, asked), _by_topic(examiner, asked)
        for topics in (named, {topic: rows for topic, rows in known.items() if topic not in named}):
            able = {topic: rows for topic, rows in topics.items() if len(rows) >= LEAST}
            for topic, rows in able.items():
                own = np.intersect1d(lost, rows)
                beside = len(lost) - len(own), len(asked) - len(rows)
                if len(own) >= WORTH * len(rows) and more_than_beside(len(own), len(rows), *beside, tried=len(able)):
                    yield self._fault(examiner, topic, own, rows, beside)
        if not known:
            yield from self._words(examiner, asked, lost)

    def _words(self, examiner: Examiner, asked: Rows, lost: Rows) -> Iterator[Fault]:
        """The words whose messages are lost; those that a word found before explains are not told again."""
        if not len(lost):
            return
        vectorizer: CountVectorizer = tokeniser().set_params(binary=True, min_df=1)
        held = vectorizer.fit_transform([examiner.texts[at] for at in asked]).tocsc()
        words, is_lost = vectorizer.get_feature_names_out(), np.isin(asked, lost).astype(np.int64)
        there = np.ones(len(asked), dtype=np.int64)
        for _ in range(MOST_FOUND):
            of, hit = held.T @ there, held.T @ (is_lost * there)
            able = (of >= LEAST) & (of <= MOST_COMMON * len(asked))
            chance = hypergeom.sf(hit - 1, there.sum(), (is_lost * there).sum(), of)
            worth = able & (hit >= WORTH_OF_A_WORD * of) & (chance < SURE / max(1, int(able.sum())))
            if not worth.any():
                return
            at = int(np.argmin(np.where(worth, chance, 1.0)))
            rows = held[:, [at]].toarray().ravel().astype(np.bool_) & (there > 0)
            own = asked[rows & (is_lost > 0)]
            beside = int((is_lost * there).sum()) - len(own), int(there.sum() - rows.sum())
            yield self._fault(examiner, str(words[at]), own, asked[rows], beside)
            there[rows] = 0

    def _fault(self, examiner: Examiner, subject: str, lost: Rows, of: Rows, beside: tuple[int, int]) -> Fault:
        blocked = [at for at in lost if examiner.of_trusted()[at] == SPAM_VERDICT]
        message = min((examiner.texts[at] for at in blocked or lost), key=len)
        if blocked:  # a message of hardly any word leaves every filter unsure

            def is_fault(text: str) -> bool:
                return [*examiner.verdicts([text])] == [SPAM_VERDICT]

            message = examiner.shortest(words_of(message), is_fault)
        return Fault(self.id, subject, False, len(lost), len(of), *beside, message)


def _by_topic(examiner: Examiner, rows: Rows) -> dict[str, Rows]:
    found: dict[str, list[int]] = defaultdict(list)
    for at in rows:
        if examiner.topics[at]:
            found[examiner.topics[at]].append(int(at))
    return {topic: np.array(own, dtype=np.intp) for topic, own in sorted(found.items())}


def _named(examiner: Examiner, rows: Rows) -> dict[str, Rows]:
    """What an analyst has named → messages about it."""
    found = {}
    held = [set(words_of(examiner.texts[at])) for at in rows] if examiner.about else []
    for topic in examiner.about:
        words = set(words_of(topic))
        about = [bool(words & own) or examiner.topics[at] == topic for at, own in zip(rows, held, strict=True)]
        found[topic] = rows[np.array(about, dtype=np.bool_)]
    return found


def covered(examiner: Examiner) -> Mapping[str, int]:
    """Topic of good mail, and what an analyst has named → trusted messages about it; fewer than `LEAST` are not
    judged."""
    good = np.flatnonzero(~examiner.spam)
    return {topic: len(rows) for topic, rows in (_by_topic(examiner, good) | _named(examiner, good)).items()}
