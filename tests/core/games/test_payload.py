"""What stays of a spam is what it is sent for, and nothing is lost or made when it is cut out."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.games.payload import LONGEST, apart
from core.mail.corpus import Corpus
from core.mail.encode import words_of


@given(st.text("ab 1.:/<>@\n$%é", max_size=80))
def test_both_parts_together_have_the_words_of_the_message(text: str) -> None:
    rest, payload = apart(text)
    assert Counter(words_of(rest)) + Counter(words_of(payload)) == Counter(words_of(text))
    assert len(payload.split()) <= LONGEST
    assert bool(words_of(payload)) == bool(words_of(text))


def test_every_spam_has_one(sample: Corpus) -> None:
    for text, spam in zip(sample.texts, sample.labels, strict=True):
        if spam and words_of(text):
            assert words_of(apart(text)[1])


@pytest.mark.parametrize(
    ("text", "payload"),
    [
        ("Dear Kim. Look here: http://a.test/x now! Bye", "Look here: http://a.test/x now!"),
        ("Opt out here: http://out.test\n\nBuy at www.in.test today", "Buy at www.in.test today"),
        ("Opt out here: http://out.test\nBye", "Opt out here: http://out.test"),
        ("Hello. Write to kim@a.test soon. Bye", "Write to kim@a.test soon."),
        ("You won. Your share is $5,000 in cash. Bye", "Your share is $5,000 in cash."),
        ("Call me. I am at 0800 123 456 always", "I am at 0800 123 456 always"),
        ("\n\nSubject: cheap pills\n\nBuy them", "Subject: cheap pills"),
        ('<b>Now</b> <a href="http://a.test">here</a> <b>bye</b>', 'href="http://a.test">here</a>'),
        ("a b c d e f g h i j k www.l.test m n o p", "c d e f g h i j k www.l.test m n"),
    ],
)
def test_it_is_the_sentence_with_the_surest_sign(text: str, payload: str) -> None:
    assert apart(text)[1] == payload
