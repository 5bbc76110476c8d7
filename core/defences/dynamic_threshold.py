"""Dynamic threshold: the cut-offs move with the scores, so that whoever lifts all scores lifts the cut-offs, too."""

from dataclasses import dataclass

from core.declared.parameters import between
from core.defences._learned_cutoffs import LearnedCutoffs
from core.defences.base import Defence
from core.filters.base import Filter


@dataclass(frozen=True, kw_only=True)
class DynamicThreshold(Defence):
    """Learns the cut-offs from the training mail, poison and all: one half trains a filter, which scores the other. An
    attack that shifts all scores leaves their order as it was, and the cut-offs shift with them.

    Source: Nelson et al., "Exploiting Machine Learning to Subvert Your Spam Filter", LEET 2008, their threshold-.05:

        g(t) = spam below t / (spam below t + ham above t),  g(low) = 0.05,  g(high) = 1 − 0.05

    over the half that is scored. The filter itself learns from all. Where one half lacks a kind of mail the cut-offs
    stay. Simplification: a message's half is drawn from its words, so that the same mail always has the same halves,
    and copies are dealt out in turn.

    Measured on enron1 / SpamAssassin, three seeds, SpamBayes with 45 dictionary messages (1%): it blocks none of the
    good mail in place of 63 / 94%, leaves 37 / 44% of it unsure, and 94 / 88% of the spam, in place of 1% or less.
    """

    title = "Dynamic threshold"
    sentence = "The cut-offs are learned from the training mail, so that they move when all scores do."
    sentence_on_tables = "The cut-offs are learned from the training rows, so that they move when all scores do."
    source = "Nelson et al., LEET 2008"
    needs = "the training mail"

    on_real_mail = (
        "What it saves is paid in spam: with 45 dictionary messages SpamBayes blocks no good mail, and is unsure "
        "about 94% of enron1's spam and 88% of SpamAssassin's."
    )

    tolerance: float = between(
        0.01,
        0.25,
        default=0.05,
        step=0.01,
        label="Tolerance",
        help="Below the first cut-off spam is this share of the errors, above the second one good mail is.",
    )

    def wrap(self, chosen: Filter) -> Filter:
        return LearnedCutoffs(inner=chosen, tolerance=self.tolerance)
