"""No defence: the filter learns from all mail as it comes."""

from dataclasses import dataclass

from core.defences.base import Defence


@dataclass(frozen=True, kw_only=True)
class NoDefence(Defence):
    """The filter as it is."""

    title = "No defence"
    sentence = "The filter learns from all mail as it comes."
    sentence_on_tables = "The model learns from all that comes."
    source = "what a filter does that nobody watches"
    needs = "nothing"
