"""A short lesson as a file, to be changed by tests."""

LESSON = """
title = "First poison"
minutes = 10
page = ""
shows = ["poison", "attack.words"]
seed_changes = "Your seed draws the test mail."
why = "Everyday words become signs of spam."
take_away = "Whoever can send you mail has a hand in what you learn."

[address]
attack = "dictionary"

[guess]
asks = "How much good mail is blocked?"
figure = "fp"
[guess.changes]
poison = 50
[[guess.options]]
says = "Little"
below = 0.1
[[guess.options]]
says = "Much"

[[steps]]
text = "Move the slider."
done_when = "changed poison"
[[steps]]
text = "Hand it in."
done_when = "passed"

[[hints]]
text = "Try 40."
price = 30
[[hints]]
text = "Really 40."
price = 90

[[goals]]
kind = "damage"
error = "fp"
at_least = 0.5
poison = 40

[saw]
asks = "What moved?"
figure = "tilt"
[[saw.options]]
says = "Missed spam"
below = 0
[[saw.options]]
says = "Blocked good mail"

[sheet]
aims = ["To see it."]
timing = ["Ten minutes."]
questions = ["Why?"]
misconceptions = ["None."]
solution = "40 messages."

[[solutions]]
[solutions.changes]
poison = 40
[[lazy]]
"""


def changed(old: str, new: str) -> bytes:
    """The lesson with one place of it changed."""
    assert old in LESSON
    return LESSON.replace(old, new, 1).encode()
