"""Who meets whom in a probing: a filter that learned from clean mail, and an attacker with mail of their own."""

from dataclasses import dataclass, replace
from typing import Self

from core.attacks.exploratory.base import Attacker
from core.attacks.knowledge import KnownMail
from core.mail.corpus import Corpus
from core.probing.ground import Ground
from core.questions.probing import Probing
from core.runs.preparation import prepare


@dataclass(frozen=True, eq=False)
class Asked:
    """A trained filter on its test mail, and the attacker's own mail.

    corpus: the mail that the filter learned from and is judged on. topics: of each test message, empty where unknown,
    shape (tests,).
    """

    ground: Ground
    mail: KnownMail
    corpus: Corpus
    topics: list[str]

    @classmethod
    def of(cls, probing: Probing, corpus: Corpus, outside: Corpus) -> Self:
        """Train the filter that is asked. `corpus` and `outside` are the mail that the question names."""
        prepared = prepare(probing.training, corpus, 0, outside)
        topics = corpus.frame["topic"].iloc[prepared.parts.test].tolist()
        return cls(Ground.of(prepared), KnownMail.all_of(outside), corpus, topics)

    def attacker(self, probing: Probing) -> Attacker:
        """The attacker of a question, who has not asked anything yet."""
        oracle = self.ground.oracle(
            feedback=probing.feedback, budget=probing.budget, reluctance=probing.reluctance, seed=probing.seed
        )
        return Attacker.seeded(oracle, self.mail, probing.seed)

    @property
    def spam_topics(self) -> list[str]:
        """Topics of the test spam, where the mail has any."""
        return sorted({topic for topic, spam in zip(self.topics, self.ground.spam, strict=True) if spam and topic})

    def about(self, topic: str) -> Self:
        """The same filter on the spam of one topic."""
        return replace(self, ground=self.ground.about(self.topics, topic))
