"""The rule syntax, alternative by alternative."""

import pytest

from sample_data.grammar.rule import Bind, Expand, GrammarError, Make, Maybe, Text, parse


@pytest.mark.parametrize(
    ("source", "parts"),
    [
        ("", ()),
        ("Plain text.", (Text("Plain text."),)),
        ("{town}!", (Expand("town", capitalise=False), Text("!"))),
        ("{town.capitalise}", (Expand("town", capitalise=True),)),
        ("{int:10-99}", (Make("int", "10-99"),)),
        ("{money:5-900}", (Make("money", "5-900"),)),
        ("{code:AA-##}", (Make("code", "AA-##"),)),
        ("{date}", (Make("date", ""),)),
        ("{=who:staff}{=who}", (Bind("who", "staff"), Bind("who", None))),
        ("{=n:int:1-3}", (Bind("n", "int:1-3"),)),
        ("{?0.3: at {time}}", (Maybe(0.3, (Text(" at "), Make("time", ""))),)),
        ("{?0.5:{?0.5:x}}", (Maybe(0.5, (Maybe(0.5, (Text("x"),)),)),)),
    ],
)
def test_each_form_is_read(source, parts):
    assert parse(source) == parts


@pytest.mark.parametrize(
    ("source", "complaint"),
    [
        ("Dear {name", "never closed"),
        ("Dear name}", "closes nothing"),
        ("{town.shout}", "unknown modifier 'shout'"),
        ("{int:many}", "needs a range"),
        ("{money}", "needs a range"),
    ],
)
def test_what_cannot_be_read_is_said(source, complaint):
    with pytest.raises(GrammarError, match=complaint):
        parse(source)
