"""Names, values and numbers as single words that every learner reads as one: a to z, digits and underscores."""

import re
import unicodedata
from collections.abc import Collection, Iterable

LONGEST = 30
_NOT_IN_WORDS = re.compile(r"[^a-z0-9]+")
_SUFFIXES = ((1_000_000, "m"), (1_000, "k"))


def slug(text: str) -> str:
    """Return `text`, which may be a stranger's, as one word of 1 to 30 characters out of a–z, 0–9 and _.

    >>> [slug(text) for text in ("with parents", "Größe (cm)", "< 0 DM", "日本", "")]
    ['with_parents', 'grosse_cm', '0_dm', 'x', 'x']
    """
    # a thousand characters hold more than enough letters, and a stranger's text may be as long as it likes
    plain = unicodedata.normalize("NFKD", text[:1_000].casefold())
    ascii_only = plain.encode("ascii", "ignore").decode()
    return _NOT_IN_WORDS.sub("_", ascii_only).strip("_")[:LONGEST].strip("_") or "x"


def slugs(texts: Iterable[str], taken: Collection[str] = ()) -> tuple[str, ...]:
    """Return a different word for each text; words that others, or `taken`, have already are numbered.

    >>> slugs(["A", "a!", "missing"], taken=["missing"])
    ('a', 'a_2', 'missing_2')
    """
    used, found = set(taken), []
    counts: dict[str, int] = {}
    for text in texts:
        stem = word = slug(text)
        while word in used:
            counts[stem] = counts.get(stem, 1) + 1
            ending = f"_{counts[stem]}"
            word = stem[: LONGEST - len(ending)] + ending
        used.add(word)
        found.append(word)
    return tuple(found)


def number_word(number: float) -> str:
    """Return a number as a word; different numbers give different words.

    >>> [number_word(number) for number in (20_000, 2.5e6, -3, 0.25, 1e-7)]
    ['20k', '2500k', 'minus3', '0p25', '1eminus07']
    """
    for size, suffix in _SUFFIXES:
        if number and number % size == 0 and abs(number) < size * 1_000_000:
            return f"{number / size:.0f}{suffix}".replace("-", "minus")
    text = f"{number:.0f}" if number == int(number) and abs(number) < 1e15 else repr(float(number))
    return text.replace("-", "minus").replace("+", "").replace(".", "p")
