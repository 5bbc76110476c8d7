"""Bagging: many filters that each know a random sample of the mail, and the verdict of most of them."""

from dataclasses import dataclass

from core.declared.parameters import between
from core.defences._bags import BaggedFilter
from core.defences.base import Defence
from core.filters.base import Filter


@dataclass(frozen=True, kw_only=True)
class Bagging(Defence):
    """Trains a filter on each of many random samples of the training mail and lets all vote. The smaller the samples,
    the more of them hold no poison, and the less each filter knows.

    Source: Jia, Cao and Gong, "Intrinsic Certified Robustness of Bagging against Data Poisoning Attacks", AAAI 2021;
    Biggio et al., "Bagging Classifiers for Fighting Poisoning Attacks in Adversarial Classification Tasks", MCS 2011,
    for a spam filter among others. Simplification: a message comes into each sample with the same chance, and not a
    fixed number of messages with repetition; no certificate is computed.

    Measured on the bundled mail / enron1, one seed, SpamBayes with 50 dictionary messages (1%): samples of 1% of the
    mail block 1.2 / 0.1% of the good mail in place of 83 / 61%, samples of 20% still 83 / 57%. Without poison samples
    of 1% leave 36 / 77% of the spam unsure, in place of 5 / 7%, and multinomial naive Bayes misses 28 / 77% of it, in
    place of 5 / 4%. With 200 messages they block 99 / 97%.
    """

    title = "Vote of samples"
    sentence = "Filters that each learn from a random sample of the mail vote."
    sentence_on_tables = "Models that each learn from a random sample of the rows vote."
    source = "Jia, Cao and Gong, AAAI 2021"
    needs = "the training mail"

    on_real_mail = (
        "It holds as long as most samples hold no poison, so they must be tiny, and so is what each filter knows: "
        "without poison SpamBayes is unsure about 77% of enron1's spam, in place of 7%."
    )

    samples: int = between(3, 51, default=25, step=2, label="Samples", help="How many filters vote.")
    share: float = between(
        0.01,
        1.0,
        default=0.01,
        step=0.01,
        label="Share of the mail",
        help="The chance of each message to come into a sample.",
    )

    def wrap(self, chosen: Filter) -> Filter:
        return BaggedFilter(inner=chosen, parts=self.samples, share=self.share)
