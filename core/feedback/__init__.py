"""Where the labels come from that a filter learns with, one way per file."""

from core.declared.registry import discover, look_up
from core.feedback.base import LabelFeedback


def label_feedbacks() -> dict[str, type[LabelFeedback]]:
    """Name → class of every way."""
    return discover("core.feedback", LabelFeedback)


def label_feedback_named(name: str) -> type[LabelFeedback]:
    """Raises `InputError` that lists the names there are."""
    return look_up("core.feedback", LabelFeedback, name)
