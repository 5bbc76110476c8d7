"""Users' reports: some missed spam is reported, some blocked good mail rescued; the rest is learned as judged."""

from dataclasses import dataclass

from core.declared.parameters import between
from core.feedback.base import JudgedMail, LabelFeedback, Labels, Office


@dataclass(frozen=True, kw_only=True)
class Users(LabelFeedback):
    """Whoever gets a message that lies in the wrong folder, or among the unsure, may say so; most mail nobody labels.

    A message that nobody has said anything of is learned as the filter judged it, so the filter teaches itself its own
    errors. Spam that looks like good mail is not reported: that is what the attacker counts on.
    """

    title = "Users' reports"
    sentence = "Users report some missed spam and rescue some good mail; the rest is learned as the filter judged it."
    knows = "what users report"

    reports: float = between(
        0.0,
        1.0,
        default=0.5,
        step=0.05,
        label="Spam reported",
        help="The share of the spam in the inbox or among the unsure that somebody reports.",
    )
    rescues: float = between(
        0.0,
        1.0,
        default=0.5,
        step=0.05,
        label="Good mail rescued",
        help="The share of the good mail in the spam folder or among the unsure that somebody takes out.",
    )

    def labels(self, mail: JudgedMail, office: Office) -> Labels:  # noqa: ARG002 - there is nothing to remember
        coins = mail.coins[:, 0]
        reported = mail.spam & ~mail.harmless & mail.not_blocked & (coins < self.reports)
        rescued = ~mail.spam & mail.not_delivered & (coins < self.rescues)
        labels = Labels.as_judged(mail).saying(reported, spam=True, by="user's report")
        return labels.saying(rescued, spam=False, by="user's rescue")
