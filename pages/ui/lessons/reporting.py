"""What a learner does in a lesson, told to the room that they are in. Outside of a room nobody is told.

Each function is called once for each thing that happened, in the run of the page in which it happened, by the learner's
own session. None of them may take long or raise: a page waits for it.
"""

from pages.ui.rooms.reporting import attempt, guess, place, score, shown, sight, why_text

__all__ = ["attempt", "guess", "place", "score", "shown", "sight", "why_text"]
