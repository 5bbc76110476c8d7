"""The game by hand: one message, edited until the filter changes its mind."""

import zlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import Enum

import numpy as np
import pandas as pd

from core.attacks.causative.dictionary import DictionaryAttack
from core.defences.lies_to_probers import LiesToProbers
from core.defences.random_near_threshold import RandomNearThreshold
from core.errors import InputError
from core.filters.base import HAM_VERDICT, SPAM_VERDICT
from core.insight.explain import judge, marked
from core.mail.corpus import OUTSIDE
from core.mail.encode import words_of
from core.oracle import CANDID, Oracle
from core.probing.ground import Ground
from core.questions.experiment import Experiment
from core.runs.measure import FOLDERS

MOST_LETTERS = 20_000
MOST_MESSAGES = 100
OWN = "own"
GUARDS = {
    "none": ("Answers truthfully", CANDID),
    "blur": ("Answers at random near its cut-offs", RandomNearThreshold(blur=0.2)),
    "lies": ("Lies from the sixth question about one message on", LiesToProbers(patience=5)),
}


class Goal(Enum):
    """What the player wants: spam delivered (integrity) or good mail blocked (availability)."""

    DELIVERED = "delivered"
    BLOCKED = "blocked"

    @property
    def wanted(self) -> int:
        """The verdict that wins."""
        return HAM_VERDICT if self is Goal.DELIVERED else SPAM_VERDICT


@dataclass(frozen=True)
class Try:
    """One question. added, removed: words against the original. score: None where the filter tells none."""

    added: int
    removed: int
    verdict: int
    score: float | None


@dataclass(eq=False, kw_only=True)
class Game:
    """One message and the tries so far.

    about: which message it is, by its name in `messages_to_play`, or OWN for one that the player writes.
    original: what changes are counted against; None until the first try of an own one. text: as it was last edited.
    opponent: which filter answers. number: how many games there were before. refusal: why the last try was none.
    """

    goal: Goal
    about: str
    original: str | None
    text: str
    opponent: str
    oracle: Oracle
    number: int = 0
    tries: list[Try] = field(default_factory=list)
    refusal: InputError | None = None

    def ask(self, text: str) -> None:
        """One try, which costs a question; or a refusal, which costs none."""
        self.text, self.refusal = text[:MOST_LETTERS], None
        if len(text) > MOST_LETTERS:
            self.refusal = InputError(
                f"A message here has at most {MOST_LETTERS:,} characters, and what came after them was cut off: "
                "look at it and ask again."
            )
            return
        if not text.strip():
            self.refusal = InputError("There is nothing left to send: write at least one word.")
            return
        try:
            answer = self.oracle.ask(text)
        except InputError as error:
            self.refusal = error
            return
        self.original = text if self.original is None else self.original
        added, removed = changed_words(self.original, text)
        self.tries.append(Try(added.total(), removed.total(), answer.verdict, answer.score))

    def again(self) -> "Game":
        """The same message, as it was at first."""
        oracle = replace(self.oracle, queries=0)
        return replace(self, text=self.original or "", oracle=oracle, number=self.number + 1, tries=[], refusal=None)

    def against(self, opponent: str, oracle: Oracle) -> "Game":
        """The same text before another filter."""
        return replace(self, opponent=opponent, oracle=oracle, tries=[], refusal=None)

    @property
    def last(self) -> Try | None:
        return self.tries[-1] if self.tries else None

    @property
    def won(self) -> bool:
        return self.last is not None and self.last.verdict == self.goal.wanted

    @property
    def spent(self) -> bool:
        """Whether no question is left."""
        return self.oracle.left == 0

    def frame(self) -> pd.DataFrame:
        """A row per try: try (from 1), added, removed, verdict, answer (folder), score (NaN where none was told)."""
        return pd.DataFrame(
            {
                "try": range(1, len(self.tries) + 1),
                "added": [one.added for one in self.tries],
                "removed": [one.removed for one in self.tries],
                "verdict": [one.verdict for one in self.tries],
                "answer": [FOLDERS[one.verdict] for one in self.tries],
                "score": pd.Series([one.score for one in self.tries], dtype=float),
            }
        )

    def seen(self) -> tuple[str, float, list[tuple[str, float]]]:
        """What the player is not told: (the true folder, the true score, the text as the filter reads it with each
        word's pull, as `core.insight.explain.marked` gives it)."""
        read = self.oracle.message(self.text).text
        verdict, score, pulls = judge(self.oracle.learned, read)
        return FOLDERS[verdict], score, marked(read, pulls)

    def words_that_helped(self) -> list[str]:
        """The added words that pull towards the goal, the strongest first."""
        message = self.oracle.message(self.text)
        before = self.oracle.message(self.original or "")
        pulls = self.oracle.pulls(message)
        towards = 1 if self.goal is Goal.BLOCKED else -1
        gains = {word: towards * pulls.get(word, 0.0) for word in changed_words(before.text, message.text)[0]}
        return sorted((word for word, gain in gains.items() if gain > 0), key=lambda word: (-gains[word], word))


