"""Rationed senders: so many questions from one address, then it takes another one."""

from dataclasses import dataclass

from core.defences.base import Defence

PER_SENDER = 50


@dataclass(frozen=True, kw_only=True)
class RationedSenders(Defence):
    """Answers an address so many questions and no more: the attacker pays in addresses, and gets true answers.

    Source: limited feedback is what Barreno et al., "The security of machine learning", Machine Learning 81, 2010, name
    against probing.
    """

    title = f"{PER_SENDER} questions a sender"
    sentence = f"After {PER_SENDER} questions the attacker needs another address."
    source = "after Barreno et al., 2010"
    needs = "to know who asks"

    def senders(self, queries: int) -> int:
        return max(1, -(-queries // PER_SENDER))
