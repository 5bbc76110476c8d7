"""Slips of the finger change words, never addresses; articles and sentence beginnings are mended."""

import pytest

from sample_data.grammar.dice import Dice
from sample_data.houses import COMPANY, SCHOOL
from sample_data.noise import footer, mend_articles, mend_sentences, with_typos


def test_typos_change_at_most_as_many_words_as_asked():
    text = "please remember everything about yesterday morning"
    for seed in range(50):
        changed = with_typos(text, 2, Dice(seed)).split()
        assert len(changed) == 5 + 1
        assert sum(word not in text.split() for word in changed) <= 2


def test_typos_spare_addresses():
    text = "http://tickets.tarnfield.example/something and moira.gilchrist@tarnfield.example"
    for seed in range(50):
        assert with_typos(text, 5, Dice(seed)) == text


def test_text_without_long_words_stays():
    assert with_typos("ok, see you at 5", 3, Dice(0)) == "ok, see you at 5"


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        ("a apple", "an apple"),
        ("A owl", "An owl"),
        ("a useful one", "a useful one"),
        ("a hour", "an hour"),
        ("a hat", "a hat"),
    ],
)
def test_articles(written, mended):
    assert mend_articles(written) == mended


def test_sentences_begin_with_a_capital_but_addresses_do_not():
    written = "It is late. we go. see www.a.example/b?c=d. http://b.test"
    assert mend_sentences(written) == "It is late. We go. See www.a.example/b?c=d. http://b.test"


@pytest.mark.parametrize("house", [COMPANY, SCHOOL], ids=lambda house: house.domain)
def test_every_footer_can_be_written(house):
    written = {footer(house.footers, Dice(seed)) for seed in range(300)}
    assert all("{" not in line for line in written)
    assert len({line[:12] for line in written}) == len({line[:12] for line in house.footers})
