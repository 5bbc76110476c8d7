"""Rounded scores: whoever asks learns about how sure the filter is, and not exactly."""

from dataclasses import dataclass

from core.declared.parameters import between
from core.defences.base import Defence


@dataclass(frozen=True, kw_only=True)
class RoundedScores(Defence):
    """Rounds the scores that it tells; the verdicts are those of the true ones.

    Source: limited feedback is what Barreno et al., "The security of machine learning", Machine Learning 81, 2010, name
    against probing.
    """

    title = "Rounded scores"
    sentence = "The filter tells its scores only roughly."
    source = "after Barreno et al., 2010"
    needs = "nothing but the filter"
    rounds = True

    digits: int = between(0, 6, default=1, step=1, label="Digits", help="Digits after the point that a score has.")
