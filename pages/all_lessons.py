"""Lessons: courses and what is in them; for teachers a sheet of each, and what a link to it looks like."""

from pages.ui import state
from pages.ui.lessons import composer, listing, sheet

NOTHING, COMPOSER = "none", "composer"


def lessons() -> None:
    """The list, or what of the teacher's side is open."""
    known = state.known_lessons()
    shown = state.view("sheet", [NOTHING, COMPOSER, *known])
    if shown in known:
        sheet.draw(shown)
    elif shown == COMPOSER:
        composer.draw()
    else:
        listing.draw()


lessons()
