"""A filter that is probed, and what was found, by what was asked."""

from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass, field
from typing import Any, Self, TypeVar

from core import Experiment
from core.attacks.knowledge import KnownMail
from core.mail.corpus import Corpus
from core.probing import Ground
from core.runs.preparation import prepare
from core.work.turns import Turns
from pages.ui.kept import Kept

T = TypeVar("T")
MOST_FINDINGS = 24
MOST_TOPICS = 24


@dataclass(eq=False)
class Probed:
    """A trained filter, the attacker's own mail, and the latest few findings by what was asked."""

    experiment: Experiment
    ground: Ground
    mail: KnownMail
    corpus: Corpus
    topics: list[str]
    _about: Kept[str, "Probed"] = field(default_factory=lambda: Kept(MOST_TOPICS))
    _findings: Kept[Hashable, Turns[Any]] = field(default_factory=lambda: Kept(MOST_FINDINGS))

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
        return self._about.get(topic, lambda: self._on(self.ground.about(self.topics, topic)))

    def _on(self, ground: Ground) -> "Probed":
        return Probed(self.experiment, ground, self.mail, self.corpus, self.topics)

    def findings(self, key: Hashable, begin: Callable[[], Iterator[T]], expected: int) -> Turns[T]:
        """What was begun under this key, or a new beginning."""
        return self._findings.get(key, lambda: Turns(begin, expected))
