"""What happens to text between the head and the inbox: slips of the finger, lost capitals, footers, articles."""

import re

from sample_data.grammar.dice import Dice

# Neighbours on the keyboard that fingers confuse.
BESIDE = {
    "a": "s",
    "e": "r",
    "i": "o",
    "o": "p",
    "n": "m",
    "t": "y",
    "r": "e",
    "s": "d",
    "u": "i",
    "l": "k",
    "c": "v",
    "g": "h",
}
WORD = re.compile(r"(?<![\w./@:-])[a-z]{5,}(?![\w/@:-]|\.\w)")  # not in addresses
SENTENCE = re.compile(r"(?<=[a-z\d)][.!?] )(?!https?:|www\.)[a-z]")
ARTICLE = re.compile(r"\b([Aa]) (?=[aeiou](?!ni|se|su|ne\b|nce|u|til|ku)|hour|honest|heir)")


def mend_articles(text: str) -> str:
    """Write "an" before a vowel, where the grammar could not know what would follow."""
    return ARTICLE.sub(lambda found: found.group(1) + "n ", text)


def mend_sentences(text: str) -> str:
    """Begin sentences with a capital, where the grammar wrote one after a greeting or after another sentence."""
    return SENTENCE.sub(lambda found: found.group().upper(), text)


def with_typos(text: str, slips: int, dice: Dice) -> str:
    """Return the text with `slips` words mistyped: letters swapped, lost, doubled or hit beside."""
    for _ in range(slips):
        words = list(WORD.finditer(text))
        if not words:
            return text
        word = dice.pick(words)
        text = text[: word.start()] + _mistype(word.group(), dice) + text[word.end() :]
    return text


def _mistype(word: str, dice: Dice) -> str:
    place = dice.between(1, len(word) - 2)
    before, letter, after = word[:place], word[place], word[place + 1 :]
    return dice.pick(
        (
            before + after[0] + letter + after[1:],
            before + after,
            before + letter + letter + after,
            before + BESIDE.get(letter, letter) + after,
        )
    )


def in_a_hurry(text: str) -> str:
    """Return the text as somebody types it with one thumb: no capitals."""
    return text.lower()


def footer(footers: tuple[str, ...], dice: Dice) -> str:
    """Return a line that a mail system, a lawyer or a phone adds, with numbers of its own."""
    reference = f"{dice.between(0, 16**8 - 1):08x}-{dice.between(0, 16**6 - 1):06x}"
    return dice.pick(footers).format(minutes=dice.between(5, 59), number=dice.between(1, 99_999), reference=reference)
