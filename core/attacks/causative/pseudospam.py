"""Pseudospam: harmless-looking mail that carries the coming campaign's words and is learned as good mail."""

from dataclasses import dataclass

import numpy as np
from numpy.random import Generator

from core.attacks.causative._from_mail import FromMailAttack
from core.attacks.composing import carrying
from core.attacks.knowledge import Knowledge
from core.attacks.threat_model import Cell, Controls, Influence, Specificity, Violation
from core.declared.parameters import between, choice
from core.training.poison import Poison


@dataclass(frozen=True, kw_only=True)
class PseudospamAttack(FromMailAttack):
    """Indiscriminate causative integrity attack: what marks spam becomes a mark of good mail.

    Each poison message is a plausible good message that carries something of the campaign to come, and it ends up with
    the label ham (nobody marks it as spam). After retraining the campaign itself passes. What it carries are words of
    the campaign, or features: how its messages open and close (subject, address, links, sign-off) around a good body.

    Source: the pseudospam attack of Nelson et al., "Misleading Learners: Co-opting Your Spam Filter", 2009: mail that
    does not look like spam but has features of the coming campaign, for example its headers. The constructions are
    ours: the commonest words of spam are the campaign's words, the first and last words of real spam its features. The
    second form looks more like mail and does far less: a message holds the edges of one spam, not a thousand words.

    Measured on enron1 / SpamAssassin, three seeds, change of missed spam in points with 5%: SpamBayes +8.0 / +10.4,
    multinomial naive Bayes +7.0 / +0.7, Bernoulli −38 / −16 (blocked good mail with 10%: +51 / +65), SVM 0.0 / +0.6
    and logistic regression +0.1 / +0.1, not beyond chance (exact McNemar). Features: Bernoulli +3.4 / +1.6, all
    others from 0.0 to +0.3.
    """

    title = "Pseudospam"
    deed = "Whitewash all spam"
    sentence = "Harmless-looking mail with the words of the coming spam, learned as good mail."
    cell = Cell(Influence.CAUSATIVE, Violation.INTEGRITY, Specificity.INDISCRIMINATE)
    source = "after Nelson et al., 2009"
    atlas = ("AML.T0020", "AML.T0031")
    owasp = ("ML02", "ML08")
    controls = Controls.BOTH
    takes = "good mail, and words of spam,"
    reach = 0.1
    on_real_mail = (
        "With 5% of it the SVM and logistic regression miss no more spam, and Bernoulli naive Bayes misses less of"
        " it and with 10% blocks half of the good mail. In the form of campaign features only Bernoulli naive "
        "Bayes misses more."
    )

    form: str = choice(
        "campaign words",
        "campaign features",
        label="Form",
        help="What of the campaign the good mail carries: its words, or how its messages open and close.",
    )
    words: int = between(
        10,
        2_000,
        default=1_000,
        step=10,
        label="Campaign words a message",
        help="Words of spam in each poison message.",
        needs=("form", ("campaign words",)),
    )
    pool: int = between(
        100,
        10_000,
        default=2_000,
        step=100,
        label="Drawn from",
        help="How many of the commonest words of spam the campaign uses.",
        needs=("form", ("campaign words",)),
    )
    edge: int = between(
        1,
        50,
        default=20,
        step=1,
        label="Words of each edge",
        help="Words from either end of a real spam; never more than a third of it.",
        needs=("form", ("campaign features",)),
    )

    def craft(self, knowledge: Knowledge, count: int, rng: Generator) -> Poison:
        mail = self.mail_at_hand(knowledge)
        good = np.flatnonzero(~mail.spam)
        # drawn one by one, so that more poison begins with the same
        if self.form == "campaign features":
            campaign = mail.messages(spam=True)
            drawn = [(good[rng.integers(len(good))], rng.integers(len(campaign))) for _ in range(count)]
            return Poison.messages([self._around(campaign[at], mail.texts[body]) for body, at in drawn], spam=False)
        words = mail.commonest_of(spam=True)[: self.pool]
        size = min(self.words, len(words))
        bodies, said = [], []
        for _ in range(count):
            bodies.append(good[rng.integers(len(good))])
            said.append(rng.choice(words, size, replace=False))
        return carrying(mail, bodies, said, spam=False)

    def _around(self, spam: str, body: str) -> str:
        """The body between the first and the last words of a spam."""
        words = spam.split()
        edge = min(self.edge, -(-len(words) // 3))
        opening, closing = words[:edge], words[len(words) - edge :]
        return "\n\n".join([" ".join(opening), body, " ".join(closing)])
