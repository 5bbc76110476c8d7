"""How a lesson begins: the words that its address needs, and what is to be said of those that it cannot have."""

from collections.abc import Mapping
from secrets import randbelow

from core.questions.parts import LONGEST_WORD
from core.questions.table import SEED
from core.questions.versions import VERSION_WORD
from pages.ui.state.learning import (
    CLASS,
    GUESSED,
    HINTS,
    LESSON,
    PICKS,
    PUPIL,
    SEEN,
    STEP,
    WORDS,
    known_lessons,
    leave_lesson,
    lesson_name,
    whole,
)
from pages.ui.state.visit import visit

MOST_STEPS = 1_000  # that any version of a lesson had


def start_words(name: str) -> dict[str, str]:
    """The address at which a lesson begins for this visitor."""
    found = known_lessons()[name]
    said = {word: value for word, value in visit().views.items() if word == CLASS}
    return found.words(_seed()) | {LESSON: name, PUPIL: str(_seed())} | said


def own_words() -> dict[str, str]:
    """What a link to another page takes along of the open lesson."""
    return {word: said for word, said in visit().views.items() if word in (*WORDS, *PICKS) and lesson_name()}


def begun(words: Mapping[str, str]) -> dict[str, str]:
    """The words of an address with those at which its lesson begins, if it says no more than which lesson. The page
    is asked by the learner's own seed."""
    found, now = known_lessons().get(words.get(LESSON, "")), visit()
    if found is None:
        return dict(words)
    said = whole(words.get(PUPIL, ""), 0, SEED.most)
    seed = _seed() if said is None else said
    taken = dict(words) | {PUPIL: str(seed)}
    if now.page == found.page:
        taken = ({} if VERSION_WORD in words else found.words(seed)) | taken | {"seed": str(seed)}
        now.begun = words[LESSON]
    return taken


def is_begun() -> bool:
    """Whether the open lesson's own page was opened on it."""
    return visit().begun == lesson_name()


def take_over_lesson(words: Mapping[str, str]) -> list[str]:
    """Keep to what an address says of a lesson as far as there is such a thing, with a note for each word that had to
    be changed."""
    views, name = visit().views, words.get(LESSON)
    if name is None:
        return []
    found = known_lessons().get(name)
    if found is None:
        leave_lesson()
        return [_no_such_lesson(name)]
    ranges = {
        STEP: (1, len(found.steps) + 1), CLASS: (0, SEED.most), GUESSED: (0, len(found.guess.options) - 1),
        HINTS: (0, len(found.hints)), SEEN: (0, len(found.saw.options) - 1),
    }  # fmt: skip
    notes = []
    for word, (low, high) in ranges.items():
        if word in words and whole(words[word], low, high) is None:
            notes.append(_put_right(word, words[word], high))
    answered = {word: int(views[word]) for word in (GUESSED, HINTS, SEEN) if word in views}
    if answered:
        visit().answers.setdefault(name, {}).update(answered)
    return notes


def _put_right(word: str, said: str, last: int) -> str:
    """Leave a word out, or open the last step where an older version of the lesson had more of them; what was done."""
    views, cannot = visit().views, f"“{word}” cannot be “{said[:LONGEST_WORD]}” in this lesson"
    if word == STEP and whole(said, last, MOST_STEPS) is not None:
        views[word] = str(last)
        return f"{cannot}, which has {last} steps; the last one is open."
    del views[word]
    return f"{cannot}; it is left out, and the lesson goes on."


def _no_such_lesson(name: str) -> str:
    if name.startswith("own"):
        return "This link is of a lesson that was brought as a file, which stays in the visit it was given to."
    return f"There is no lesson called “{name[:LONGEST_WORD]}” any more: the page Lessons lists those of today."


def _seed() -> int:
    now = visit()
    if now.pupil is None:
        now.pupil = randbelow(SEED.most + 1)
    return now.pupil
