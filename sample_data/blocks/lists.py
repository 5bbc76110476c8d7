"""Lists that people paste into mail: parts, guests, titles, an index, links, pass phrases, prices."""

from sample_data.grammar.engine import Pen
from sample_data.words.english import nouns, rarer_words


def parts(pen: Pen) -> str:
    """Return a parts or packing list: code, quantity, what it is."""
    dice = pen.dice
    series = pen.write("{code:AA##}")
    return "\n".join(
        f"{series}-{dice.between(100, 9999)}  {dice.between(1, 80)} x  {pen.say('state')} {pen.say('thing')}"
        + (f", {dice.between(2, 60)} mm" if dice.happens(0.3) else "")
        for _ in range(dice.size(4, 45))
    )


def people(pen: Pen) -> str:
    """Return a list of people with something beside each: guests, runners, a rota, an address list."""
    dice = pen.dice
    beside = dice.pick(
        ("{town}", "{phone}", "{food}", "{thing}", "{town}, {phone}", "{int:1-40}", "{weekday} {time}", "")
    )
    return "\n".join(
        f"{dice.pick(('', '- ', '* ')) if at == 0 else ''}{pen.say('any_first_name')} {pen.say('any_surname')}"
        + (f", {pen.write(beside)}" if beside else "")
        for at in range(dice.size(4, 40))
    )


def titles(pen: Pen) -> str:
    """Return a list of titles: a library's reminder, lots of an auction, a quiz, seeds, a programme."""
    dice = pen.dice
    kind = dice.pick(
        ("{book}", '"{book}", {any_first_name} {any_surname}', "{paint}", "{boat}", "{horse}", "{band}, {town}")
    )
    numbered = dice.happens(0.5)
    chosen = dict.fromkeys(pen.write(kind) for _ in range(dice.size(4, 36)))
    return "\n".join(
        (f"{at}. " if numbered else "") + title[:1].upper() + title[1:] + _price(pen)
        for at, title in enumerate(chosen, start=1)
    )


def _price(pen: Pen) -> str:
    return f"  {pen.write('{money:2-90}')}" if pen.dice.happens(0.2) else ""


def index(pen: Pen) -> str:
    """Return a piece of the index or glossary of a manual that somebody has to check."""
    dice = pen.dice
    words = sorted({dice.pick_rare(rarer_words()) for _ in range(dice.size(8, 90))})
    return "\n".join(
        f"{word} {', '.join(str(dice.between(2, 300)) for _ in range(dice.between(1, 3)))}" for word in words
    )


def unknown_words(pen: Pen) -> str:
    """Return what people searched for, or what a spelling checker did not know."""
    dice = pen.dice
    return ", ".join(dict.fromkeys(dice.pick_rare(rarer_words()) for _ in range(dice.size(6, 60))))


def links(pen: Pen) -> str:
    """Return addresses of pages, whose paths say what they are about."""
    dice = pen.dice
    site = pen.say("site_address")
    return "\n".join(
        f"{site}/{'-'.join(dice.pick_rare(nouns()) for _ in range(dice.between(1, 4)))}"
        + (f"-{dice.between(1, 9999)}" if dice.happens(0.4) else "")
        for _ in range(dice.size(2, 14))
    )


def pass_phrase(pen: Pen) -> str:
    """Return a temporary pass phrase of four rare words, and for whom it is."""
    phrase = "-".join(pen.dice.pick_rare(nouns()) for _ in range(4))
    return pen.write(f"The temporary pass phrase for {{thing}} is {phrase} and must be changed by {{weekday}}.")
