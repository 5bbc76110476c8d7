"""Deep partition aggregation: many filters that each know a part of the mail, and the verdict of most of them."""

from dataclasses import dataclass

from core.declared.parameters import between
from core.defences._votes import VotingFilter
from core.defences.base import Defence
from core.filters.base import Filter


@dataclass(frozen=True, kw_only=True)
class PartitionAggregation(Defence):
    """Splits the training mail by a number that each text has of itself, trains the filter on each part and lets all
    vote. One message more comes into one part and can turn one vote; copies of one message all come into the same part.

    Simplification: the votes are taken on each cut-off, so that a filter with a third verdict keeps it, and parts that
    lack a kind of mail have none. As in the authors' own code on digits, the number is a sum over the message.

    Source: Levine and Feizi, "Deep Partition Aggregation: Provable Defenses against General Poisoning Attacks", ICLR
    2021, where a draw goes to the class of the lower number, which is good mail here.

    Measured on enron1 / SpamAssassin, three seeds, with 5%: SpamBayes blocks 0.6 / 0.1% of the good mail in place of
    96 / 100% by a dictionary, and 25 / 38% in place of 30 / 20% by benign words in spam. Without poison multinomial
    naive Bayes misses 12 / 8% of the spam in place of 4 / 5%.
    """

    title = "Vote of parts"
    sentence = "Filters that each learn from a part of the mail vote, so that a message can turn one vote at most."
    sentence_on_tables = (
        "Models that each learn from a part of the rows vote, so that one row can turn one vote at most."
    )
    source = "Levine and Feizi, ICLR 2021"
    needs = "the training mail"
    on_real_mail = (
        "It does not stop benign words in spam: those messages all differ, and so they reach every part. Against them "
        "SpamBayes blocks 25% of enron1's good mail in place of 30%, and 38% of SpamAssassin's in place of 20%."
    )

    parts: int = between(
        3,
        50,
        default=9,
        step=2,
        label="Parts",
        help="With more parts it takes more poison to turn the vote, and each filter knows less mail.",
    )

    def wrap(self, chosen: Filter) -> Filter:
        return VotingFilter(inner=chosen, parts=self.parts)
