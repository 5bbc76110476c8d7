"""A log of what the filter was asked, among ordinary mail: does it show that somebody asks?"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from core.attacks.exploratory.base import Attacker, MessageEdit, WordSearch
from core.errors import InputError
from core.filters.base import HAM_VERDICT
from core.mail.corpus import Corpus
from core.mail.encode import encode, extend, stacked, widened
from core.mail.split import split
from core.oracle import Answer, Answers, BudgetSpentError, Message, Oracle
from core.probing.asked import Asked
from core.questions.probing import Probing

WINDOW = 200  # messages that are looked back upon
ALIKE = 0.8  # share of words in common from which on two messages are nearly the same
MOST = 1_000  # questions that are looked at
MOST_ORDINARY = 4_000  # messages
ALLOWED = 1 / 1_000  # false alarms per ordinary message on which the thresholds are set
EDITED = 20  # messages on which an edit is tried

Counts = NDArray[np.intp]


@dataclass(eq=False, kw_only=True)
class LoggedOracle(Oracle):
    """One that keeps the words of what it was asked, the first `MOST` of them."""

    log: list[str] = field(default_factory=list)

    def ask(self, message: Message | str) -> Answer:
        """As for any oracle."""
        if isinstance(message, str):
            message = self.message(message)
        answer = super().ask(message)
        self._keep(message, [""])
        return answer

    def ask_each(
        self, message: Message, words: Sequence[str], *, stop_after: int | None = None, wanted: int = HAM_VERDICT
    ) -> Answers:
        """As for any oracle."""
        answers = super().ask_each(message, words, stop_after=stop_after, wanted=wanted)
        self._keep(message, words[: len(answers.verdicts)])
        return answers

    def _keep(self, message: Message, words: Sequence[str]) -> None:
        own = " ".join(message.words)
        self.log += [f"{own} {word}" for word in words[: MOST - len(self.log)]]


@dataclass(frozen=True)
class Watch:
    """One way of looking at the log. rings: with which question, 0 for never. false: alarms in ordinary mail that it
    was not set on. threshold: it rings at more than so many of the last 200 messages."""

    rings: int
    false: int
    threshold: int


@dataclass(frozen=True)
class Noticed:
    """asked: questions that were looked at. ordinary: messages that came meanwhile. fresh: ordinary messages on which
    false alarms were counted. alike: rings at messages that are nearly the same as earlier ones; burst: at messages of
    one sender, None where nobody knows the senders."""

    asked: int
    ordinary: int
    fresh: int
    alike: Watch
    burst: Watch | None


def questions(probing: Probing, asked: Asked) -> list[str]:
    """What an attacker asks, at most a thousand, in their order: the words of each message. Raises `InputError` for one
    who asks nothing."""
    oracle = LoggedOracle(
        learned=asked.ground.learned,
        scorer=asked.ground.scorer,
        feedback=probing.feedback,
        budget=min(MOST, probing.budget),
        reluctance=probing.reluctance,
        seed=probing.seed,
    )
    attacker, attack = replace(asked.attacker(probing), oracle=oracle), probing.attack
    try:
        if isinstance(attack, WordSearch):
            attack.find(attacker)
        elif isinstance(attack, MessageEdit):
            _edit_each(attack, attacker, asked)
    except BudgetSpentError:
        pass
    if not oracle.log:
        raise InputError(f"“{attack.title}” asks nothing that a log could show: choose another question.")
    return oracle.log


def _edit_each(attack: MessageEdit, attacker: Attacker, asked: Asked) -> None:
    for text in asked.ground.targets(HAM_VERDICT)[:EDITED]:
        attack.attempt(attacker, text)


def noticed(log: Sequence[str], corpus: Corpus, seed: int, *, accounts: int, pace: int) -> Noticed:
    """Look at questions among the corpus's own training mail.

    accounts: of the attacker, who uses them in turn. pace: ordinary messages between two questions. The ordinary mail
    is in the order of the corpus; on its first half the thresholds are set, so that there is at most one alarm in a
    thousand messages, and the questions come among the second.
    """
    train = np.sort(split(corpus.groups, corpus.labels, seed).train)[:MOST_ORDINARY]
    known, fresh = np.array_split(train, 2)
    sent = min(len(log), len(fresh) // pace)
    place = np.concatenate([np.arange(len(fresh), dtype=np.float64), pace * (1.0 + np.arange(sent)) - 0.5])
    order = np.argsort(place, kind="stable")
    number = np.where(order < len(fresh), 0, order - len(fresh) + 1)
    words, more = extend(corpus.encoding, encode(list(log[:sent])))
    rows = [widened(corpus.encoding.counts[some], len(words)) for some in (known, fresh)]
    mixed = stacked([rows[1], widened(more, len(words))])[order]
    alike = _watch(alike_before(rows[0]), alike_before(rows[1]), alike_before(mixed), number)
    senders = corpus.frame["sender"].to_numpy(dtype=object)
    burst = None
    if (senders[train] != "").any():
        of = {name: at for at, name in enumerate(dict.fromkeys(senders[train]))}
        own = [np.array([of[name] for name in senders[some]]) for some in (known, fresh)]
        theirs = len(of) + np.arange(sent) % accounts
        among = np.concatenate([own[1], theirs])[order]
        burst = _watch(same_before(own[0]), same_before(own[1]), same_before(among), number)
    return Noticed(sent, int(len(fresh) if sent == 0 else min(len(fresh), sent * pace)), len(fresh), alike, burst)


def _watch(known: Counts, fresh: Counts, mixed: Counts, number: Counts) -> Watch:
    allowed = int(ALLOWED * len(known))
    threshold = next(count for count in range(WINDOW + 1) if len(alarms(known, count)) <= allowed)
    rung = number[(mixed > threshold) & (number > 0)]
    return Watch(int(rung.min(initial=MOST + 1)) % (MOST + 1), len(alarms(fresh, threshold)), threshold)


def alarms(counts: Counts, threshold: int) -> list[int]:
    """At which messages there is an alarm; after each it is quiet for 200 messages."""
    found: list[int] = []
    for at in np.flatnonzero(counts > threshold).tolist():
        if not found or at - found[-1] > WINDOW:
            found.append(at)
    return found


def alike_before(rows: csr_array) -> Counts:
    """How many of the 200 messages before each are nearly the same: at least .8 of the words of both are in both; shape
    (messages,)."""
    present = csr_array(rows.sign())
    sizes = np.asarray(present.sum(axis=1), dtype=np.float64)
    found = np.zeros(len(sizes), dtype=np.intp)
    for start in range(0, len(sizes), WINDOW):
        end, first = min(start + WINDOW, len(sizes)), max(0, start - WINDOW)
        common = (present[start:end] @ present[first:end].T).toarray()
        either = sizes[start:end, np.newaxis] + sizes[np.newaxis, first:end] - common
        behind = np.arange(start, end)[:, np.newaxis] - np.arange(first, end)[np.newaxis, :]
        near = (common >= ALIKE * either) & (behind > 0) & (behind <= WINDOW) & (either > 0)
        found[start:end] = near.sum(axis=1)
    return found


def same_before(senders: Counts) -> Counts:
    """How many of the 200 messages before each have its sender, shape (messages,)."""
    found = np.zeros(len(senders), dtype=np.intp)
    for back in range(1, min(WINDOW, len(senders) - 1) + 1):
        found[back:] += senders[back:] == senders[:-back]
    return found
