"""What becomes of a filter that learns week by week while somebody sends it mail to learn from: the third question."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal, Self

from core.attacks.exploratory.base import WordSearch
from core.attacks.weekly.base import WeeklyAttack
from core.attacks.weekly.none import NoAttack
from core.decisions.base import Decision
from core.decisions.none import NoDecision
from core.feedback.base import LabelFeedback
from core.filters import Filter
from core.oracle import Feedback
from core.questions.probing import Probing
from core.questions.question import Question
from core.questions.table import (
    ARRIVAL,
    BUDGET,
    CAMPAIGN_TOPIC,
    CORPUS,
    DECISION,
    EVERY,
    FEEDBACK,
    FILTER,
    MOST_WEEKS,
    OUTSIDE_MAIL,
    SCOUT,
    SEED,
    SENDS,
    SENDS_TOO,
    STRIKE,
    TELLS,
    VICTIMS,
    VOLUME,
    WEEKS,
    WINDOW,
)

LeftOut = Literal["attack", "decision"]


@dataclass(frozen=True, init=False)
class Campaign(Question):
    """A filter that is retrained every few weeks on what comes in, and an attacker who knows that.

    filter, attack, second, feedback, decision: an instance, or a name for one with default parameters; `second` attacks
    as well. volume: poison of each week, in percent of the mail that comes anyhow; the last number stands for all weeks
    that follow, and in the weeks of the strike none is sent. weeks: how many there are, 3 to 52, the strike's among
    them. strike: how many of them, at the end, bring the campaign itself. window: from how many weeks the filter
    learns, 0 for all. every: weeks between two retrainings. arrival: "as it came" or "dealt". topic, victims: names of
    the topics of the campaign and of the victims' mail, drawn by seed where they are empty. scout: a search for words
    that the attacker begins with, by its title or an instance; tells, budget: as in `Probing`. seed: draws all that is
    drawn, 0 to 9,999. corpus, outside: ids of mail.

    >>> Campaign(filter="spambayes", attack="pseudospam", feedback="users", volume=(0, 10, 20)).to_query()
    'corpus=sample&filter=spambayes&sends=pseudospam&feedback=users&volume=0-10-20&weeks=16&seed=0&v=2'
    """

    filter: Filter
    attack: WeeklyAttack
    second: WeeklyAttack
    feedback: LabelFeedback
    decision: Decision
    volume: tuple[int, ...]
    weeks: int
    strike: int
    window: int
    every: int
    arrival: str
    topic: str
    victims: str
    scout: WordSearch | None
    tells: Feedback
    budget: int
    seed: int

    parts = (
        *(CORPUS, FILTER, SENDS, SENDS_TOO, FEEDBACK, DECISION, VOLUME, WEEKS, STRIKE, WINDOW, EVERY, ARRIVAL),
        *(CAMPAIGN_TOPIC, VICTIMS, SCOUT, TELLS, BUDGET, OUTSIDE_MAIL, SEED),
    )

    def __init__(
        self,
        filter: Filter | str = FILTER.default,  # noqa: A002 - the field's own word
        attack: WeeklyAttack | str = SENDS.default,
        *,
        second: WeeklyAttack | str = SENDS_TOO.default,
        feedback: LabelFeedback | str = FEEDBACK.default,
        decision: Decision | str = DECISION.default,
        volume: Sequence[int] | int = VOLUME.default,
        weeks: int = WEEKS.default,
        strike: int = STRIKE.default,
        window: int = WINDOW.default,
        every: int = EVERY.default,
        arrival: str = ARRIVAL.default,
        topic: str = CAMPAIGN_TOPIC.default,
        victims: str = VICTIMS.default,
        scout: WordSearch | str | None = SCOUT.default,
        tells: Feedback | str = TELLS.default,
        budget: int = BUDGET.default,
        seed: int = SEED.default,
        corpus: str = CORPUS.default,
        outside: str = OUTSIDE_MAIL.default,
    ) -> None:
        """Raise `InputError` for an unknown name or a number out of range."""
        given = dict(locals())
        self._hold(**{part.name: given[part.name] for part in self.parts})

    @property
    def reconnaissance(self) -> Probing | None:
        """The question with which the attacker begins; None where they ask nothing first."""
        if self.scout is None:
            return None
        return Probing(
            self.filter,
            self.scout,
            tells=self.tells,
            budget=self.budget,
            seed=self.seed,
            corpus=self.corpus,
            outside=self.outside,
        )

    @property
    def before_strike(self) -> int:
        """How many weeks come before the strike, at least one."""
        return max(1, self.weeks - self.strike)

    def volume_in(self, week: int) -> float:
        """The poison of a week, from 1 on, as a share of the week's own mail; none in the weeks of the strike."""
        return 0.0 if week > self.before_strike else self.volume[min(week, len(self.volume)) - 1] / 100

    @property
    def most(self) -> int:
        """The poison of the week that gets most of it, in percent."""
        return max(self.volume)

    def up_to(self, percent: int) -> Self:
        """The same rise and fall with so much poison in the highest week; so much in all weeks where there is none."""
        bars = tuple(round(bar * percent / self.most) for bar in self.volume) if self.most else (percent,)
        return replace(self, volume=bars)

    @property
    def begins(self) -> int:
        """The first week in which anything is sent, from 1 on; 1 where nothing ever is."""
        sent = (week for week in range(1, self.before_strike + 1) if self.volume_in(week))
        return next(sent, 1)

    def beginning(self, week: int) -> Self:
        """The same rise and fall from another week on; what no longer has room before the last week is left out."""
        bars = (*[0] * (week - 1), *self.volume[self.begins - 1 :])
        return replace(self, volume=bars[:MOST_WEEKS])

    @property
    def sends(self) -> bool:
        """Whether anybody attacks from outside, or gets at what is stored."""
        return any(attack.cell is not None for attack in (self.attack, self.second))

    def knowing(self, words: Sequence[str]) -> Self:
        """The same weeks with an attacker who knows words that let mail through; the usual one, where so far nobody
        wants any mail to get through."""
        attack = self.attack if self.attack.strikes else type(self)().attack
        return replace(self, attack=attack.knowing(words))

    def essential(self) -> Self:
        """Without what matters only to one who asks first, or who sends, where nobody does."""
        shorter = replace(self, volume=self.volume[: self.before_strike] if self.sends else VOLUME.default)
        return shorter if self.scout else replace(shorter, tells=TELLS.default, budget=BUDGET.default)

    @property
    def without_attack(self) -> Self:
        """The same weeks where nobody attacks, neither from outside nor from within."""
        honest = self.feedback.honest()
        return replace(self, attack=NoAttack(), second=NoAttack(), scout=None, feedback=honest)

    @property
    def is_attacked(self) -> bool:
        """Whether anybody attacks, from outside or from within."""
        return "attack" in self.beside

    @property
    def without_decision(self) -> Self:
        """The same weeks where the defender decides nothing."""
        return replace(self, decision=NoDecision())

    @property
    def beside(self) -> dict[LeftOut, Self]:
        """The same weeks with one thing left out that is there: what to hold them against, by what is left out."""
        others: dict[LeftOut, Self] = {"attack": self.without_attack, "decision": self.without_decision}
        return {left_out: other for left_out, other in others.items() if other != self}

    @property
    def stem(self) -> str:
        """How the names of its files begin.

        >>> Campaign(seed=3).stem
        'campaign-pseudospam-on-spambayes-users-seed-3'
        """
        named = f"campaign-{self.attack.id}-on-{self.filter.id}-{self.feedback.id}-seed-{self.seed}"
        return named.replace("_", "-")
