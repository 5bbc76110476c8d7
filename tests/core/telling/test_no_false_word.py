"""Thousands of results through every maker: the oracle reads each sentence, and finds it true."""

from dataclasses import fields, is_dataclass
from types import SimpleNamespace
from typing import get_type_hints

import numpy as np
import pandas as pd
import pytest

from core import Experiment, sweep
from core.filters import filters
from core.filters.random_forest import RandomForest
from core.runs.sweeping import Sweep
from tests.core.telling.makers import CALLS, makers, public, rooms
from tests.core.telling.worlds import ATTACKS, MOST, corpus, drawn, trained
from tests.vocabulary import strays

WORLDS = 600
OF_TRAINING = (
    "lab.headline",
    "lab.counts",
    "lab.aim_counts",
    "lab.out_of_reach",
    "lab.share_of_training",
    "cost.cost",
    "why.why",
)
NAMES = {room.__name__ for room in rooms()}
BARE = {"numbers", "moved", "probing.words", "probing.compared"}  # parts of sentences


@pytest.fixture(scope="module")
def worlds() -> list[SimpleNamespace]:
    rng = np.random.default_rng(20_261)
    all_of_them = [drawn(rng) for _ in range(WORLDS)]
    for world in all_of_them:
        world.others = all_of_them
    return all_of_them


def test_every_maker_is_called() -> None:
    assert makers() == set(CALLS)


def test_a_sentence_does_not_leave_the_room_without_its_claim() -> None:
    bare = {
        name
        for room in rooms()
        for name, found in public(room)
        if get_type_hints(found)["return"] is str and name.rpartition(".")[0] not in BARE
    }
    assert bare == set()


def test_a_claim_cannot_be_changed() -> None:
    kinds = [kind for room in rooms() for kind in vars(room).values() if isinstance(kind, type) and is_dataclass(kind)]
    assert len(kinds) > len(CALLS) / 2
    assert [kind.__name__ for kind in kinds if not kind.__dataclass_params__.frozen and kind.__module__ in NAMES] == []


def said(told: object) -> str:
    """The English in what a maker gave: of a sentence, of several, or of a table."""
    if isinstance(told, pd.DataFrame):
        return ""  # its columns are named on the pages
    if isinstance(text := getattr(told, "text", None), str):
        return text
    return " ".join(said(getattr(told, field.name)) for field in fields(told)) if is_dataclass(told) else ""


@pytest.mark.parametrize("maker", list(CALLS))
def test_what_is_told_is_so(maker: str, worlds: list[SimpleNamespace]) -> None:
    rng = np.random.default_rng(7)
    read = 0
    for world in worlds:
        for reader, told, raw in CALLS[maker](world, rng):
            reader(told, raw)
            assert strays(said(told)) == []
            read += 1
    assert read > WORLDS / 100


def swept(filter_name: str, attack: str) -> Sweep:
    chosen = RandomForest(trees=10) if filter_name == "random_forest" else filter_name
    return sweep(Experiment(chosen, attack), corpus(), [0, 1, MOST])


@pytest.mark.parametrize("filter_name", list(filters()))
def test_what_training_gives_is_told_rightly(filter_name: str) -> None:
    """Every attack on every filter, without poison, with the least and with the most."""
    rng = np.random.default_rng(8)
    for attack in ATTACKS:
        done = swept(filter_name, attack)
        for at in range(3):
            for maker in OF_TRAINING:
                for reader, told, raw in CALLS[maker](trained(done, at), rng):
                    reader(told, raw)
