"""The defender's answer to disguised words: read a text as the eye does before the filter reads it."""

import re
import unicodedata
from functools import cache

from confusable_homoglyphs.confusables import confusables_data

# a comment ends before the next one begins, so that a text of nothing but beginnings takes no longer than its length
_COMMENT_OR_TAG = re.compile(r"<!--(?:[^<-]++|<(?!!--)|-(?!->))*+-->|</?[a-zA-Z][^<>]*+>")
_APART = re.compile(r"(?<!\w)\w([ .\-_*|·])\w(?:\1\w(?=\1|\W|\Z))++(?!\w)")


def normalised(text: str) -> str:
    r"""The text without markup and invisible characters, in compatibility form, look-alikes as the Latin letters they
    look like, and words of single letters with one kind of gap between them written together.

    Misspellings stay, spaced words side by side run together, and honest mail in other alphabets is changed too: that
    is the price.

    >>> normalised("fr\u200bee \u0440ills: v.i.a.g.r.a, w i n, ca<!-- x -->sh")
    'free pills: viagra, win, cash'
    """
    text = _COMMENT_OR_TAG.sub("", text)
    text = unicodedata.normalize("NFKC", text)
    text = "".join(
        character for character in text if character in "\n\t\r" or unicodedata.category(character) not in ("Cf", "Cc")
    )
    if not text.isascii():
        text = text.translate({ord(letter): latin_letter(letter) for letter in set(text) if not letter.isascii()})
    return _APART.sub(lambda word: word.group().replace(word.group(1), ""), text)


@cache
def latin_letter(letter: str) -> str:
    """The Latin letter that a letter can be taken for, or the letter itself.

    Source: the Unicode consortium's confusables, as the package confusable-homoglyphs has them.
    """
    for other in confusables_data.get(letter, ()):
        if len(other["c"]) == 1 and other["c"].isascii() and other["c"].isalpha():
            return str(other["c"])
    return letter


@cache
def look_alikes(letter: str) -> tuple[str, ...]:
    """Letters of other alphabets that look like an ASCII letter and that compatibility form does not turn back."""
    found = []
    for other in confusables_data.get(letter, ()):
        character = str(other["c"])
        if len(character) == 1 and not character.isascii() and character.isalpha():
            one = character.lower()
            if len(one) == 1 and not one.isascii() and unicodedata.normalize("NFKC", one) == one:
                found.append(one)
    return tuple(found)
