"""All labelled rightly: what a filter would learn from in the best of worlds."""

from dataclasses import dataclass

import numpy as np

from core.feedback.base import JudgedMail, LabelFeedback, Labels, Office


@dataclass(frozen=True, kw_only=True)
class PerfectLabels(LabelFeedback):
    """Somebody who is never wrong labels every message, the attacker's harmless-looking mail as spam too."""

    title = "All labelled rightly"
    sentence = "Every message is learned with its true label, the attacker's harmless-looking mail as spam."
    knows = "the truth about every message"

    def labels(self, mail: JudgedMail, office: Office) -> Labels:  # noqa: ARG002 - there is nothing to remember
        everything = np.ones(len(mail.spam), dtype=np.bool_)
        return Labels.as_judged(mail).saying(everything, spam=mail.spam, by="somebody who is never wrong")
