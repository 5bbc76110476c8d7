"""Every foreign sentence can be written with the symbols that good mail, or spam, has."""

import pytest

from sample_data.grammar.rule import Expand, parse
from sample_data.houses import COMPANY, SCHOOL
from sample_data.words.foreign import BAD, GOOD


def symbols(sentences: dict[str, tuple[str, ...]]) -> set[str]:
    parts = [part for several in sentences.values() for text in several for part in parse(text)]
    return {part.symbol for part in parts if isinstance(part, Expand)}


@pytest.mark.parametrize("house", [COMPANY, SCHOOL], ids=lambda house: house.domain)
def test_symbols_are_known(house):
    assert symbols(GOOD) <= set(house.lexicon.RULES)
    assert symbols(BAD) <= {symbol for lexicon in house.spam_lexicons for symbol in lexicon.RULES}
