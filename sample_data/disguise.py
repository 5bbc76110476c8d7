"""How spammers hide their text from filters: odd spellings, hash-busters, remains of markup, borrowed prose."""

from collections.abc import Sequence

from sample_data.grammar.dice import Dice
from sample_data.grammar.engine import Pen
from sample_data.words.english import nouns

SHAPES = {
    "a": ("4", "@", "á", "à"),
    "e": ("3", "é", "è", "ë"),
    "i": ("1", "í", "!", "l"),
    "o": ("0", "ö", "ó"),
    "s": ("5", "$"),
    "l": ("1", "I", "|"),
}
TAGS = (
    "<font color=#{colour} size={size}>",
    "<td width={width} bgcolor=#{colour}>",
    "<p align=center>",
    "<br>",
    "&nbsp;&nbsp;",
    '<a href="{link}">',
    "</td></tr>",
    '<img src="{link}" width={width} height={width} border=0>',
    '<span style="font-size:{size}px;color:#{colour}">',
    "=20",
    "<div class={word}>",
    "<center><b>",
    "<table cellpadding={size} width={width}>",
)


def odd_spelling(text: str, share: float, dice: Dice) -> str:
    """Return the text with a share of its longer words disguised: digits for letters, dots, gaps, doubled letters."""
    return " ".join(
        _odd(word, dice) if len(word) > 4 and word.isalpha() and dice.happens(share) else word
        for word in text.split(" ")
    )


def _odd(word: str, dice: Dice) -> str:
    kind = dice.between(0, 4)
    if kind == 0:
        return dice.pick((".", "-", "*", " ", "_")).join(word)
    at = dice.between(1, len(word) - 2)
    if kind == 1:
        return word[:at] + word[at] + word[at:]
    if kind == 2:
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    return "".join(dice.pick(SHAPES[letter]) if letter in SHAPES and dice.happens(0.6) else letter for letter in word)


def rare_words(pool: Sequence[str], dice: Dice) -> str:
    """Return a handful to a pageful of the dictionary words that the campaign's program knows."""
    return " ".join(dice.pick(pool) for _ in range(dice.size(16, 300)))


def serial(dice: Dice) -> str:
    """Return the short string that makes each copy of a campaign another text."""
    letters = "abcdefghijklmnopqrstuvwxyz0123456789"
    return "".join(dice.pick(letters) for _ in range(dice.between(4, 11)))


def markup(pen: Pen) -> str:
    """Return remains of HTML as careless programs leave them in the text."""
    dice = pen.dice
    return "".join(
        dice.pick(TAGS).format(
            colour=pen.say("colour"),
            size=dice.between(1, 24),
            width=dice.between(10, 640),
            link=pen.say("spam_link"),
            word=dice.pick_rare(nouns()),
        )
        for _ in range(dice.size(3, 30))
    )
