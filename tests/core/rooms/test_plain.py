"""Text from visitors is hostile."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import InputError
from core.rooms.plain import json_of, nickname_of, same_name, shown, text_of


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("Anna", "Anna"),
        ("  Anna \t\n B. ", "Anna B."),
        ("e\u0301", "é"),
        ("An\u200b\u200d\u2060\ufeffna", "Anna"),
        ("\u202eannA\u202c\u2066", "annA"),
        ("A\x00\x07\x1b[31mB", "A[31mB"),
        ("A\ud800B", "AB"),
        ("A\u3164\u2800\u115fB", "AB"),
        ("Z\u0300\u0301\u0302\u0303\u0304a", "Z\u0300\u0301a"),
        ("\u0301\u0302\u0303a", "\u0301\u0302a"),
        ("\U000e0041A\ue000\uffff", "A"),
        ("<script>*a*</script>", "<script>*a*</script>"),
        ("Łukasz 李 عمر 🙂", "Łukasz 李 عمر 🙂"),
    ],
)
def test_hidden_characters_go_and_all_languages_stay(sent: str, kept: str) -> None:
    assert shown(sent) == kept


@given(st.text(max_size=60))
def test_what_is_shown_is_stored_as_it_is_and_stays_so(text: str) -> None:
    for lines in (False, True):
        once = shown(text, lines=lines)
        assert shown(once, lines=lines) == once
        assert not set(once) - {"\n"} & set(map(chr, range(32)))
        assert lines or "\n" not in once


def test_an_answer_keeps_its_lines() -> None:
    assert text_of(" one \r\n  two\x00  three\n") == "one\ntwo three"


@pytest.mark.parametrize("sent", ["", "   ", "\u200b", "...", "🙂", "\u3164"])
def test_a_nickname_has_a_letter_or_a_digit(sent: str) -> None:
    with pytest.raises(InputError, match="at least one letter or digit"):
        nickname_of(sent)


def test_a_nickname_has_a_length() -> None:
    assert nickname_of("x" * 24 + "\u200b") == "x" * 24
    with pytest.raises(InputError, match=r"^A nickname can have at most 24 characters; this one has 25\.$"):
        nickname_of("x" * 25)
    with pytest.raises(InputError, match="at most 24"):
        nickname_of("x" * 10_000_000)


def test_nicknames_that_look_alike_are_one() -> None:
    assert same_name("STRASSE 1") == same_name("straße１")
    assert same_name("Anna") != same_name("Anne")


def test_json_that_never_ends_is_refused() -> None:
    endless: dict = {}
    endless["x"] = endless
    deep: dict = {}
    for _ in range(100_000):
        deep = {"x": deep}
    for value in (endless, deep):
        with pytest.raises(InputError, match="must be an object of JSON"):
            json_of(value)
    while deep:
        deep = deep.pop("x")
