"""The trained filter as an attacker meets it: it answers, and every answer costs a question."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from core.filters.base import HAM_VERDICT, Learned
from core.oracle.answers import Answer, Answers, BudgetSpentError, Feedback
from core.oracle.message import Message
from core.oracle.reluctance import CANDID, Reluctance, Suspicion
from core.scoring.scorer import Scorer


@dataclass(eq=False, kw_only=True)
class Oracle:
    """A filter that can be asked.

    learned: the filter after training. feedback: how much an answer says. budget: most questions, None for no limit.
    reluctance: how the filter defends itself against being asked. line: blocks from this margin on, in place of the
    filter's own cut-offs. reads: what the defender does to a text before the filter reads it. seed: of what is random.
    queries: questions asked so far; a page that is drawn anew says how many there were. scorer: of another oracle on
    the same filter, to save the second it may take to make one.

    By hand, a page does this for each try of a visitor:

        oracle = Oracle(learned=prepared.learn(0), feedback=Feedback.ROUNDED, queries=state.queries)
        message = oracle.message(text)          # free: nothing is asked yet
        message.add("meeting")                  # or the visitor edits the text itself
        answer = oracle.ask(message)            # costs a question; BudgetSpentError (an InputError) when none is left
        answer.verdict, answer.score            # 0 ham, 1 unsure, 2 spam; the score is None for Feedback.VERDICT
        oracle.queries, oracle.left             # spent, and left of the budget
        oracle.pulls(message)                   # word → pull, positive for spam: what the attacker does not see
    """

    learned: Learned
    feedback: Feedback = Feedback.VERDICT
    budget: int | None = None
    reluctance: Reluctance = CANDID
    line: float | None = None
    reads: Callable[[str], str] | None = None
    seed: int = 0
    queries: int = 0
    scorer: Scorer = field(default=None, repr=False)  # type: ignore[assignment]  # filled in right after

    def __post_init__(self) -> None:
        self.scorer = self.scorer or self.learned.filter.scorer(self.learned)
        self._rng = np.random.default_rng([self.seed, self.queries])
        self._suspicion = Suspicion(len(self.learned.words), self.seed) if self.reluctance.lies else None

    @property
    def left(self) -> int | None:
        """Questions left of the budget; None without one."""
        return None if self.budget is None else max(0, self.budget - self.queries)

    @property
    def senders(self) -> int:
        """Sender addresses that the questions so far took."""
        return self.reluctance.senders(self.queries)

    @property
    def rounding(self) -> float:
        """How far a score that is told may be from the one that it stands for because it is rounded."""
        full = self.feedback is Feedback.SCORE and not self.reluctance.rounds
        return 0.0 if full else 0.5 * 0.1**self.reluctance.digits

    def message(self, text: str = "") -> Message:
        """A text as the filter reads it, to be edited and asked about. Free."""
        return Message(self.scorer, self.reads(text) if self.reads else text)

    def ask(self, message: Message | str) -> Answer:
        """One question. Raises `BudgetSpentError` when none is left."""
        if isinstance(message, str):
            message = self.message(message)
        self._check_budget()
        verdicts, scores = self._answers(message, np.array([message.draft.margin]), None)
        self._note(message, None, 1)
        return Answer(int(verdicts[0]), None if scores is None else float(scores[0]))

    def ask_each(
        self, message: Message, words: Sequence[str], *, stop_after: int | None = None, wanted: int = HAM_VERDICT
    ) -> Answers:
        """One question for each word, about the message with one more of that word: the answers in the words' order.

        Stops after so many answers with the `wanted` verdict, and where the budget ends; what comes after that is not
        asked, and there may be fewer answers than words. Raises `BudgetSpentError` when none is left at the start.
        """
        self._check_budget()
        if self.left is not None:
            words = words[: self.left]
        columns = self.scorer.columns(words)
        known = columns >= 0
        margins = np.full(len(words), message.draft.margin)
        margins[known] = message.draft.margins_with(columns[known])
        verdicts, scores = self._answers(message, margins, columns)
        end = len(words)
        if stop_after is not None:
            hits = np.flatnonzero(verdicts == wanted)
            end = int(hits[stop_after - 1]) + 1 if len(hits) >= stop_after else end
        self._note(message, columns[:end], end)
        return Answers(verdicts[:end], None if scores is None else scores[:end])

    def truth(self, margins: NDArray[np.float64]) -> NDArray[np.int8]:
        """The verdicts on messages with such margins, for whoever measures: free and never false. Same shape."""
        if self.line is not None:
            return 2 * (margins >= self.line).astype(np.int8)
        return self.learned.filter.verdicts(self.scorer.scores(margins))

    def verdict(self, message: Message) -> int:
        """The true verdict on a message, for whoever measures: free."""
        return int(self.truth(np.array([message.draft.margin]))[0])

    def pulls(self, message: Message) -> dict[str, float]:
        """How far each known word pulls the score, positive for spam: what the attacker does not see."""
        return self.learned.pulls(self.learned.counts([message.text]))

    @property
    def cutoffs(self) -> tuple[float, float]:
        """The scores from which on a message is no longer delivered, and is blocked."""
        return self.learned.filter.cutoffs if self.line is None else (float(self.scorer.scores(self.line)),) * 2

    def _check_budget(self) -> None:
        if self.left == 0:
            raise BudgetSpentError(
                f"All {self.budget:,} questions of the budget are asked: allow more, or use what was found so far."
            )

    def _note(self, message: Message, columns: NDArray[np.intp] | None, asked: int) -> None:
        self.queries += asked
        if self._suspicion:
            self._suspicion.note(message.draft, columns)

    def _answers(
        self, message: Message, margins: NDArray[np.float64], columns: NDArray[np.intp] | None
    ) -> tuple[NDArray[np.int8], NDArray[np.float64] | None]:
        verdicts = self.truth(margins)
        if self.feedback is Feedback.VERDICT and self.reluctance.is_candid:
            return verdicts, None

        def times() -> NDArray[np.intp]:
            return self._suspicion.times(message.draft, columns) if self._suspicion else np.zeros(len(margins), np.intp)

        scores = self.scorer.scores(margins)
        verdicts, scores = self.reluctance.answer(verdicts, scores, self.cutoffs, times, self._rng)
        if self.feedback is Feedback.VERDICT:
            return verdicts, None
        return verdicts, np.round(scores, self.reluctance.digits) if self.rounding else scores
