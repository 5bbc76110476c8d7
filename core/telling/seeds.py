"""What the same experiment with other seeds shows together."""

from dataclasses import dataclass

import pandas as pd

from core.attacks.threat_model import Controls
from core.runs.measure import Rate
from core.runs.repeat import Paired, nearest_repeated, paired
from core.telling.moved import ERRORS
from core.telling.numbers import counted
from core.telling.scenario import MAIL, Scenario
from core.telling.told import Told

FEW = 5
SEED = ("seed", "seeds")


@dataclass(frozen=True)
class OverSeeds:
    """poison: at which level. seeds: how many have it. errors: the paired differences of each error, empty before there
    are five."""

    poison: int
    seeds: int
    errors: dict[Rate, Paired]


def over_seeds(repeated: pd.DataFrame, poison: int, controls: Controls, words: Scenario = MAIL) -> Told[OverSeeds]:
    """How both errors differ between the clean and the poisoned filter of each seed, at the repeated level nearest to
    `poison`: in how many seeds they rise, and by how much, where that cannot be chance.

    repeated: frames as `core.runs.repeat.repetitions` gives them. Nothing is claimed before there are five seeds.
    """
    level = nearest_repeated(repeated, poison)
    found: dict[Rate, Paired] = {error: paired(repeated, level, error) for error in ERRORS}
    seeds = found["fp"].seeds
    brought = words.poisoned(level, controls)
    if not level:
        return Told(f"Over {counted(seeds, SEED)}, before the attack: nothing to compare.", OverSeeds(0, seeds, {}))
    if seeds < FEW:
        text = f"{counted(seeds, SEED)} so far with {brought}: too few to tell an effect from luck; five say more."
        return Told(text, OverSeeds(level, seeds, {}))
    said = [f"{words.error(error).done} {words.kind(error)} {_differs(one)}" for error, one in found.items()]
    return Told(f"Over {counted(seeds, SEED)} with {brought}: {'; '.join(said)}.", OverSeeds(level, seeds, found))


def _differs(found: Paired) -> str:
    if not found.rises and not found.falls:
        return "is the same in all"
    if found.low is not None and found.high is not None and found.is_effect:
        low, high = sorted((abs(found.low), abs(found.high)))
        verb, times = ("rises", found.rises) if found.low > 0 else ("falls", found.falls)
        return f"{verb} in {times} of {found.seeds}, typically by {_between(low, high)}"
    ways = [f"{verb} in {times}" for verb, times in (("rises", found.rises), ("falls", found.falls)) if times]
    return f"{' and '.join(ways)} of {found.seeds}, which may be chance"


def _between(low: float, high: float) -> str:
    """A 95% interval in points; its ends are shown with as many digits as it takes to be more than nothing."""
    ends = [f"{end * 100:.1f}" if end >= 0.001 else "under 0.1" for end in (low, high)]
    return f"{' to '.join(dict.fromkeys(ends))} points (95% interval)"
