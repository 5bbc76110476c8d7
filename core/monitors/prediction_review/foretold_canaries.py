"""Canaries of the coming campaign: what an analyst expects to be sent."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.monitors.prediction_review.base import Past
from core.monitors.prediction_review.canaries import Canaries, misjudged
from core.monitors.season import Year


@dataclass(frozen=True, kw_only=True)
class ForetoldCanaries(Canaries):
    """The same with spam of the very campaign that is to come, as if an analyst had guessed it: the best that canaries
    can do, and more than anybody can count on."""

    title = "Canaries that guess the campaign"
    sentence = "Asks each week's filter about spam of the campaign that is to come, as if somebody had guessed it."
    blind = "a campaign that nobody has guessed"
    lucky = True

    def lacks(self, past: Past) -> str:
        return "" if past.season.foretold.shape[1] else "spam of the campaign"

    def reads(self, year: Year, past: Past) -> NDArray[np.float64]:  # noqa: ARG002 - each is its own past
        return misjudged(year.season.foretold[year.canary_weeks - 1][:, year.foretold])
