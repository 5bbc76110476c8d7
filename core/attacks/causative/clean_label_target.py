"""Clean-label, one message: good mail that takes up the words of one spam while the filter still calls it good."""

from dataclasses import dataclass

import numpy as np
from numpy.random import Generator

from core.attacks.causative._growing import good_mail_that_passes, most_words_that_pass
from core.attacks.causative._targeted import TargetedAttack
from core.attacks.knowledge import Knowledge, Source
from core.attacks.threat_model import Cell, Controls, Influence, Specificity, Violation
from core.training.poison import Poison


@dataclass(frozen=True, kw_only=True)
class CleanLabelTargetAttack(TargetedAttack):
    """Targeted causative integrity attack by somebody who writes mail and sets no label.

    Each poison message is good mail with as many words of one spam as it can hold while the clean filter delivers it.
    Nobody has reason to call it spam, so it is learned as ham, near the spam that is to pass. The words come in another
    order in each message, so that together the messages hold them all.

    Source: in the spirit of Shafahi et al., "Poison Frogs! Targeted clean-label poisoning attacks on neural networks",
    NeurIPS 2018: an example that keeps the look of its class and comes near the target. Theirs is found by gradients in
    the features of a deep network; here words are added, and the clean filter, at its default cut-offs, is the judge.
    """

    title = "Clean-label, one message"
    deed = "Slip one spam in unseen"
    sentence = "Good mail with just so many words of one spam that nobody calls it spam."
    cell = Cell(Influence.CAUSATIVE, Violation.INTEGRITY, Specificity.TARGETED)
    source = "after Shafahi et al., NeurIPS 2018"
    atlas = ("AML.T0020", "AML.T0042")
    owasp = ("ML02",)
    controls = Controls.CONTENT
    takes = "good mail"
    also_knows = ", the words of the one spam, and the filter's verdicts before the attack"
    reach = 0.1
    wants_spam = True

    @property
    def reads(self) -> frozenset[Source]:
        return super().reads | {Source.FILTER}

    def craft(self, knowledge: Knowledge, count: int, rng: Generator) -> Poison:
        words = self.words_of_target(knowledge)
        clean = knowledge.clean_filter
        column = {word: at for at, word in enumerate(clean.words)}
        columns = np.array([column[word] for word in words if word in column], dtype=np.intp)
        # the filter has no opinion on these
        unheard_of = [word for word in words if word not in column]
        if count == 0:
            return Poison.messages([], spam=False)
        good, counts = good_mail_that_passes(clean, self.mail_at_hand(knowledge))
        # drawn one by one, so that more poison begins with the same
        drawn = [(rng.integers(len(good)), rng.permutation(columns)) for _ in range(count)]
        carriers, orders = [carrier for carrier, _ in drawn], [order for _, order in drawn]
        sizes = most_words_that_pass(clean, counts[carriers], orders)
        return Poison.messages(
            [
                good[carrier] + "\n\n" + " ".join([*clean.words[order[:size]], *unheard_of])
                for carrier, order, size in zip(carriers, orders, sizes, strict=True)
            ],
            spam=False,
        )
