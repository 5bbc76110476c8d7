"""Subtract: exactly what was found is taken out of what the filter knows."""

from dataclasses import dataclass

from core.decisions.base import Pool, TimedDecision, Truths, found_share


@dataclass(frozen=True, kw_only=True)
class Subtract(TimedDecision):
    """The messages that were found are unlearned, to the last count; the filter is as if they had never come.

    What stays behind all the same are the labels that the poisoned filter has given to other mail meanwhile.

    Source: for filters that know nothing but sums this is machine unlearning as Cao and Yang describe it, "Towards
    Making Systems Forget with Machine Unlearning", IEEE S&P 2015.
    """

    title = "Subtract what was found"
    sentence = "The messages that were found are taken out of the filter exactly, as if they had never come."

    found: float = found_share()

    def finds(self) -> float:
        return self.found

    def drops(self, pool: Pool) -> Truths:
        return pool.found
