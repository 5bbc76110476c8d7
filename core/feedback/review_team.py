"""A review team: a few messages a week are labelled rightly, those of which the filter is unsure first."""

from dataclasses import dataclass

import numpy as np

from core.declared.parameters import between
from core.feedback.base import JudgedMail, LabelFeedback, Labels, Office
from core.filters.base import UNSURE_VERDICT


@dataclass(frozen=True, kw_only=True)
class ReviewTeam(LabelFeedback):
    """People whose work it is look at so many messages a week, first at the unsure, then at any, and are never wrong.

    They also see through spam that looks like good mail. The rest is learned as the filter judged it. Whoever sends
    much makes them look at less of the rest.
    """

    title = "Review team"
    sentence = "Reviewers label a number of messages a week rightly, the unsure first; the rest is learned as judged."
    knows = "the truth about some messages"

    capacity: int = between(
        0,
        5_000,
        default=50,
        step=10,
        label="Messages a week",
        help="How many messages the team can look at in a week.",
    )

    def labels(self, mail: JudgedMail, office: Office) -> Labels:  # noqa: ARG002 - there is nothing to remember
        order = np.lexsort((mail.coins[:, 0], mail.verdicts != UNSURE_VERDICT))
        reviewed = np.zeros(len(order), dtype=np.bool_)
        reviewed[order[: self.capacity]] = True
        return Labels.as_judged(mail).saying(reviewed, spam=mail.spam, by="reviewer")
