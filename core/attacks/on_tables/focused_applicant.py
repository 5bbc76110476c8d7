"""Focused applicant: one application to come is decided wrongly, and few records are altered for it."""

from dataclasses import dataclass

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from core.attacks.aim import Goal, OneMessage
from core.attacks.base import CausativeAttack
from core.attacks.knowledge import Knowledge, Source
from core.attacks.on_tables._rows import KnownRows
from core.attacks.threat_model import Cell, Controls, Influence, Specificity, Violation
from core.declared.parameters import between, choice
from core.errors import InputError
from core.training.poison import Poison

ACCEPTED, REFUSED = "is accepted", "is refused"


@dataclass(frozen=True, kw_only=True)
class FocusedApplicant(CausativeAttack):
    """An insider knows one application that is to come, and what is to become of it.

    First the recorded outcomes of at most `altered` rows are turned, those that share most bands with the application
    first. Whatever goes beyond is new rows with the outcome that is wanted: the fields that applicants state themselves
    are those of the one application, all others are carried from known rows, those most like it first.

    Source: Nelson et al., "Exploiting Machine Learning to Subvert Your Spam Filter", LEET 2008, for the focused attack;
    the construction on rows, and the number of records that may be altered unseen, are ours.

    Measured on naive Bayes with five seeds and ten altered records: the least certain application is accepted with 2%
    on every table; the sixth with 5%, the twenty-first with 5%, but of accounts of credit cards, whose payments nobody
    states, with 10%. With 5%, 1 to 6 points more of those to refuse are accepted besides. Whoever turns records without
    a limit gets as far, but is easier to notice: 2 to 16 points. On German credit and credit approval 5% get the least
    certain application accepted, and refused, with every seed.
    """

    like = "focused"
    title = "Focused applicant"
    deed = "Decide one application"
    sentence = "Rows like one application to come are given the outcome that it is to have."
    cell = Cell(Influence.CAUSATIVE, Violation.INTEGRITY, Specificity.TARGETED)
    source = "after Nelson et al., LEET 2008"
    atlas = ("AML.T0020", "AML.T0059")
    owasp = ("ML02",)
    controls = Controls.BOTH
    reach = 0.1

    outcome: str = choice(
        ACCEPTED,
        REFUSED,
        label="The application",
        help="Whether one that should be refused is to be accepted, or a good one to be refused.",
    )
    chosen: int = between(
        0,
        9_999,
        default=0,
        step=1,
        label="Which",
        help="Which application of its kind that the model decides rightly before the attack, counted from 0, the "
        "least certain first; beyond the last it is the last.",
    )
    altered: int = between(
        0,
        1_000,
        default=10,
        step=1,
        label="Altered records",
        help="At most so many existing records may be altered without being discovered; more poison is new rows.",
    )

    @property
    def reads(self) -> frozenset[Source]:
        return frozenset({Source.TRAINING})

    @property
    def knows(self) -> str:
        return "the training rows, and the one application"

    def goal(self) -> Goal:
        to_refuse = self.outcome == ACCEPTED
        name = "chosen application to refuse" if to_refuse else "chosen good application"
        return Goal(
            (name, name.replace("application", "applications")), spam=to_refuse, one=OneMessage("", self.chosen)
        )

    def craft(self, knowledge: Knowledge, count: int, rng: Generator) -> Poison:
        rows = KnownRows.of(knowledge.training)
        if not knowledge.target:
            raise InputError("The model decides no such application rightly before the attack: choose another outcome.")
        mixed = rng.permutation(len(rows.bands))  # rows that are equally near come in any order
        shared = rows.shared(knowledge.target)[mixed]
        nearest = mixed[np.argsort(-shared.sum(axis=1), kind="stable")]
        turned = self._turned(rows, nearest)[:count]
        texts = knowledge.training.texts
        flips = Poison.flips(turned, [texts[row] for row in turned], spam=~rows.positive[turned])
        alike = mixed[np.argsort(-shared[:, rows.form.carried].sum(axis=1), kind="stable")]
        return flips + self._new_rows(rows, alike, knowledge.target, count - len(turned))

    def _turned(self, rows: KnownRows, nearest: NDArray[np.intp]) -> NDArray[np.intp]:
        """Rows whose outcome is the opposite of the wanted one, nearest first; one of them keeps it, or the model has
        nothing left to tell apart."""
        to_turn: NDArray[np.intp] = nearest[rows.positive[nearest] == (self.outcome == ACCEPTED)]
        return to_turn[: min(self.altered, len(to_turn) - 1)]

    def _new_rows(self, rows: KnownRows, alike: NDArray[np.intp], target: str, count: int) -> Poison:
        bands = rows.bands[np.resize(alike, count)]
        bands[:, rows.form.invented] = rows.form.read([target])[:, rows.form.invented]
        return Poison.messages(rows.form.write(bands), spam=self.outcome == REFUSED)
