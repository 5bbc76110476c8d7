"""Parts of speech are told well enough for lists of titles, and what should not be there is not."""

import re

from sample_data.words.english import adjectives, nouns, rarer_words, verbs


def test_kinds_are_told_apart():
    assert {"pipeline", "excursion", "mineral"} <= set(nouns())
    assert {"vast", "damp", "random"} <= set(adjectives())
    assert {"divide", "register", "float"} <= set(verbs())
    assert not set(nouns()) & set(verbs())


def test_there_are_many_and_the_commonest_come_first():
    assert len(nouns()) > 6_000
    assert nouns().index("recipe") < nouns().index("aqueduct")
    assert len(rarer_words()) > 30_000


def test_nothing_indecent():
    assert not [word for word in rarer_words() if re.search(r"sex|porn|nazi|fuck|viagra", word)]
