"""What may be stored of what a visitor sends: text without hidden characters, names, ids, small JSON."""

import json
import re
import unicodedata
from typing import Any

from core.errors import InputError
from core.rooms.limits import (
    LONGEST_ANSWER,
    LONGEST_CHOICE,
    LONGEST_FILE_NAME,
    LONGEST_ID,
    LONGEST_NICKNAME,
    LONGEST_VERDICT,
    LONGEST_WORDS,
)

# Controls, formats (zero width, text direction, tags), surrogates, private and unassigned ones, line separators.
_HIDDEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
_BLANK_LETTERS = set("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")  # letters, marks and signs that show nothing
_MOST_MARKS = 2  # on one letter; more climb over the lines above
_ID = re.compile(rf"[A-Za-z0-9_.:\-]{{1,{LONGEST_ID}}}", re.ASCII)


def shown(text: Any, *, lines: bool = False) -> str:
    r"""The text without what cannot be seen or would change how others read it, in Unicode's form NFC.

    Hidden characters go, blanks become one blank each (or keep their lines), and a letter keeps two marks.

    >>> shown("An\u200bna  \u202eB.")
    'Anna B.'
    """
    kept: list[str] = []
    marks = 0
    for character in unicodedata.normalize("NFC", str(text)):
        kind = unicodedata.category(character)
        marks = marks + 1 if kind in {"Mn", "Me"} else 0
        if character in "\n\t\r" or kind == "Zs":
            kept.append("\n" if lines and character == "\n" else " ")
        elif kind not in _HIDDEN and character not in _BLANK_LETTERS and marks <= _MOST_MARKS:
            kept.append(character)
    # what was taken out may have held two parts of one letter apart
    whole = unicodedata.normalize("NFC", "".join(kept))
    if lines:
        return "\n".join(" ".join(line.split()) for line in whole.split("\n")).strip()
    return " ".join(whole.split())


def nickname_of(text: Any) -> str:
    """A nickname as it is shown. Raises `InputError` where it is too long or has no letter and no digit."""
    nickname = shown(str(text)[: 20 * LONGEST_NICKNAME])
    if not any(character.isalnum() for character in nickname):
        raise InputError("A nickname needs at least one letter or digit.")
    return _no_longer(nickname, LONGEST_NICKNAME, "A nickname")


def same_name(nickname: str) -> str:
    """Two nicknames with the same one of these look alike at a glance: case, width and blanks do not count.

    >>> same_name("Anna B") == same_name("ＡＮＮＡb")
    True
    """
    return "".join(unicodedata.normalize("NFKC", nickname).casefold().split())


def text_of(text: Any) -> str:
    """An answer in a learner's own words, with its lines. Raises `InputError` where it is empty or too long."""
    answer = shown(_no_longer(str(text), 4 * LONGEST_ANSWER, "An answer", LONGEST_ANSWER), lines=True)
    if not answer:
        raise InputError("Write an answer first: this one has no words.")
    return _no_longer(answer, LONGEST_ANSWER, "An answer")


def words_of(address: Any) -> str:
    """An attempt as the query string of its address. Raises `InputError` where it is too long or hides something."""
    words = _no_longer(str(address), LONGEST_WORDS, "The address of an attempt")
    if words != shown(words):
        raise InputError("The address of an attempt must be one line of visible characters.")
    return words


def id_of(name: Any, what: str) -> str:
    """A name that pages give (a lesson, a question, an answer). Raises `InputError` for anything else."""
    if not isinstance(name, str) or not _ID.fullmatch(name):
        raise InputError(
            f"The id of {what} must be 1 to {LONGEST_ID} letters, digits or any of _ . : - . Got {name!r:.40}."
        )
    return name


def file_name_of(name: Any) -> str:
    """A file's name as it is shown, cut where it is too long."""
    return shown(str(name)[: 4 * LONGEST_FILE_NAME])[:LONGEST_FILE_NAME] or "file"


def choice_of(value: Any) -> str:
    """A guess or a vote as JSON: a number, or a short text. Raises `InputError` for anything else."""
    if isinstance(value, str):
        value = _no_longer(shown(value[: 4 * LONGEST_CHOICE]), LONGEST_CHOICE, "A vote")
    elif isinstance(value, bool) or not isinstance(value, int | float) or not -1e15 < value < 1e15:
        raise InputError(f"A vote must be a number or a short text. Got {value!r:.40}.")
    return json.dumps(value)


def json_of(value: Any) -> str:
    """A small object as JSON, the same for equal ones. Raises `InputError` where it is none, or large."""
    try:
        text = json.dumps(value, allow_nan=False, sort_keys=True)
    except (TypeError, ValueError, RecursionError):
        text = ""
    if not isinstance(value, dict) or not text:
        raise InputError("The result of an attempt must be an object of JSON, with finite numbers.")
    return _no_longer(text, LONGEST_VERDICT, "The result of an attempt")


def _no_longer(text: str, longest: int, what: str, said: int | None = None) -> str:
    if len(text) > longest:
        raise InputError(f"{what} can have at most {said or longest:,} characters; this one has {len(text):,}.")
    return text


def whole_of(number: Any, least: int, most: int, what: str) -> int:
    """A whole number from `least` to `most`. Raises `InputError` for anything else."""
    if isinstance(number, bool) or not isinstance(number, int) or not least <= number <= most:
        raise InputError(f"{what} must be a whole number from {least:,} to {most:,}. Got {number!r:.40}.")
    return number
