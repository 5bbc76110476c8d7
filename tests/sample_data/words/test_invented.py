"""Invented names sound like their tongue, are many, and are names: one capital, then letters that can be spoken."""

import re

import pytest

from sample_data.grammar.dice import Dice
from sample_data.words.invented import TONGUES, brand, firm, given_name, place, surname

SPOKEN = re.compile(r"[A-Z][a-z]{1,17}")


@pytest.mark.parametrize("tongue", TONGUES)
@pytest.mark.parametrize("make", [given_name, surname, place])
def test_names_are_many_and_can_be_spoken(make, tongue):
    dice = Dice(7)
    names = {make(tongue, dice) for _ in range(800)}
    assert len(names) > 350
    assert all(SPOKEN.fullmatch(name) for name in names)
    assert not [name for name in names if re.search(r"([a-z])\1\1|[^aeiouy]{7}", name.lower())]


def test_brands_and_firms():
    dice = Dice(8)
    assert len({brand(dice) for _ in range(2000)}) > 1800
    assert all(re.fullmatch(r"[A-Z][\w&. ]+", firm("germanic", dice)) for _ in range(100))
