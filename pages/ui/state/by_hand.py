"""What a learner wrote and marked by hand in the open lesson, in its address: as far as there is room for it."""

from collections.abc import Mapping
from dataclasses import replace

from core.games.evasion_game import OWN, Game
from core.lessons.carried import carried_marks, carried_text, marks_carried, text_carried
from pages.ui.state.learning import MARKS, TEXT, is_on_its_page
from pages.ui.state.mail import own_in_use
from pages.ui.state.review import bring_marks, marks
from pages.ui.state.visit import visit
from pages.ui.state.work import CONDITION, play

GAME, REVIEW = "evade", "review"  # paths of the pages on which something is made by hand
AS_IT_WAS = ""  # what an address says of a text that nobody has changed
UNREADABLE = {
    TEXT: "What was written in this link cannot be read here: the message begins as it was.",
    MARKS: "The marks in this link cannot be read here: they are left out, and the lesson goes on.",
}


def own_words() -> dict[str, str]:
    """What the address says of it."""
    return {name: word for name, word in _carried().items() if word is not None}


def outgrows_link() -> bool:
    """Whether there is more of it than an address holds."""
    return None in _carried().values()


def is_left_out_anew() -> bool:
    """Whether that has changed since this was asked last, and the page may say it otherwise."""
    now = visit()
    before, now.left_out = now.left_out, outgrows_link()
    return before != now.left_out


def take_over(words: Mapping[str, str], *, went_back: bool) -> list[str]:
    """Go on with what an address says of it, and give a note where that cannot be read. The text waits for its message,
    which the page finds. went_back: whether the visitor went back or forward to it: then what it does not say was not
    there yet, and would otherwise be written into it again, so that nobody could go back any further."""
    now = visit()
    page = now.page if is_on_its_page() else None
    now.written = words.get(TEXT, AS_IT_WAS if went_back else None) if page == GAME else None
    if page != REVIEW or not (MARKS in words or went_back):
        return []
    found = marks_carried(words.get(MARKS, ""))
    if found is None:
        return [UNREADABLE[MARKS]]
    bring_marks(found)
    return []


def as_written(game: Game) -> Game:
    """The game with the text of the visitor's link, if there is one that waits."""
    now = visit()
    word, now.written = now.written, None
    if word is None or (word == AS_IT_WAS and game.about == OWN):
        return game
    text = game.original if word == AS_IT_WAS else text_carried(word, game.original or "")
    if text is None:
        now.notes.append(UNREADABLE[TEXT])
        now.news = True
        return game
    if text == game.text:
        return game
    now.news = True
    written = replace(game, text=text, number=game.number + 1, tries=[], refusal=None)
    play(written)
    return written


def _carried() -> dict[str, str | None]:
    """Word → what it says, None where there is no room for it. Of mail of the visitor's own a link says nothing."""
    now = visit()
    if not is_on_its_page() or own_in_use():
        return {}
    if now.page == GAME and CONDITION in now.views:
        return {}  # a game of an experiment is its questions, not its last text: it is not gone on with elsewhere
    if now.written is not None:
        return {TEXT: now.written} if now.written else {}
    game = now.game if now.page == GAME else None
    if game is not None and game.about != OWN and game.text != game.original:
        return {TEXT: carried_text(game.text, game.original or "")}
    return {MARKS: carried_marks(marks())} if now.page == REVIEW and marks() else {}
