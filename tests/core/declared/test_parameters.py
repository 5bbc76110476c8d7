"""Parameters declared once: what they accept, what they say, and where a stranger's word is brought to."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.attacks.causative import causative_attacks
from core.declared.parameters import Between, Choice, Declared, Text
from core.errors import InputError
from core.filters import filters
from tests.small_mail import any_of

KINDS = [*filters().values(), *causative_attacks().values()]
of_every_kind = pytest.mark.parametrize("kind", [pytest.param(kind, id=kind.id) for kind in KINDS])


@of_every_kind
@given(data=st.data())
def test_every_value_in_range_is_accepted(kind: type[Declared], data: st.DataObject) -> None:
    made = data.draw(any_of(kind))
    assert kind(**dict(made.changed())) == made


@of_every_kind
def test_every_value_out_of_range_is_refused_by_name(kind: type[Declared]) -> None:
    for parameter in kind.parameters():
        rule = parameter.rule
        wrong = [None, object(), math.nan]
        if isinstance(rule, Between):
            wrong += [rule.low - 1, rule.high + 1, math.inf, True, "5", *([rule.low + 0.5] if rule.whole else [])]
        elif isinstance(rule, Choice):
            wrong += ["", rule.options[0].upper(), 0]
        else:
            wrong += ["x" * (rule.longest + 1), b"bytes"]
        for value in wrong:
            with pytest.raises(InputError, match=rf"^The '{parameter.name}' parameter of {kind.id} must be .*Got "):
                kind(**{parameter.name: value})


@of_every_kind
def test_declarations_can_be_shown(kind: type[Declared]) -> None:
    for parameter in kind.parameters():
        assert parameter.rule.accepts(parameter.default)
        assert parameter.label
        assert parameter.rule.help.endswith(".")
        if parameter.needs:
            other, values = parameter.needs
            rule = {p.name: p.rule for p in kind.parameters()}[other]
            assert isinstance(rule, Choice)
            assert set(values) < set(rule.options)


@given(word=st.one_of(st.text(), st.floats().map(str), st.integers().map(str)))
def test_any_word_is_brought_into_range(word: str) -> None:
    for rule, default in (
        (Between(1, 9, 1, ""), 4),
        (Between(-0.5, 0.5, 0.1, ""), 0.2),
        (Choice(("one", "two"), ""), "one"),
        (Text(5, ""), "a"),
    ):
        value = rule.nearest(word, default)
        assert rule.accepts(value)
        if rule.accepts(word):
            assert value == word


def test_no_declaration_can_be_changed_later() -> None:
    with pytest.raises(AttributeError):
        filters()["spambayes"]().low = 0.3
