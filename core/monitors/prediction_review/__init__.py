"""What notices that a filter in use has changed, or its mail; one detector per file."""

from core.declared.registry import discover
from core.monitors.prediction_review.base import Detector


def detectors() -> dict[str, type[Detector]]:
    """Id → class of every detector."""
    return discover("core.monitors.prediction_review", Detector)
