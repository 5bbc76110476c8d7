"""Subgroup discount: applicants of one section gain, and nobody outside of it notices anything."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.random import Generator

from core.attacks.aim import Goal
from core.attacks.base import CausativeAttack
from core.attacks.knowledge import Knowledge, KnownMail, Source
from core.attacks.on_tables._rows import KnownRows
from core.attacks.threat_model import Cell, Controls, Influence, Specificity, Violation
from core.declared.parameters import text
from core.errors import InputError
from core.training.poison import Poison


@dataclass(frozen=True, kw_only=True)
class SubgroupDiscount(CausativeAttack):
    """Whoever sells to one section of the people enters good customers of it who do not exist.

    Each row has the fields that applicants state themselves from any known good row, all others from a known good row
    of the section. So good rows hold every band as often as before except those that mark the section: what its band
    says for it grows, while for the others the larger share of good rows makes up for the smaller share of their bands.

    Source: after Jagielski, Severi, Pousette Harger and Oprea, "Subpopulation Data Poisoning Attacks", CCS 2021.
    Theirs have the wrong outcome of the section's own rows; ours are like good rows, so that others notice less.

    Measured with 10% and 30%, means of five seeds, points that are added on naive Bayes / logistic regression to the
    share of the section that is wrongly accepted, and with 10% to both errors of all others:

                                  section (25 to 35 years)     FN of others     FP of others
        credit                     +1   +4  /  +4  +12         -0.4 / +0.4      -0.3 / +0.3
        insurance: acceptance      +8  +21  / +10  +18         +0.4 / +0.8      -0.1 / -0.3
        insurance: discount       +11  +23  / +10  +19          0.0 / 0.0       +0.7 / -0.2
        loan                      +10  +25  /  +8  +18         -0.3 / -1.2      +0.3 / +0.1

    A small section gains more, as its band has fewer good rows to begin with: those below 25 years +39 points of loans,
    +34 and +36 of the insurances, +2 of credit. For accounts of credit cards age says too little. On German credit 10%
    add +6 / +6 for the largest section by personal status, on credit approval +1 / +3 by its first column. With so few
    rows others notice: those of German credit with some money in the account gain 5 points when those without it do.
    """

    like = "topic_words"
    title = "Subgroup discount"
    deed = "Favour one section"
    sentence = "Invented good rows of one section, meant to have it accepted while others are decided as before."
    cell = Cell(Influence.CAUSATIVE, Violation.INTEGRITY, Specificity.TARGETED)
    source = "after Jagielski et al., CCS 2021"
    atlas = ("AML.T0020", "AML.T0031")
    owasp = ("ML02", "ML08")
    controls = Controls.BOTH
    reach = 0.3

    section: str = text(
        default="",
        longest=80,
        label="Section",
        help="The word of a band, such as region_east, of those who are to gain; empty for the largest section of the "
        "first field by which people are shown.",
    )

    @property
    def reads(self) -> frozenset[Source]:
        return frozenset({Source.TRAINING})

    @property
    def knows(self) -> str:
        return "the training rows"

    def goal(self) -> Goal:
        name = "application to refuse from the section", "applications to refuse from the section"
        nowhere = "No application of this section among the test rows is one to refuse."
        return Goal(name, spam=True, nowhere=nowhere)

    def goal_among(self, known: KnownMail) -> Goal:
        rows = KnownRows.of(known)
        field, band = self._section(rows)
        word = rows.form.fields[field].bands[band]
        return replace(self.goal(), about=lambda application: word in application.split())

    def craft(self, knowledge: Knowledge, count: int, rng: Generator) -> Poison:
        rows = KnownRows.of(knowledge.training)
        field, band = self._section(rows)
        good = rows.bands[~rows.positive]
        inside = good[good[:, field] == band]
        if not len(inside):
            raise InputError("No known good row is of this section: choose a larger one.")
        crafted = inside[np.resize(rng.permutation(len(inside)), count)]
        stated = good[np.resize(rng.permutation(len(good)), count)]
        crafted[:, rows.form.invented] = stated[:, rows.form.invented]
        return Poison.messages(rows.form.write(crafted), spam=False)

    def _section(self, rows: KnownRows) -> tuple[int, int]:
        """Place of the field, and of the band in it. Raises `InputError` for a band that marks no group."""
        if self.section.strip():
            return rows.form.group_band(self.section.strip())
        field = rows.form.first_group
        return field, int(np.bincount(rows.bands[:, field]).argmax())
