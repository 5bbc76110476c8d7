"""Disguises change words as spammers change them and leave the rest."""

from sample_data.disguise import odd_spelling, rare_words, serial
from sample_data.grammar.dice import Dice

POOL = [f"word{number}" for number in range(50)]


def test_short_words_and_addresses_stay():
    text = "see http://pills.example/a now or by ten"
    assert odd_spelling(text, 1.0, Dice(1)) == text


def test_a_share_of_the_long_words_is_disguised():
    words = ["medicine"] * 1000
    changed = odd_spelling(" ".join(words), 0.3, Dice(2))
    assert 650 < changed.split(" ").count("medicine") < 780


def test_each_copy_is_another_text():
    dice = Dice(3)
    assert len({serial(dice) for _ in range(200)}) == 200
    assert len({rare_words(POOL, dice) for _ in range(50)}) == 50
