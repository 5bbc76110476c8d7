"""Shill applications: applicants whom today's model accepts, and whose outcomes teach tomorrow's model wrongly."""

from dataclasses import dataclass

import numpy as np
from numpy.random import Generator

from core.attacks.base import CausativeAttack
from core.attacks.knowledge import Knowledge, Source
from core.attacks.on_tables._near import nearest_accepted
from core.attacks.on_tables._rows import KnownRows
from core.attacks.threat_model import Cell, Controls, Influence, Specificity, Violation
from core.declared.parameters import choice
from core.errors import InputError
from core.filters.base import HAM_VERDICT
from core.training.poison import Poison

MOST_MOVED = 500  # each takes scores of every change of every field; whoever sends more sends some twice
APPROVED, REFUSED = "those to refuse are accepted", "good ones are refused"


@dataclass(frozen=True, kw_only=True)
class ShillApplications(CausativeAttack):
    """Straw men apply, are accepted, and pay the first instalments, or default on purpose.

    An outcome is only recorded of somebody whom the model accepts. So each application is a known row of the kind whose
    decision is to change, those decided least surely first, moved as little as the model still accepts: as long as it
    refuses, the fields that applicants state themselves change, the one that lowers the score most first, and in the
    end the one by the fewest bands. All other fields are those of the one real row. A row that no such change gets
    accepted is left out; good ones are accepted as they are.

    Source: the construction is ours, after the paid opinions of Lam and Riedl, "Shilling Recommender Systems for Fun
    and Profit", WWW 2004.

    Measured with 10% and 30%, means of five seeds, points that are added on naive Bayes / logistic regression to the
    error that it is after:

                                   to accept those to refuse (FN)      to refuse good ones (FP)
        credit                      +4  +7  / +10  +14                  +6  +22  /  +4  +17
        insurance: acceptance      +11 +26  / +13  +19                  +5  +14  /  +6  +15
        insurance: discount         +9 +17  /  +6  +12                  +7  +21  /  +8  +24
        loan                       +12 +30  / +11  +20                  +9  +23  /  +4  +15

    Accounts of credit cards have three fields that customers state, and hardly a future default can be got through by
    them: 4 to 16 different rows, each sent again and again. As many honest good rows sent twice add 0 to 3 points to FN
    on naive Bayes with 10%. On German credit, of which every field but personal status and age counts as stated, 10%
    add +13 / +10 to FN and +4 / +7 to FP; on credit approval +3 / +3 and +4 / +6.
    """

    like = "pseudospam"
    title = "Shill applications"
    deed = "Send straw men"
    sentence = "Applicants whom today's model accepts, and whose recorded outcomes teach the next one wrongly."
    cell = Cell(Influence.CAUSATIVE, Violation.INTEGRITY, Specificity.INDISCRIMINATE)
    source = "after Lam and Riedl, WWW 2004"
    atlas = ("AML.T0020", "AML.T0043.000")
    owasp = ("ML02", "ML08")
    controls = Controls.CONTENT
    reach = 0.3

    aim: str = choice(
        APPROVED,
        REFUSED,
        label="Aim",
        help="Applicants like those to refuse who pay at first, or applicants like good ones who default on purpose.",
    )

    @property
    def reads(self) -> frozenset[Source]:
        return frozenset({Source.TRAINING, Source.FILTER})

    @property
    def knows(self) -> str:
        return "the training rows, and the model's scores of any application"

    def craft(self, knowledge: Knowledge, count: int, rng: Generator) -> Poison:
        rows, model = KnownRows.of(knowledge.training), knowledge.clean_filter
        positive = self.aim == APPROVED
        scores = model.scores(knowledge.training.counts)
        accepted = model.filter.verdicts(scores) == HAM_VERDICT
        # who is judged wrongly by itself needs no attack
        wanted = rng.permutation(np.flatnonzero((rows.positive == positive) & (accepted != positive)))
        if not len(wanted):
            raise InputError("The model decides on none of those in question rightly: choose another table or aim.")
        least_sure = np.argsort(scores[wanted] if positive else -scores[wanted], kind="stable")
        crafted = nearest_accepted(rows.form, model, rows.bands[wanted[least_sure[:MOST_MOVED]]])
        if not len(crafted):
            raise InputError("The model accepts nobody like those in question: choose another table or another aim.")
        texts = rows.form.write(crafted)
        return Poison.messages([texts[at % len(texts)] for at in range(count)], spam=not positive)
