"""Boiling frog: every week a little more of the campaign, never so much that the filter of that week objects."""

from dataclasses import dataclass

from numpy.random import Generator

from core.attacks.causative._growing import good_mail_that_passes, most_words_that_pass
from core.attacks.causative._rounds import RoundsAttack
from core.attacks.knowledge import Knowledge, Source
from core.attacks.threat_model import Cell, Controls, Influence, Specificity, Violation
from core.declared.parameters import between
from core.filters.base import Learned


@dataclass(frozen=True, kw_only=True)
class BoilingFrogAttack(RoundsAttack):
    """Indiscriminate causative integrity attack that needs no hand on the labels: the filter labels the poison itself.

    Each week the attacker sends good mail with as many words of the campaign as today's filter lets pass, the rarest
    first. It is delivered, nobody objects, and it is learned as ham. Next week these words speak for the mail that
    carries them and give cover to more. Rare words come first because a
    little mail is enough to turn them. Filters that fit weights take up the words as well, but lists of words teach
    them little about real spam; in multinomial naive Bayes long lists swell the ham, and good mail is blocked instead.

    Source: the slow poisoning of Rubinstein et al., "ANTIDOTE", IMC 2009, of a detector of odd network traffic. Ours is
    the transfer to words. The attacker may ask the filter of the week, at its default cut-offs, about every message;
    one that would not pass is not sent.

    Measured on enron1 / SpamAssassin, three seeds, change of missed spam in points: with 5% SpamBayes 0.0 / +0.7,
    multinomial naive Bayes +0.8 / +0.4, Bernoulli −0.7 / −1.9, complement +0.7 / +0.4, SVM and logistic regression
    under 0.5, no rise beyond chance (exact McNemar); with 20% SpamBayes +1.1 / +11.4, multinomial +3.9 / −0.1,
    Bernoulli −47 / −18 with blocked good mail +13 / +35.
    """

    title = "Boiling frog"
    deed = "Get the filter used to spam"
    sentence = "Each week's mail carries a little more of the spam to come, and gets past the filter of that week."
    cell = Cell(Influence.CAUSATIVE, Violation.INTEGRITY, Specificity.INDISCRIMINATE)
    source = "after Rubinstein et al., IMC 2009"
    atlas = ("AML.T0020", "AML.T0031", "AML.T0042")
    owasp = ("ML02", "ML08")
    controls = Controls.CONTENT
    takes = "good mail, and the commonest words of spam,"
    also_knows = ", and each week's verdicts of the filter"
    reach = 0.2
    on_real_mail = (
        "With 5% of it no more spam reaches the inbox on any of six filters. With 20% SpamBayes misses 1 point "
        "more of enron1's spam and 11 more of SpamAssassin's, and Bernoulli naive Bayes blocks good mail instead."
    )

    per_week: int = between(
        10, 500, default=50, step=10, label="Messages a week", help="Messages sent between two retrainings."
    )
    pool: int = between(
        50,
        5_000,
        default=500,
        step=50,
        label="Campaign words",
        help="How many of the commonest words of spam the campaign uses; no message carries more.",
    )

    @property
    def reads(self) -> frozenset[Source]:
        return super().reads | {Source.FILTER}

    def next_round(self, today: Learned, knowledge: Knowledge, rng: Generator) -> list[str]:
        mail = self.mail_at_hand(knowledge)
        campaign = mail.words[mail.commonest_of(spam=True)[: self.pool][::-1]]
        columns = today.columns_of(campaign)
        good, counts = good_mail_that_passes(today, mail)
        carriers = rng.integers(len(good), size=self.per_week)
        sizes = most_words_that_pass(today, counts[carriers], [columns] * self.per_week)
        return [good[at] + "\n\n" + " ".join(campaign[:size]) for at, size in zip(carriers, sizes, strict=True)]
