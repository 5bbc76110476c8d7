"""What a corpus is made of, counted by hand."""

import pytest

from core import InputError
from core.mail.corpus import Corpus
from core.mail.profile import message_lengths, profile
from core.mail.split import split
from tests.small_mail import corpus_of, word

LETTERS = [f"{word(at)} common" for at in range(60)]


def test_counts() -> None:
    texts = [*LETTERS, "Common COMMON!", "common, common"]  # the last two are alike but for case and punctuation
    mail = corpus_of(texts, [at % 3 == 0 for at in range(62)])
    facts = profile(mail, 0)
    assert (facts.messages, facts.ham, facts.spam) == (62, 41, 21)
    assert facts.vocabulary == 61
    assert facts.once == pytest.approx(60 / 61)
    assert facts.alike == 1
    parts = split(mail.groups, mail.labels, 0)
    assert (facts.train, facts.trusted, facts.test) == (len(parts.train), len(parts.trusted), len(parts.test))
    assert facts.train + facts.trusted + facts.test == 62


def test_lengths_are_distinct_words() -> None:
    mail = corpus_of(["one two two", "", "a b c", "three"], [False, True, False, True])
    table = message_lengths(mail)
    assert list(table["words"]) == [2, 0, 0, 1]
    assert list(table["spam"]) == [False, True, False, True]


def test_mail_that_cannot_be_split_is_refused() -> None:
    same = corpus_of(["the same text"] * 60, [at % 2 == 0 for at in range(60)])
    with pytest.raises(InputError, match="different"):
        profile(same, 0)


def test_of_random_mail(small: Corpus) -> None:
    facts = profile(small, 3)
    assert facts.ham + facts.spam == facts.messages == len(small)
    assert facts.train + facts.trusted + facts.test == facts.messages
