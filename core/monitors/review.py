"""A review of the training mail: an order to read it in, marks on what was read, and what they are worth."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from core.defences._received import Received, text_numbers
from core.defences.base import Cleaned, Defence, Truths
from core.errors import InputError
from core.filters.base import verdicts
from core.mail.corpus import Corpus
from core.mail.first_line import first_line
from core.monitors.marks import DIGEST, Mark
from core.monitors.stated import Stated
from core.monitors.training_review import suspicions_of
from core.monitors.training_review.base import Suspicion
from core.questions.experiment import Experiment
from core.runs.defending import LearnedFrom
from core.runs.measure import Rate
from core.runs.paired import Change, changes
from core.runs.preparation import Prepared, preparing
from core.scenarios.table import Table
from core.training.rows import nth_of_its_kind
from core.work.turns import Progress

DIGITS = 9  # of a score, so that no order of adding up decides


@dataclass(frozen=True)
class Worth:
    """What a review found.

    read: messages read. found: poison removed or relabelled. of: poison that was injected; on own mail none was, and
    what there is stays unknown. lost: innocent messages removed or relabelled. minutes: of reading. at_random: poison
    that as many messages in random order hold on average. perfect: what a reviewer finds who knows the poison and reads
    it first.
    """

    read: int
    found: int
    of: int
    lost: int
    minutes: float
    at_random: float
    perfect: int


@dataclass(frozen=True)
class Reviewed:
    """What became of the filter: attack, from before the attack to the poisoned one; review, from there to the one that
    learned from what was left; lacks: what the marks would have left it without, as a phrase, or empty."""

    worth: Worth
    attack: Mapping[Rate, Change]
    review: Mapping[Rate, Change]
    lacks: str


@dataclass(frozen=True, eq=False)
class Review:
    """The training mail at one level of poison, as a reviewer gets it.

    prepared: the experiment; level: how much of its poison there is.
    """

    prepared: Prepared
    level: int

    @property
    def mail(self) -> Received:
        return self.prepared.post.received

    @cached_property
    def there(self) -> NDArray[np.bool_]:
        """Which messages are in the pool, shape (messages,)."""
        there: NDArray[np.bool_] = self.prepared.post.there(self.prepared.mixtures([self.level]))[0]
        return there

    @cached_property
    def digests(self) -> NDArray[np.str_]:
        """What names each message, shape (messages,): a digest of its words, its label, what it states where it is an
        application, and which copy of it it is."""
        said = text_numbers(self.mail.words, self.mail.counts)[self.mail.text].tolist(), self.mail.spam.tolist()
        kind, stated = 2 * self.mail.text + self.mail.spam, []
        if self.stated is not None:
            stated = [self.stated.named]
            which, different = pd.factorize(np.array(stated[0], dtype=object))
            kind = kind * len(different) + which
        came = self.mail.first_to_last[self.there[self.mail.first_to_last]]
        copy = np.zeros(len(kind), dtype=np.intp)
        copy[came] = nth_of_its_kind(kind[came])
        named = (repr(one).encode() for one in zip(*said, copy.tolist(), *stated, strict=True))
        return np.array([hashlib.sha256(name).hexdigest()[:DIGEST] for name in named])

    def queue(self, suspicion: Suspicion) -> NDArray[np.intp]:
        """The messages of the pool, most suspicious first, of equally suspicious ones those that came first. Raises
        `InputError` where the score lacks something."""
        return self.scored(suspicion)[0]

    def scored(self, suspicion: Suspicion) -> tuple[NDArray[np.intp], NDArray[np.float64]]:
        """The queue, and the score of each message in its order. Raises as `queue` does."""
        if lacks := suspicion.lacks(self.mail):
            raise InputError(f"This order says nothing here, for want of {lacks}: choose another one.")
        came = self.mail.first_to_last[self.there[self.mail.first_to_last]]
        scores = suspicion.scores(self.mail, self.there)[came].round(DIGITS)
        order = np.argsort(-scores, kind="stable")
        return came[order], scores[order]

    @cached_property
    def _is_poison(self) -> NDArray[np.bool_]:
        return self.there & (self.prepared.post.row >= self.prepared.training.clean)

    def curves(self, queues: Mapping[str, NDArray[np.intp]] | None = None) -> pd.DataFrame:
        """Poison among the first so many messages of every queue: a row per number read, from 0 to all, a column per
        queue's name, and beside them `at random`, on average, and `perfect`. Without queues those of all scores that
        say something here, by title."""
        if queues is None:
            known = suspicions_of(self.prepared.corpus).values()
            kinds = [kind for kind in known if not kind().lacks(self.mail)]
            queues = {kind.title: self.queue(kind()) for kind in kinds}
        pool, poison = int(self.there.sum()), int(self._is_poison.sum())
        read = np.arange(pool + 1)
        columns = {name: np.append(0, np.cumsum(self._is_poison[queue])) for name, queue in queues.items()}
        beside = {"at random": read * poison / max(pool, 1), "perfect": np.minimum(read, poison)}
        return pd.DataFrame({"read": read, **columns, **beside})

    def is_poison(self, message: int) -> bool:
        """What is shown of a message when the review is over."""
        return bool(self._is_poison[message])

    @cached_property
    def stated(self) -> Stated | None:
        """What applications state; None for mail."""
        corpus = self.prepared.corpus
        return Stated.of(self.prepared, corpus) if isinstance(corpus, Table) else None

    def card(self, message: int) -> list[tuple[str, str]]:
        """What an application states, field by field with units; empty for mail."""
        return [] if self.stated is None else self.stated.card(message)

    def brief(self, message: int) -> str:
        """A message or an application in a line, a stranger's words."""
        return first_line(self.text(message)) if self.stated is None else self.stated.brief(message)

    def text(self, message: int) -> str:
        """A message as it came."""
        return self.prepared.training_text(int(self.prepared.post.row[message]))

    def path(self, marks: Mapping[str, Mark]) -> NDArray[np.intp]:
        """Poison removed or relabelled after each mark, in the order in which they were set, from 0 on, shape (marked
        messages of the pool + 1,)."""
        at = {str(name): message for message, name in enumerate(self.digests) if self.there[message]}
        hit = [self._is_poison[at[name]] and mark is not Mark.FINE for name, mark in marks.items() if name in at]
        return np.append(0, np.cumsum(np.array(hit, dtype=np.intp)))

    @cached_property
    def _unreviewed(self) -> tuple[NDArray[np.int8], NDArray[np.int8]]:
        """Verdicts on the test mail before the attack, and with the poison in the pool, shape (tests,) each."""
        prepared = self.prepared
        clean, poisoned = self._judged(LearnedFrom.all_of(prepared.training, prepared.mixtures([0, self.level])))
        return clean, poisoned

    def _judged(self, learned_from: LearnedFrom) -> list[NDArray[np.int8]]:
        sweep = self.prepared.filter.sweep(learned_from.training, learned_from.mixtures, self.prepared.test_counts)
        found = {at: verdicts(judgement.scores, np.array(judgement.cutoffs)) for at, judgement in sweep}
        return [found[at] for at in sorted(found)]

    def after(self, marks: Mapping[str, Mark]) -> "Reviewed":
        """What the filter does that learns from what the marks leave; where they would leave one kind of mail or no
        word, it learns from all as it came."""
        learned_from = self.learned_from(marks)
        (now,) = self._judged(learned_from)
        clean, poisoned = self._unreviewed
        spam, lacks = self.prepared.test_spam, str(learned_from.found["lacks"].iloc[0])
        return Reviewed(self.worth(marks), changes(clean, poisoned, spam), changes(poisoned, now, spam), lacks)

    def learned_from(self, marks: Mapping[str, Mark]) -> LearnedFrom:
        """What the filter learns from after the marks, by digest; those of messages that are not there are nobody's."""
        marked = {mark: np.isin(self.digests, [name for name, its in marks.items() if its is mark]) for mark in Mark}
        reviewed = _Reviewed(marked[Mark.REMOVE], marked[Mark.RELABEL])
        return self.prepared.post.behind(reviewed, self.prepared.mixtures([self.level]))

    def worth(self, marks: Mapping[str, Mark], seconds: float = 30.0) -> Worth:
        """What the marks found and cost; `seconds`: how long it takes to read a message."""
        acted = np.isin(self.digests, [name for name, mark in marks.items() if mark is not Mark.FINE]) & self.there
        read = int((np.isin(self.digests, list(marks)) & self.there).sum())
        poison, pool = int(self._is_poison.sum()), int(self.there.sum())
        return Worth(
            read=read,
            found=int((acted & self._is_poison).sum()),
            of=poison,
            lost=int((acted & ~self._is_poison).sum()),
            minutes=read * seconds / 60,
            at_random=read * poison / max(pool, 1),
            perfect=min(read, poison),
        )


@dataclass(frozen=True, eq=False)
class _Reviewed(Defence):
    """What was marked is dropped or learned under the other label, both of shape (messages,)."""

    title = "Review"
    sentence = "Somebody has read some of the mail."
    source = "what was marked"
    needs = "a reader"

    removed: NDArray[np.bool_]
    relabelled: NDArray[np.bool_]

    def clean(self, mail: Received, there: Truths) -> Cleaned:  # noqa: ARG002 - it has been looked at before
        return Cleaned(there & ~self.removed, there & self.relabelled)


def reviewing(experiment: Experiment, corpus: Corpus, outside: Corpus | None = None) -> Iterator[Review | Progress]:
    """The training mail of an experiment with all its poison; before that, how far the crafting is. Raises `InputError`
    as `core.runs.preparation.preparing` does."""
    for prepared in preparing(experiment, corpus, experiment.poison, outside):
        yield Progress("Crafting", len(prepared.training.poison), experiment.poison)
    yield Review(prepared, experiment.poison)
