import itertools
import re

import pytest

from core.mail.encode import tokeniser
from core.scenarios.words import LONGEST, number_word, slug, slugs

HOSTILE = ["", " ", "日本", "a" * 5_000, "_" * 99, "<script>alert(1)</script>", "İ", "ß", "\x00", "ﬃ", "½", "=cmd|' /C"]


@pytest.mark.parametrize("text", HOSTILE)
def test_whatever_a_stranger_writes_becomes_one_short_word(text):
    word = slug(text)
    assert re.fullmatch(rf"[a-z0-9_]{{1,{LONGEST}}}", word)
    assert tokeniser().build_analyzer()(f"field_{word}") == [f"field_{word}"]
    assert slug(word) == word


def test_words_are_all_different_and_none_is_taken():
    texts = ["a", "A", "a!", "a_2", "b" * 40, "b" * 41, "text"]
    words = slugs(texts, taken=["text"])
    assert words == ("a", "a_2", "a_3", "a_2_2", "b" * 30, "b" * 28 + "_2", "text_2")
    assert all(len(word) <= LONGEST for word in slugs(["c" * 99] * 1_200))


def test_different_numbers_give_different_words():
    sizes = [0.1 + 0.2, 0.3, 1, 1.5, 15, 1e3, 1.5e3, 1e6, 1e7, 999e6, 1e9, 1e12, 1e15, 1e16, 1e300, 1e-300, 2**53 - 1]
    numbers = [0.0, *sizes, *(-size for size in sizes)]
    words = [number_word(number) for number in numbers]
    assert all(re.fullmatch(r"[a-z0-9]+", word) for word in words)
    for one, other in itertools.combinations(words, 2):
        assert one != other
