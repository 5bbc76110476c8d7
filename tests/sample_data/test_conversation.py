"""Threads have people and words of their own, and answers quote what they answer."""

from datetime import UTC, datetime

import pytest

from sample_data.cast import Cast
from sample_data.conversation import LONGEST_QUOTE, Earlier, answering, begin, quote
from sample_data.grammar.dice import Dice
from sample_data.houses import COMPANY


@pytest.fixture(scope="module")
def cast() -> Cast:
    return Cast(3, COMPANY)


def test_threads_have_words_of_their_own(cast):
    one, other = (begin(name, "project_updates", cast, Dice(seed)) for seed, name in enumerate(("a", "b")))
    assert set(one.own) == set(other.own)
    for symbol in ("thing", "order_no", "any_surname", "rare_noun"):
        assert set(one.own[symbol]) != set(other.own[symbol])


@pytest.mark.parametrize("topic", ["meetings", "newsletters", "enquiries", "family", "bank_notices", "invoices"])
def test_somebody_of_the_house_takes_part(cast, topic):
    for seed in range(20):
        people = begin("t", topic, cast, Dice(seed)).people
        assert len(set(people)) == len(people) >= 2
        assert any(person.firm == COMPANY.name for person in people)


def test_answers_quote_and_long_mail_is_cut(cast):
    earlier = Earlier(
        "pumps", "\n".join(f"line {number}" for number in range(400)), datetime(2025, 1, 7, tzinfo=UTC), cast.staff[0]
    )
    quotes = [quote(earlier, Dice(seed)) for seed in range(40)]
    assert all("line 1" in text and cast.staff[0].name in text for text in quotes)
    assert max(text.count("line ") for text in quotes) == LONGEST_QUOTE
    assert answering("pumps") == answering("Re: pumps") == "Re: pumps"
