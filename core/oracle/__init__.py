"""The trained filter as an attacker meets it."""

from core.oracle.answers import Answer, Answers, BudgetSpentError, Feedback
from core.oracle.message import Message
from core.oracle.oracle import Oracle
from core.oracle.reluctance import CANDID, Reluctance

__all__ = [
    "CANDID",
    "Answer",
    "Answers",
    "BudgetSpentError",
    "Feedback",
    "Message",
    "Oracle",
    "Reluctance",
]
