"""What attacks and defences come to when all meet all."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.insight.minimax import Mix, minimax
from core.telling.numbers import listed, percent
from core.telling.told import Told

WORTH_NAMING = 0.005  # of a mix


@dataclass(frozen=True, eq=False)
class Advice:
    """mix: of the defences, by position. defences: how many of them are complete, in their order. rows: names of the
    attacks that were played, "no attack" among them."""

    mix: Mix
    defences: tuple[str, ...]
    rows: tuple[str, ...]


def advice(
    cost: NDArray[np.float64], rows: Sequence[str], columns: Sequence[str], currency: str = ""
) -> Told[Advice] | None:
    """What a defender does best who does not know which attack comes; cost as of `Matrix.grid`, of which rows without
    any number and columns with a gap in the others are left out; None where nothing is left."""
    played = np.flatnonzero(~np.isnan(cost).all(axis=1))
    whole = np.flatnonzero(~np.isnan(cost[played]).any(axis=0))
    if not len(played) or not len(whole):
        return None
    left, attacks = [columns[at] for at in whole.tolist()], [rows[at] for at in played.tolist()]
    found = minimax(cost[np.ix_(played, whole)])
    best = f"Whoever takes one defence for all does best with {left[found.alone]}"
    least, alone_least = _said(found.worst, currency), _said(found.alone_worst, currency)
    alone = f"{best}: it costs {alone_least} at worst"
    named = [(share, name) for share, name in zip(found.mix.tolist(), left, strict=True) if share >= WORTH_NAMING]
    if len(named) < 2 or least == alone_least:
        text = f"{alone}, and no mix of them costs noticeably less."
    else:
        mixed = listed([f"{name} {percent(share)} of the time" for share, name in sorted(named, reverse=True)])
        text = (
            f"{alone}. Whoever mixes them, {mixed}, pays {least} at worst, which is {_answer(attacks[found.answer])}."
        )
    return Told(text, Advice(found, tuple(left), tuple(attacks)))


def _said(cost: float, currency: str) -> str:
    """A cost as it is written: in missed spam, or in money."""
    return f"{round(cost):,} {currency}" if currency else f"{cost:.1f}"


def _answer(name: str) -> str:
    return "what it costs where nobody attacks" if name == "no attack" else f"what {name} makes of it"


@dataclass(frozen=True)
class Worst:
    """attack: that costs most where nothing is done. defence: behind which it costs least. before, after: what it costs
    there."""

    attack: str
    defence: str
    before: float
    after: float


def headline(
    cost: NDArray[np.float64], rows: Sequence[str], columns: Sequence[str], currency: str = ""
) -> Told[Worst] | None:
    """The attack that costs most without a defence, and the defence that helps most; None where there is no attack yet.
    The first row is no attack, the first column no defence."""
    if np.isnan(cost[1:, 0]).all():
        return None
    worst = int(np.nanargmax(cost[1:, 0])) + 1
    best = int(np.nanargmin(cost[worst]))
    claim = Worst(rows[worst], columns[best], float(cost[worst, 0]), float(cost[worst, best]))
    does = f"{claim.attack} costs most where nothing is done: {_said(claim.before, currency)}"
    if best == 0:
        return Told(f"{does}. No defence makes it cheaper.", claim)
    return Told(f"{does}. Cheapest is {claim.defence}: {_said(claim.after, currency)}.", claim)
