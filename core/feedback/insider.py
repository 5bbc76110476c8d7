"""An insider: users report as they do, and somebody who may set labels turns some of them round."""

from dataclasses import dataclass

from core.declared.parameters import between
from core.feedback.base import JudgedMail, LabelFeedback, Labels, Office
from core.feedback.users import Users


@dataclass(frozen=True, kw_only=True)
class Insider(Users):
    """Labels come back as users give them; a share of the spam then gets the label ham before the filter learns it.

    Measured on SpamBayes, bundled mail / SpamAssassin / enron1, means over five seeds, half of the labels, a window of
    eight weeks and no other attack: the spam that is watched is delivered to 13 / 29 / 48% (without the insider
    1 / 3 / 0) and blocked to 46 / 35 / 33% (82 / 75 / 69).
    """

    title = "Users and an insider"
    sentence = "Users report as they do, and an insider turns a share of the spam labels into good mail."
    knows = "what users report, through somebody's hands"

    flips: float = between(
        0.0,
        1.0,
        default=0.3,
        step=0.05,
        label="Labels turned round",
        help="The share of a week's spam labels that the insider turns into good mail.",
    )

    def honest(self) -> LabelFeedback:
        return Users(reports=self.reports, rescues=self.rescues)

    def labels(self, mail: JudgedMail, office: Office) -> Labels:
        labels = super().labels(mail, office)
        turned = labels.learned & labels.spam & (mail.coins[:, 1] < self.flips)
        return labels.saying(turned, spam=False, by="insider")
