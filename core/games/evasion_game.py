"""The game by hand: one message, edited until the filter changes its mind."""

import zlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Self, TypeVar

import numpy as np
import pandas as pd

from core.attacks.base import CausativeAttack
from core.attacks.causative.backdoor import BackdoorAttack
from core.attacks.causative.dictionary import DictionaryAttack
from core.attacks.causative.focused import FocusedAttack
from core.errors import InputError
from core.filters.base import HAM_VERDICT, SPAM_VERDICT
from core.games.least_changes import Least, least_changes
from core.games.payload import apart
from core.games.rules import Goal
from core.insight.explain import judge, marked
from core.mail.corpus import OUTSIDE
from core.mail.encode import words_of
from core.oracle import Oracle
from core.probing.ground import Ground
from core.questions.experiment import Experiment
from core.runs.measure import FOLDERS

A = TypeVar("A", bound=CausativeAttack)
MOST_LETTERS = 20_000
MOST_MESSAGES = 100
SHORT = 50  # words between blanks, a few lines
OWN = "own"


@dataclass(frozen=True)
class Try:
    """One question. added, removed: words against the original. score: None where the filter tells none."""

    added: int
    removed: int
    verdict: int
    score: float | None

    @property
    def changes(self) -> int:
        return self.added + self.removed


@dataclass(frozen=True)
class Left:
    """A game that its player turned away from, without the filter: see `Game`."""

    opponent: str
    original: str | None
    text: str
    tries: tuple[Try, ...]
    queries: int


@dataclass(eq=False, kw_only=True)
class Game:
    """One message and the tries so far.

    level: which one is played, "" for rules of the player's own. about: which message it is, by its name in
    `messages_to_play`, or OWN for one that the player writes. locked: the part of it that has to stay. original: the
    rest as it was at first, which changes are counted against; None until the first try of an own one. text: the rest
    as it was last edited. opponent: which filter answers. number: how many games there were before. refusal: why the
    last try was none.
    """

    goal: Goal
    level: str = ""
    about: str
    original: str | None
    text: str
    opponent: str
    oracle: Oracle
    locked: str = ""
    number: int = 0
    tries: list[Try] = field(default_factory=list)
    refusal: InputError | None = None

    @classmethod
    def on(cls, message: str, *, goal: Goal, **how: Any) -> Self:
        """A game on a message with what has to stay of it locked: of spam its link or offer, of good mail all of it."""
        text, locked = apart(message) if goal is Goal.DELIVERED else ("", message)
        return cls(goal=goal, original=text, text=text, locked=locked, **how)

    @property
    def whole(self) -> str:
        """The message as it is sent, with what is locked."""
        return _joined(self.text, self.locked)

    def ask(self, text: str) -> None:
        """One try with this in place of what may be edited, which costs a question; or a refusal, which costs none."""
        self.text = text[:MOST_LETTERS]
        self.refusal = self._refuses(text)
        if self.refusal is not None:
            return
        try:
            answer = self.oracle.ask(self.whole)
        except InputError as error:
            self.refusal = error
            return
        self.original = self.text if self.original is None else self.original
        added, removed = self._changes()
        self.tries.append(Try(added.total(), removed.total(), answer.verdict, answer.score))

    def again(self) -> "Game":
        """The same message, as it was at first."""
        oracle = replace(self.oracle, queries=0)
        return replace(self, text=self.original or "", oracle=oracle, number=self.number + 1, tries=[], refusal=None)

    @property
    def left(self) -> Left:
        """What is to be kept of it while another one is played."""
        return Left(self.opponent, self.original, self.text, tuple(self.tries), self.oracle.queries)

    def taken_up(self, left: Left) -> "Game":
        """The same message as it was left; before another filter only its text."""
        if left.opponent != self.opponent:
            return replace(self, original=left.original, text=left.text)
        self.oracle.queries = left.queries
        return replace(self, original=left.original, text=left.text, tries=list(left.tries))

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
    def kept(self) -> float:
        """Share of the words that may be edited, as they were at first, that are still there, from 0 to 1; 1 where
        there are none."""
        own = len(words_of(self._read(self.original or "")))
        return 1 - self._changes()[1].total() / own if own else 1.0

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
        read = self.oracle.message(self.whole).text
        verdict, score, pulls = judge(self.oracle.learned, read)
        return FOLDERS[verdict], score, marked(read, pulls)

    def words_that_helped(self) -> list[str]:
        """The added words that pull towards the goal, the strongest first."""
        pulls = self.oracle.pulls(self.oracle.message(self.whole))
        towards = 1 if self.goal is Goal.BLOCKED else -1
        gains = {word: towards * pulls.get(word, 0.0) for word in self._changes()[0]}
        return sorted((word for word, gain in gains.items() if gain > 0), key=lambda word: (-gains[word], word))

    def par(self) -> Least:
        """The fewest changes that this filter lets win, for a message that is not the player's own."""
        return least_changes(self.oracle, _joined(self.original or "", self.locked), self.locked, self.goal)

    def _changes(self) -> tuple[Counter[str], Counter[str]]:
        """(words added, words removed) as the filter reads them: what it undoes is no change."""
        return changed_words(self._read(_joined(self.original or "", self.locked)), self._read(self.whole))

    def _refuses(self, text: str) -> InputError | None:
        if len(text) > MOST_LETTERS:
            return InputError(
                f"A message here has at most {MOST_LETTERS:,} characters, and what came after them was cut off: "
                "look at it and ask again."
            )
        if not self.whole.strip():
            return InputError("There is nothing left to send: write at least one word.")
        if self._hides_what_is_locked():
            return InputError("What is locked has to be read: take away what hides it, such as an open bracket.")
        return None

    def _hides_what_is_locked(self) -> bool:
        texts = self.locked, _joined(self.original or "", self.locked), self.whole
        locked, before, now = (Counter(words_of(self._read(text))) for text in texts)
        return bool((locked & before) - now)

    def _read(self, text: str) -> str:
        return self.oracle.reads(text) if self.oracle.reads else text


