"""A filter that is probed, and what was found, by what was asked."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, TypeVar

from core import Probing
from core.attacks.knowledge import KnownMail
from core.probing import Ground
from core.probing.asked import Asked
from core.probing.probe import Probed, answered
from core.work.turns import Turns
from pages.ui.kept import Kept

T = TypeVar("T")
MOST_FINDINGS = 24
MOST_TOPICS = 24


@dataclass(eq=False)
class ProbedFilter:
    """A trained filter before an attacker, and the latest few findings by what was asked."""

    asked: Asked
    _about: Kept[str, "ProbedFilter"] = field(default_factory=lambda: Kept(MOST_TOPICS))
    _findings: Kept[str, Turns[Any]] = field(default_factory=lambda: Kept(MOST_FINDINGS))

    @property
    def ground(self) -> Ground:
        return self.asked.ground

    @property
    def mail(self) -> KnownMail:
        """The attacker's own."""
        return self.asked.mail

    def about(self, topic: str) -> "ProbedFilter":
        """The same filter on the spam of one topic."""
        return self._about.get(topic, lambda: ProbedFilter(self.asked.about(topic)))

    def answer(self, probing: Probing) -> Turns[Probed]:
        """What the attack of a question on this filter finds."""
        return self.findings(probing.key, lambda: iter([answered(probing, self.asked)]), 1)

    def findings(self, key: str, begin: Callable[[], Iterator[T]], expected: int) -> Turns[T]:
        """What was begun under this key, or a new beginning."""
        return self._findings.get(key, lambda: Turns(begin, expected))
