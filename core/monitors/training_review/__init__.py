"""What makes a training message suspicious to whoever reviews them, one score per file."""

from core.declared.registry import discover
from core.mail.corpus import Corpus
from core.monitors.training_review.base import Suspicion


def suspicions() -> dict[str, type[Suspicion]]:
    """Id → class of every score."""
    return discover("core.monitors.training_review", Suspicion)


def suspicions_of(corpus: Corpus) -> dict[str, type[Suspicion]]:
    """Id → class of those that can read what a corpus holds."""
    of_rows = corpus.holds == "applications"
    return {name: kind for name, kind in suspicions().items() if not (of_rows and kind.not_on_tables)}