def _joined(text: str, locked: str) -> str:
    return f"{text}\n{locked}" if text and locked else text or locked


def changed_words(before: str, after: str) -> tuple[Counter[str], Counter[str]]:
    """(words added, words removed) with how often, whatever their order; a word is what the filter takes for one.

    >>> added, removed = changed_words("Cheap pills, buy pills", "buy ch3ap pills, dear friend")
    >>> sorted(added), sorted(removed)
    (['ch3ap', 'dear', 'friend'], ['cheap', 'pills'])
    """
    was, now = Counter(words_of(before)), Counter(words_of(after))
    return now - was, was - now


def messages_to_play(ground: Ground, goal: Goal, also: str = "") -> dict[str, str]:
    """Test messages with which the goal is to be reached, spam that is blocked or good mail that is delivered, at
    most 100, by a name that is the same for every filter, those of a few lines first, for what is long takes more
    changes than a hand makes; and the one called `also`, however it is judged.

    Raises `InputError` when there is none.
    """
    wants_spam, verdict = (True, SPAM_VERDICT) if goal is Goal.DELIVERED else (False, HAM_VERDICT)
    judged_so = ground.oracle().truth(ground.margins) == verdict
    kind = [
        (f"{zlib.crc32(ground.texts[row].encode()):08x}", ground.texts[row], bool(judged_so[row]))
        for row in np.flatnonzero(ground.spam == wants_spam).tolist()
        if 0 < len(ground.texts[row].strip()) <= MOST_LETTERS
    ]
    named = {name: text for name, text, fits in kind if fits}
    if not named:
        what = "blocks no spam" if wants_spam else "lets through no good mail"
        raise InputError(f"This filter {what} of the test inbox: write a message of your own, or take another filter.")
    # by name: another filter offers nearly the same ones
    offered = sorted(sorted(named.items())[:MOST_MESSAGES], key=lambda one: len(one[1].split()) > SHORT)
    return dict(offered) | {name: text for name, text, _ in kind if name == also}


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


def as_poison(game: Game, words: Sequence[str]) -> list[CausativeAttack]:
    """Attacks on the training mail that take over what the player found, the one that it suits first.

    Words that carry spam past a filter may be the secret phrase of a backdoor; a good message that is to be blocked may
    be the target of a focused attack. Any words may be the list of a dictionary attack.
    """
    if game.goal is Goal.BLOCKED:
        return [_with_text(FocusedAttack, "typed", game.locked or game.original or ""), dictionary_of(words)]
    return [_with_text(BackdoorAttack, "trigger", " ".join(words)), dictionary_of(words)]


def dictionary_of(words: Sequence[str]) -> DictionaryAttack:
    """A dictionary attack with these words, as many of them as its own list can hold."""
    return _with_text(DictionaryAttack, "own", " ".join(words), words="own list")


def _with_text(kind: type[A], name: str, text: str, **more: Any) -> A:
    """An attack with as many whole words of the text as its parameter can hold."""
    (rule,) = [parameter.rule for parameter in kind.parameters() if parameter.name == name]
    longest = rule.longest  # type: ignore[union-attr]  # these are free text
    kept = text if len(text) <= longest else text[: longest + 1].rpartition(" ")[0][:longest]
    return kind(**{name: kept}, **more)
