"""What makes a training message suspicious to whoever reviews them, one score per file."""

from core.declared.registry import discover
from core.monitors.training_review.base import Suspicion


def suspicions() -> dict[str, type[Suspicion]]:
    """Id → class of every score."""
    return discover("core.monitors.training_review", Suspicion)
