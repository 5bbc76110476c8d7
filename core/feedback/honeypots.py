"""Honeypots: addresses that nobody uses, so that all that comes there is spam."""

from dataclasses import dataclass

from core.declared.parameters import between
from core.feedback.base import JudgedMail, LabelFeedback, Labels, Office


@dataclass(frozen=True, kw_only=True)
class Honeypots(LabelFeedback):
    """A share of all spam also comes to an address that was made for it, and is learned as spam whatever it looks like.

    Who sends to every address they find cannot avoid them. All other mail is learned as the filter judged it.
    """

    title = "Honeypot addresses"
    sentence = "Whatever comes to addresses that nobody uses is learned as spam; the rest as the filter judged it."
    knows = "which addresses are traps"

    share: float = between(
        0.0,
        1.0,
        default=0.3,
        step=0.05,
        label="Spam that comes to a trap",
        help="The share of all spam, the attacker's own among it, that comes to such an address.",
    )

    def labels(self, mail: JudgedMail, office: Office) -> Labels:  # noqa: ARG002 - there is nothing to remember
        trapped = mail.spam & (mail.coins[:, 0] < self.share)
        return Labels.as_judged(mail).saying(trapped, spam=True, by="honeypot")
