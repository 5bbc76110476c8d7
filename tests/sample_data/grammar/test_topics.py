"""Every topic is whole: it starts, it has enough to say, and nothing in it is never said."""

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

import pytest

from sample_data.grammar import ham, lexicon, other_ham, other_house, spam, spam_lexicon
from sample_data.grammar.engine import Grammar
from sample_data.junk_mail import TRAILERS

STARTS = {"subject", "body", "reply", "is_it_spam", "afterthought", *TRAILERS}
TOPICS = [
    import_module(f"{package.__name__}.{found.name}")
    for package in (ham, other_ham, spam)
    for found in iter_modules(package.__path__)
]


def lexicons(topic: ModuleType) -> tuple[ModuleType, ...]:
    if ".other_ham." in topic.__name__:
        return (other_house,)
    return (spam_lexicon, lexicon) if ".spam." in topic.__name__ else (lexicon,)


def alternatives(topic: ModuleType) -> Iterator[str]:
    for choices in topic.RULES.values():
        yield from choices


@pytest.fixture(params=TOPICS, ids=lambda topic: topic.TOPIC)
def topic(request) -> ModuleType:
    return request.param


def test_it_has_its_file_name_and_reads_without_a_missing_symbol(topic):
    assert topic.__name__.endswith(f".{topic.TOPIC}")
    grammar = Grammar(topic, *lexicons(topic))
    assert grammar.has("subject")
    assert grammar.has("body")


def test_it_has_scores_of_sentences_of_its_own(topic):
    sentences = {text for text in alternatives(topic) if len(text.split()) >= 4}
    assert len(sentences) >= 60
    assert len(set(topic.RULES["subject"])) >= 12
    assert len(set(topic.RULES["body"])) >= 8


def test_nothing_in_it_is_never_said(topic):
    text = "\n".join(alternatives(topic))
    unused = {
        symbol
        for symbol in topic.RULES
        if f"{{{symbol}}}" not in text and f":{symbol}}}" not in text and f"{{{symbol}." not in text
    }
    assert unused <= STARTS


def test_general_words_are_many():
    general = {word for symbol in ("common_noun", "common_verb", "common_adjective") for word in lexicon.RULES[symbol]}
    assert len(general) >= 2500
    assert len(lexicon.RULES["first_name"]) >= 300
    assert len(lexicon.RULES["surname"]) >= 300
    assert len(lexicon.RULES["town"]) >= 150
