"""What makes spam long: goods with prices, testimonials, steps, questions, conditions, letters in other languages."""

from sample_data.grammar.engine import Pen
from sample_data.words.foreign import BAD
from sample_data.words.invented import brand


def goods(pen: Pen) -> str:
    """Return goods with prices; most brands stand on this list only."""
    dice = pen.dice
    layout = dice.pick(
        (
            "{name} .... {money:5-400}",
            "{name} {int:5-500}mg x {int:10-180}  ${int:20-400}",
            "* {name} - {small_sum}",
            "{name}: was {int:90-900}, now {int:9-89}",
        )
    )
    return "\n".join(
        pen.write(layout.replace("{name}", pen.say("brand") if dice.happens(0.75) else brand(dice)))
        for _ in range(dice.size(4, 90))
    )


def praise(pen: Pen) -> str:
    """Return what happy customers are made to say."""
    return "\n\n".join(pen.several("testimonial", 2, 9))


def steps(pen: Pen) -> str:
    """Return numbered steps to wealth."""
    return "\n".join(f"STEP {at}: {step}" for at, step in enumerate(pen.several("step", 2, 6), start=1))


def questions(pen: Pen) -> str:
    """Return questions that nobody asked."""
    return "\n".join(pen.several("faq", 2, 6))


def sermon(pen: Pen) -> str:
    """Return paragraphs of promises."""
    return "\n\n".join(
        " ".join(pen.several("claim" if pen.dice.happens(0.6) else "pitch_line", 1, 5))
        for _ in range(pen.dice.size(2, 70))
    )


def conditions(pen: Pen) -> str:
    """Return small print."""
    return " ".join(pen.several("condition", 1, 4))


def other_language(pen: Pen) -> str:
    """Return a few sentences of one other language."""
    sentences = BAD[pen.dice.pick(tuple(BAD))]
    return " ".join(pen.write(pen.dice.pick(sentences)) for _ in range(pen.dice.between(3, 9)))