def changed_words(before: str, after: str) -> tuple[Counter[str], Counter[str]]:
    """(words added, words removed) with how often, whatever their order; a word is what the filter takes for one.

    >>> added, removed = changed_words("Cheap pills, buy pills", "buy ch3ap pills, dear friend")
    >>> sorted(added), sorted(removed)
    (['ch3ap', 'dear', 'friend'], ['cheap', 'pills'])
    """
    was, now = Counter(words_of(before)), Counter(words_of(after))
    return now - was, was - now


def messages_to_play(ground: Ground, goal: Goal) -> dict[str, str]:
    """Test messages with which the goal is to be reached, spam that is blocked or good mail that is delivered, at
    most 100, by a name that is the same for every filter.

    Raises `InputError` when there is none.
    """
    wants_spam, verdict = (True, SPAM_VERDICT) if goal is Goal.DELIVERED else (False, HAM_VERDICT)
    rows = np.flatnonzero((ground.spam == wants_spam) & (ground.oracle().truth(ground.margins) == verdict))
    texts = [ground.texts[int(row)] for row in rows]
    named = {f"{zlib.crc32(text.encode()):08x}": text for text in texts if 0 < len(text.strip()) <= MOST_LETTERS}
    if not named:
        what = "blocks no spam" if wants_spam else "delivers no good mail"
        raise InputError(f"This filter {what} of the test inbox: write a message of your own, or take another filter.")
    return dict(sorted(named.items())[:MOST_MESSAGES])  # by name: another filter offers nearly the same ones


def opponent_of(experiment: Experiment, level: int, guard: str) -> str:
    """What the answers depend on: the filter and its mail, how it defends itself, and an attack only if it learned
    from its poison."""
    if not level:
        experiment = replace(experiment, attack=Experiment().attack, outside=OUTSIDE)
    return f"{replace(experiment, poison=level).to_query()}&guard={guard}"


def score_in_words(game: Game, score: float | None) -> str:
    """The score of an answer with as many digits as the filter tells; empty where it tells none."""
    if score is None:
        return ""
    digits = game.oracle.reluctance.digits if game.oracle.rounding else 3
    return f"{game.oracle.learned.filter.score_name} {score:.{digits}f}"


def dictionary_of(words: Sequence[str]) -> DictionaryAttack:
    """A dictionary attack with these words, as many of them as its own list can hold."""
    (rule,) = [parameter.rule for parameter in DictionaryAttack.parameters() if parameter.name == "own"]
    longest = rule.longest  # type: ignore[union-attr]  # its own list is free text
    listed = " ".join(words)
    if len(listed) > longest:
        listed = listed[: longest + 1].rpartition(" ")[0]
    return DictionaryAttack(words="own list", own=listed)
