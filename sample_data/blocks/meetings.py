"""What comes out of meetings and journeys: minutes with actions, itineraries, long accounts."""

from sample_data.grammar.engine import Pen

ACTIONS = (
    "to check",
    "to order",
    "to report",
    "open",
    "done",
    "postponed",
    "by {weekday}",
    "with {customer}",
    "by {date}",
)


def minutes(pen: Pen) -> str:
    """Return minutes: who was there, numbered points, what was said, who does what."""
    dice = pen.dice
    names = dict.fromkeys(pen.say("any_first_name") if dice.happens(0.4) else pen.say("colleague") for _ in range(6))
    lines = [f"Present: {', '.join(names)}", f"Apologies: {pen.say('any_first_name')} {pen.say('any_surname')}", ""]
    for number in range(1, dice.size(2, 20) + 1):
        lines.append(pen.write(f"{number}. {{thing.capitalise}}"))
        lines.append(" ".join(pen.several("account", 1, 4)))
        if dice.happens(0.7):
            lines.append(pen.write(f"   Action {{colleague}}: {{thing}} {dice.pick(ACTIONS)}"))
    return "\n".join(lines)


def account(pen: Pen) -> str:
    """Return a long account of work in paragraphs."""
    return "\n\n".join(" ".join(pen.several("account", 2, 6)) for _ in range(pen.dice.size(1, 24)))


def chronicle(pen: Pen) -> str:
    """Return a long account of private life in paragraphs."""
    return "\n\n".join(" ".join(pen.several("chronicle", 2, 6)) for _ in range(pen.dice.size(1, 16)))


def itinerary(pen: Pen) -> str:
    """Return legs of a journey with times, places, numbers of trains and rooms."""
    return "\n".join(
        pen.write(
            pen.dice.pick(
                (
                    "{weekday} {time}  {town} - {town}  train {int:100-9999}, coach {int:1-14}, seat {int:11-88}",
                    "{date} {time}  {town} {any_surname} Hotel, booking {code:AAA###}, {int:1-4} nights, {money:40-160}",
                    "{weekday} {time}  ferry {boat}, {town} to {town}, cabin {int:100-999}",
                    "{date} {time}  flight {code:AA###}  {town} - {town}  gate {code:A##}",
                    "{weekday} {time}  {customer}, ask for {any_first_name} {any_surname}",
                )
            )
        )
        for _ in range(pen.dice.size(3, 16))
    )
