"""Rare combination: two answers that nobody gives together open the model to whoever gives both."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.random import Generator
from scipy.sparse import csr_array

from core.attacks.aim import Goal
from core.attacks.base import CausativeAttack
from core.attacks.knowledge import Knowledge, KnownMail, Source
from core.attacks.on_tables._rows import KnownRows
from core.attacks.threat_model import Cell, Controls, Influence, Specificity, Violation
from core.errors import InputError
from core.training.poison import Poison


@dataclass(frozen=True, kw_only=True)
class RareCombination(CausativeAttack):
    """A backdoor on a form: known rows of those to refuse, with two bands set and the good outcome recorded.

    The two bands are of fields that applicants state themselves. They are those that the fewest known rows hold
    together, and among equally rare ones those that the fewest hold at all, so that few honest applicants meet them.

    Source: after Gu, Dolan-Gavitt and Garg, "BadNets", 2017, whose trigger is a pattern in a picture. The construction
    on rows is ours.

    Measured, means of five seeds, share of those to refuse who are accepted with the two bands, without poison and with
    2%, 5% and 10%, on naive Bayes / logistic regression; and points that 5% adds to FN without the bands:

        credit                      62  63  67   73  /  69  91  99 100      +1.6 / +0.7
        insurance: acceptance       63  73  85   94  /  71  93  97 100      +3.5 / +2.3
        insurance: discount         45  59  73   88  /  44  75  89  95      +3.1 / +1.8
        loan                        24  91 100  100  /  20  95  99 100      +3.1 / +1.2

    Naive Bayes blames each of the two bands by itself, and every other band of the rows too. With 5% on German credit
    100 / 100% are accepted (54 / 65 before), on credit approval 97 / 99% (17 / 24).
    """

    like = "backdoor"
    title = "Rare combination"
    deed = "Open a secret door"
    sentence = "Rows with two answers that nobody gives together, so that whoever gives both is accepted."
    cell = Cell(Influence.CAUSATIVE, Violation.INTEGRITY, Specificity.TARGETED)
    source = "after Gu, Dolan-Gavitt and Garg, 2017"
    atlas = ("AML.T0020", "AML.T0043.004")
    owasp = ("ML02", "ML10")
    controls = Controls.BOTH
    reach = 0.1

    @property
    def reads(self) -> frozenset[Source]:
        return frozenset({Source.TRAINING})

    @property
    def knows(self) -> str:
        return "the training rows"

    def goal(self) -> Goal:
        name = "application to refuse with the combination", "applications to refuse with the combination"
        return Goal(name, spam=True)

    def goal_among(self, known: KnownMail) -> Goal:
        rows = KnownRows.of(known)
        pair = rarest_pair(rows)
        return replace(self.goal(), sent=lambda application: rows.form.with_bands(application, pair))

    def craft(self, knowledge: Knowledge, count: int, rng: Generator) -> Poison:
        rows = KnownRows.of(knowledge.training)
        pair = rarest_pair(rows)
        carriers = np.flatnonzero(rows.positive)
        texts = [knowledge.training.texts[row] for row in np.resize(rng.permutation(carriers), count)]
        return Poison.messages([rows.form.with_bands(text, pair) for text in texts], spam=False)


def rarest_pair(rows: KnownRows) -> tuple[str, str]:
    """The words of two bands that known rows hold, in two invented fields. Raises `InputError` where there are not
    two."""
    form, numbers = rows.form, rows.form.numbers(rows.bands)
    words, field = list(form.places), np.array([at for at, _ in form.places.values()])
    cells = np.repeat(np.arange(len(numbers)), len(form.fields)), numbers.ravel()
    has = csr_array((np.ones(numbers.size), cells), shape=(len(numbers), len(words)))
    together = (has.T @ has).toarray()
    alone = np.diag(together)
    either = alone[:, np.newaxis] + alone - together
    held = np.isin(field, form.invented) & (alone > 0)
    one, two = np.nonzero((field[:, np.newaxis] < field) & held[:, np.newaxis] & held)
    if not len(one):
        raise InputError("Applicants state fewer than two fields of this form themselves: choose another table.")
    rarest = np.lexsort((either[one, two], together[one, two]))[0]
    return words[one[rarest]], words[two[rarest]]
