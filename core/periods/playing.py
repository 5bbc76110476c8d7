"""The periods, one after the other: applicants come, are decided on, show how they turn out, and are learned from."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy.sparse import csr_array

from core.attacks.knowledge import KnownMail
from core.attacks.periodic.base import PeriodicAttack, Seen
from core.campaign.learner import Deployed
from core.campaign.ledger import NOT_LEARNED
from core.filters.base import SPAM_VERDICT
from core.mail.encode import counter, narrow, stacked
from core.periods.dealing import Deal, deal
from core.periods.lent import APPLICANTS, BEGINNING, POISON, Lent, Period
from core.periods.model import Retrained, State
from core.questions.lending import Lending
from core.scenarios import scenario_named
from core.scenarios.made import made_table
from core.scenarios.selective import outcomes_known
from core.scenarios.table import Table
from core.work.turns import Progress

Truths = NDArray[np.bool_]
Floats = NDArray[np.float64]
LOTS_OF_CRAFTED = 10_000  # added to the seed, so that who else applies changes nobody's lot


@dataclass(eq=False)
class Playing:
    """Periods as far as they have been played. question: on this table."""

    question: Lending
    table: Table
    deal: Deal
    stream: list[pd.DataFrame] = field(default_factory=list)
    periods: list[Period] = field(default_factory=list)

    def __post_init__(self) -> None:
        encoding = self.table.encoding
        self._model = Retrained(self.question.filter, encoding.words)
        self._counter = counter(encoding.words)
        self._past = KnownMail(self.table, self.deal.beginning)
        self._held = self._rows_of(self.deal.held)
        self._refused: dict[str, list[Truths]] = {APPLICANTS: [], POISON: []}
        beginning = self.deal.beginning
        everybody = np.ones(len(beginning), dtype=np.bool_)
        frame = self._applicants(beginning, 0).assign(source=BEGINNING, score=np.nan, refused=False, lot=False)
        self.stream.append(frame.assign(accepted=everybody, known=everybody))
        self._rows = self._rows_of(beginning)
        self._deployed = self._model.retrain(self._rows, self._state(0), 0)

    def play(self) -> Iterator[int]:
        """Period by period; the number of each that is over."""
        for number in range(1, self.question.periods + 1):
            self._period(number)
            yield number

    def _period(self, number: int) -> None:
        deployed, asked = self._deployed, [0]
        own = self._applicants(self.deal.periods[number - 1], number)
        crafted = self._crafted(number, len(own), deployed, asked)
        counts = [self._rows_of(self.deal.periods[number - 1]), self._counted(crafted["text"].tolist())]
        frames = [self._decided(frame, rows, deployed) for frame, rows in zip((own, crafted), counts, strict=True)]
        self.stream.append(pd.concat([frame for frame in frames if len(frame)], ignore_index=True))
        held = deployed.verdicts(self._held) == SPAM_VERDICT
        self.periods.append(Period(number, deployed.trained, deployed.state, held, asked[0]))
        self._rows = stacked([self._rows, *(rows for rows in counts if rows.shape[0])])
        if number < self.question.periods:
            self._deployed = self._model.retrain(self._rows, self._state(number), number)

    def _applicants(self, rows: NDArray[np.intp], number: int) -> pd.DataFrame:
        texts = pd.Series([self.table.texts[row] for row in rows], dtype=str)
        return pd.DataFrame(
            {"text": texts, "positive": self.table.labels[rows], "source": APPLICANTS, "came": number, "row": rows}
        )

    def _crafted(self, number: int, applicants: int, deployed: Deployed, asked: list[int]) -> pd.DataFrame:
        question, attack = self.question, self.question.attack
        count = round(question.volume_in(number) * applicants)
        texts: Sequence[str] = ()
        if count and type(attack).send is not PeriodicAttack.send:

            def refused(some: Sequence[str]) -> Truths:
                asked[0] += len(some)
                return self._refuses(deployed, self._counted(some))

            seen = Seen(number, question.periods, self.table.scenario.fields, self._past, refused)
            texts = attack.send(count, seen, np.random.default_rng([question.seed, 2, number]))
        bad = np.full(len(texts), attack.turns_bad)
        return pd.DataFrame(
            {"text": pd.Series(texts, dtype=str), "positive": bad, "source": POISON, "came": number, "row": -1}
        )

    def _decided(self, frame: pd.DataFrame, rows: csr_array, deployed: Deployed) -> pd.DataFrame:
        """The same applicants with what the model, the lot and time make of them."""
        if not len(frame):
            return frame
        scores = deployed.scores(rows)
        refused = deployed.filter.verdicts(scores) == SPAM_VERDICT
        source = frame["source"].iloc[0]
        self._refused[source].append(refused)
        before = np.concatenate(self._refused[source])
        seed = self.question.seed + (LOTS_OF_CRAFTED if source == POISON else 0)
        accepted = outcomes_known(before, at_random=self.question.explored / 100, seed=seed)[-len(frame) :]
        known = np.ones(len(frame), dtype=np.bool_) if self.question.all_known else accepted
        return frame.assign(score=scores, refused=refused, lot=accepted & refused, accepted=accepted, known=known)

    def _state(self, number: int) -> State:
        """What a model that is trained at the end of this period learns from."""
        came = np.concatenate([frame["came"].to_numpy() for frame in self.stream])
        known = np.concatenate([frame["known"].to_numpy() for frame in self.stream])
        positive = np.concatenate([frame["positive"].to_numpy() for frame in self.stream])
        window = self.question.window
        learned = known & (came > number - window if window else True)
        return np.where(learned, positive, NOT_LEARNED).astype(np.int8)

    def _rows_of(self, rows: NDArray[np.intp]) -> csr_array:
        return narrow(self.table.encoding.counts[rows])

    def _counted(self, texts: Sequence[str]) -> csr_array:
        return narrow(csr_array(self._counter.transform(texts), dtype=np.float64))

    @staticmethod
    def _refuses(deployed: Deployed, rows: csr_array) -> Truths:
        refused: Truths = deployed.verdicts(rows) == SPAM_VERDICT
        return refused

    def lent(self) -> Lent:
        stream = pd.concat(self.stream, ignore_index=True)
        return Lent(self.question, self.table, self.deal, stream, tuple(self.periods))


def lending(question: Lending, table: Table) -> Iterator[Progress | Lent]:
    """The periods one by one, and what they came to in the end. Raises `InputError` for a table that is too small, and
    for a question that names another."""
    asked = question.asked_on(table)
    game = Playing(asked, table, deal(asked, table))
    for number in game.play():
        yield Progress("Deciding on applicants", number, asked.periods)
    yield game.lent()


def lend(question: Lending, table: Table | None = None) -> Lent:
    """Play all periods; without a table, on the one that comes with the project and that the question names."""
    table = made_table(scenario_named(question.corpus)()) if table is None else table
    for step in lending(question, table):
        if isinstance(step, Lent):
            lent = step
    return lent
