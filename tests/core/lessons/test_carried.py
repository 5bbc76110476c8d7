"""What was made by hand comes back from an address as it was, and nothing else does."""

import zlib
from base64 import urlsafe_b64encode

import pytest
from hypothesis import given
from hypothesis import strategies as some

from core.games.evasion_game import MOST_LETTERS
from core.lessons.carried import LONGEST_CARRIED, carried_marks, carried_text, marks_carried, text_carried
from core.monitors.marks import DIGEST, Mark

PLAIN = some.text(some.characters(exclude_categories=["Cs"]), max_size=300)
NAMES = some.text("0123456789abcdef", min_size=DIGEST, max_size=DIGEST)


@given(PLAIN, PLAIN)
def test_a_text_comes_back_as_it_was(text: str, original: str) -> None:
    word = carried_text(text, original)
    assert word is not None
    assert text_carried(word, original) == text


@given(some.dictionaries(NAMES, some.sampled_from(Mark), max_size=60))
def test_marks_come_back_in_the_order_in_which_they_were_set(marks: dict[str, Mark]) -> None:
    assert list((marks_carried(carried_marks(marks) or "") or {}).items()) == list(marks.items())


def test_a_few_changes_of_a_long_message_are_a_short_word() -> None:
    message = " ".join(f"word{number} of the message" for number in range(400))
    word = carried_text(message.replace("word7 ", "friend ") + " see you at the meeting", message)
    assert word is not None
    assert len(word) < 200


def test_what_is_too_long_is_none() -> None:
    noise = "".join(chr(0x4E00 + (number * 7919) % 20_000) for number in range(3_000))
    assert carried_text(noise, "") is None
    most = LONGEST_CARRIED // 9
    marks = {f"{number:012x}": Mark.FINE for number in range(most + 1)}
    assert carried_marks(marks) is None
    assert carried_marks(dict(list(marks.items())[:most])) is not None


def test_the_text_of_another_message_is_refused() -> None:
    word = carried_text("Cheap pills, dear friend", "Cheap pills")
    assert text_carried(word or "", "Cheap pills?") is None


@given(PLAIN)
def test_a_strangers_word_is_refused_or_read_and_never_breaks_anything(word: str) -> None:
    found, marks = text_carried(word, "Cheap pills"), marks_carried(word)
    assert found is None or len(found) <= MOST_LETTERS
    assert marks is None or all(len(name) == DIGEST for name in marks)


def test_a_small_word_that_would_unpack_to_a_huge_text_is_refused() -> None:
    packer = zlib.compressobj(9, zdict=b"abc")
    word = urlsafe_b64encode(packer.compress(b"a" * 900_000) + packer.flush()).decode()
    assert len(word) <= LONGEST_CARRIED
    assert text_carried(word, "abc") is None


@pytest.mark.parametrize("word", ["x", "xé", "zASNFZ4mr", "x!!!!!!!!", "xASNFZ4m", "xASNFZ4mrx"])
def test_broken_marks_are_refused(word: str) -> None:
    assert marks_carried(word) is None
