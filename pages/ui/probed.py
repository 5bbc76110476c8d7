"""A filter that is probed, in short turns: what was found is kept, shown as it comes, and can be left."""

import threading
import time
from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any, Generic, Self, TypeVar

from core import Experiment, InputError
from core.attacks.knowledge import KnownMail
from core.corpus import Corpus
from core.preparation import prepare
from core.probing import Ground

T = TypeVar("T")
MOST_FINDINGS = 24


@dataclass(eq=False)
class Findings(Generic[T]):
    """Results that come one by one. expected: about how many there will be. refusal: why there are no more, if so."""

    steps: Iterator[T]
    expected: int
    done: list[T] = field(default_factory=list)
    finished: bool = False
    refusal: InputError | None = None
    _lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def progress(self) -> float:
        """Share of the work that is done."""
        return min(1.0, len(self.done) / max(1, self.expected))

    def advance(self, seconds: float) -> list[T]:
        """Work for about `seconds`, or wait for another visitor's turn; all there is. There is one at least, or an
        `InputError`."""
        with self._lock:
            start = time.perf_counter()
            while not self.finished and (not self.done or time.perf_counter() - start < seconds):
                try:
                    self.done.append(next(self.steps))
                except StopIteration:
                    self.finished = True
                except InputError as error:
                    self.finished, self.refusal = True, error
            if self.refusal and not self.done:
                raise InputError(str(self.refusal))
            return list(self.done)


@dataclass(eq=False)
class Probed:
    """A trained filter, the attacker's own mail, and the latest few findings by what was asked."""

    experiment: Experiment
    ground: Ground
    mail: KnownMail
    corpus: Corpus
    topics: list[str]
    _about: dict[str, "Probed"] = field(default_factory=dict)
    _findings: dict[Hashable, Findings[Any]] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    @classmethod
    def of(cls, experiment: Experiment, corpus: Corpus, outside: Corpus) -> Self:
        prepared = prepare(experiment, corpus, 0, outside)
        topics = corpus.frame["topic"].iloc[prepared.parts.test].tolist()
        return cls(experiment, Ground.of(prepared), KnownMail.all_of(outside), corpus, topics)

    @property
    def spam_topics(self) -> list[str]:
        """Topics of the test spam, where the mail has any."""
        return sorted({topic for topic, spam in zip(self.topics, self.ground.spam, strict=True) if spam and topic})

    def about(self, topic: str) -> "Probed":
        """The same filter on the spam of one topic."""
        with self._lock:
            if topic not in self._about:
                ground = self.ground.about(self.topics, topic)
                self._about[topic] = replace(self, ground=ground, _about={}, _findings={}, _lock=threading.Lock())
            return self._about[topic]

    def findings(self, key: Hashable, begin: Callable[[], Iterator[T]], expected: int) -> Findings[T]:
        """What was begun under this key, or a new beginning."""
        with self._lock:
            found = self._findings.pop(key, None) or Findings(begin(), expected)
            self._findings[key] = found
            while len(self._findings) > MOST_FINDINGS:
                self._findings.pop(next(iter(self._findings)))
            return found
