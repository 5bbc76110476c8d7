"""Every block that a topic may carry can be written in it: no markup of the grammar, mostly short, sometimes long."""

import re
from datetime import UTC, datetime
from importlib import import_module
from pkgutil import iter_modules

import pytest

from sample_data.blocks import legal, offers
from sample_data.good_mail import BLOCKS
from sample_data.grammar import spam
from sample_data.grammar.dice import Dice
from sample_data.grammar.engine import Grammar, Message, Pen
from sample_data.houses import COMPANY, SCHOOL

OFFERS = (
    *(offers.goods, offers.praise, offers.steps, offers.questions, offers.sermon, offers.conditions),
    offers.other_language,
)
TOPICS = [
    (house, f"{house.topics.__name__}.{found.name}")
    for house in (COMPANY, SCHOOL)
    for found in iter_modules(house.topics.__path__)
]


def pen(grammar: Grammar, seed: int) -> Pen:
    return Pen(grammar, Message(datetime(2025, 3, 3, 9, tzinfo=UTC), Dice(seed)))


def check(written: list[str]) -> None:
    assert not [text for text in written if re.search(r"\{[=?]?[a-z_]+[:.}]", text)]
    assert all(text.strip() for text in written)
    assert len(set(written)) > 1


@pytest.mark.parametrize(("house", "module"), TOPICS, ids=[name.rpartition(".")[2] for _, name in TOPICS])
def test_a_topic_can_carry_its_blocks(house, module):
    topic = import_module(module)
    grammar = Grammar(topic, house.lexicon)
    for probability, write in BLOCKS[topic.TOPIC]:
        assert 0 < probability < 1
        check([write(pen(grammar, seed)) for seed in range(6)])


@pytest.mark.parametrize("house", [COMPANY, SCHOOL], ids=lambda house: house.domain)
def test_spam_can_carry_offers(house):
    grammar = Grammar(import_module(f"{spam.__name__}.pharmacy"), *house.spam_lexicons)
    for write in OFFERS:
        written = [write(pen(grammar, seed)) for seed in range(12)]
        check(written)
        assert all(
            len(set(text.split("\n\n"))) == len(text.split("\n\n")) for text in written if write is offers.praise
        )


def test_a_firm_keeps_its_disclaimer():
    texts = {legal.disclaimer("Acme", "Quay 1", "Denmouth", Dice(seed)) for seed in range(40)}
    assert len(texts) > 30
    assert not [text for text in texts if "{" in text]
    assert sum("Acme" in text for text in texts) > 20
    assert legal.disclaimer("Acme", "Quay 1", "Denmouth", Dice(3)) in texts
