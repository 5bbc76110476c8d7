"""Symbols, bindings, chance, and errors that name file and symbol."""

from datetime import UTC, datetime
from types import ModuleType

import pytest

from sample_data.grammar.dice import Dice
from sample_data.grammar.engine import WORD_LIST, Grammar, Message
from sample_data.grammar.rule import GrammarError


def module(name: str, **rules: list[str]) -> ModuleType:
    made = ModuleType(name)
    made.TOPIC = name
    made.RULES = rules
    return made


def message(seed: int = 0) -> Message:
    return Message(datetime(2024, 10, 7, 9, tzinfo=UTC), Dice(seed))


def test_the_topic_is_asked_before_the_lexicon():
    grammar = Grammar(
        module("topic", body=["{word} {other}"], word=["mine"]), module("lexicon", word=["theirs"], other=["shared"])
    )
    assert grammar.expand("body", message()) == "mine shared"


def test_subject_and_body_share_what_is_bound():
    grammar = Grammar(
        module("topic", subject=["{=who:somebody}"], body=["{=who}, {=who}"], somebody=["Ann", "Bob", "Cy"])
    )
    for seed in range(20):
        one = message(seed)
        name = grammar.expand("subject", one)
        assert grammar.expand("body", one) == f"{name}, {name}"


def test_capitalise_changes_the_first_letter_only():
    grammar = Grammar(module("topic", body=["{x.capitalise}"], x=["mcAllister & co"]))
    assert grammar.expand("body", message()) == "McAllister & co"


def test_maybe_comes_as_often_as_it_says():
    grammar = Grammar(module("topic", body=["{?0.3:yes}"]))
    said = sum(grammar.expand("body", message(seed)) == "yes" for seed in range(2000))
    assert 500 < said < 700


def test_a_sentence_is_not_said_twice_while_others_are_left():
    grammar = Grammar(module("topic", body=["{s}{s}{s}"], s=list("abcdefgh")))
    repeats = sum(len(set(grammar.expand("body", message(seed)))) < 3 for seed in range(500))
    assert repeats < 15


def test_words_of_a_long_list_are_all_met_but_not_equally_often():
    words = [f"w{number}" for number in range(WORD_LIST + 10)]
    grammar = Grammar(module("topic", body=["{w}"], w=words))
    one = message()
    met = [grammar.expand("body", one) for _ in range(20_000)]
    counts = sorted(met.count(word) for word in words)
    assert counts[0] > 0
    assert counts[-1] > 1.5 * counts[0]


def test_a_thread_keeps_mostly_to_its_own_words_and_a_writer_always_signs():
    grammar = Grammar(module("topic", body=["{thing} {me}"], thing=["any"], me=["somebody"]))
    written = []
    for seed in range(300):
        one = message(seed)
        one.own, one.sure = {"thing": ("weir",)}, {"me": ("Ann",)}
        written.append(grammar.expand("body", one))
    assert set(written) == {"weir Ann", "any Ann"}
    assert 0.75 < written.count("weir Ann") / len(written) < 0.95


def test_long_sentences_of_its_own_are_not_said_again_while_others_are_left():
    grammar = Grammar(module("topic", body=["{claim}"], claim=["unused"]))
    for seed in range(20):
        one = message(seed)
        one.own = {"claim": tuple(f"{number} of a dozen sentences that are long enough" for number in range(12))}
        said = [text for text in (grammar.expand("claim", one) for _ in range(4)) if text != "unused"]
        assert len(set(said)) == len(said)


def test_the_same_seed_writes_the_same():
    grammar = Grammar(module("topic", body=["{int:1-999999} {date} {time} {code:AX#} {money:1-99} {weekday} {month}"]))
    assert grammar.expand("body", message(5)) == grammar.expand("body", message(5))
    assert grammar.expand("body", message(5)) != grammar.expand("body", message(6))


@pytest.mark.parametrize(
    ("rules", "complaint"),
    [
        ({"body": ["{nobody}"]}, r"parcels: 'body' names \{nobody\}"),
        ({"body": ["{?0.5: {nobody}}"]}, r"parcels: 'body' names \{nobody\}"),
        ({"body": ["{=a:nobody}"]}, r"parcels: 'body' names \{nobody\}"),
        ({"body": ["{open"]}, "parcels: 'body': .*never closed"),
        ({"body": []}, "parcels: 'body' has no alternative"),
    ],
)
def test_a_wrong_rule_is_refused_with_file_and_symbol(rules, complaint):
    with pytest.raises(GrammarError, match=complaint):
        Grammar(module("parcels", **rules))


def test_circles_and_loose_bindings_are_refused():
    with pytest.raises(GrammarError, match="circles"):
        Grammar(module("topic", body=["{body}"])).expand("body", message())
    with pytest.raises(GrammarError, match="before"):
        Grammar(module("topic", body=["{=who}"])).expand("body", message())
