"""Disguises are read as the words that people read in them, and what is not disguised stays."""

import time

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.attacks.exploratory.obfuscation import TECHNIQUES, Obfuscation
from core.mail.normalise import latin_letter, look_alikes, normalised

UNDONE = [technique for technique in TECHNIQUES if technique != "misspelling"]


@pytest.mark.parametrize("technique", UNDONE)
@pytest.mark.parametrize("word", ["viagra", "winner", "casino", "money"])
def test_a_disguised_word_is_read_again(technique: str, word: str) -> None:
    text = f"buy {word.upper()}, cheap {word} now!"
    disguised = Obfuscation(technique=technique).disguise(text, [word], np.random.default_rng(0))
    assert word not in disguised.lower()
    assert normalised(disguised).lower() == text.lower()


def test_a_misspelling_is_not_undone() -> None:
    disguised = Obfuscation(technique="misspelling").disguise("viagra", ["viagra"], np.random.default_rng(0))
    assert sorted(disguised) == sorted("viagra")
    assert normalised(disguised) == disguised != "viagra"
    assert Obfuscation(technique="misspelling").disguise("at", ["at"], np.random.default_rng(0)) in {"aat", "att"}


@given(st.text(st.characters(min_codepoint=32, max_codepoint=126, exclude_characters="<>"), max_size=60))
def test_plain_text_without_single_letters_stays(text: str) -> None:
    words = " ".join(word for word in text.split() if len(word) > 3 and word.isalpha())
    assert normalised(words) == words


@given(st.text(max_size=80))
def test_any_text_can_be_read_twice(text: str) -> None:
    assert isinstance(normalised(normalised(text)), str)


def test_look_alikes_are_another_alphabet_and_lead_back() -> None:
    for letter in "aceiopsxy":
        others = look_alikes(letter)
        assert others
        assert all(not other.isascii() and other.isalpha() for other in others)
        assert any(latin_letter(other) == letter for other in others)


@pytest.mark.parametrize(
    "hostile", ["<!--" * 50_000, "<a" * 100_000, "a " * 100_000, "a.b" * 70_000, "<!-- x" * 30_000]
)
def test_hostile_text_takes_no_longer_than_its_length(hostile: str) -> None:
    start = time.process_time()
    normalised(hostile)
    assert time.process_time() - start < 5
