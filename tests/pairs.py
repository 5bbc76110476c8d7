"""Which filter meets which attack in a test that goes over many pairs."""

import pytest

from core.attacks.causative import causative_attacks
from core.filters import filters


def every_pair(*, refits: bool) -> list:
    """Every attack with every filter that refits, or with every one that adds up."""
    return [
        pytest.param(filter_name, attack, id=f"{filter_name}-{attack}")
        for filter_name, kind in filters().items()
        for attack in causative_attacks()
        if kind.refits == refits
    ]


def spread(first: int, *, filters_an_attack: int) -> list:
    """Every attack with a few filters in turn, where all pairs would take too long; `first` begins elsewhere."""
    names = list(filters())
    pairs = [
        (names[(first + at * filters_an_attack + more) % len(names)], attack)
        for at, attack in enumerate(causative_attacks())
        for more in range(filters_an_attack)
    ]
    return [pytest.param(filter_name, attack, id=f"{filter_name}-{attack}") for filter_name, attack in pairs]
