"""A class's attempts and places as tables of a board."""

from collections import Counter
from collections.abc import Sequence

import pandas as pd

from core.lessons.lesson import Lesson
from core.lessons.stored import point
from core.rooms.records import Attempt, Person

NAMES = {
    "fp": "blocked good mail",
    "fn": "missed spam",
    "poison": "poison messages",
    "aim": "what the attack is after",
    "away": "what the attack is after",
    "changes": "changes",
    "questions": "questions",
    "reads": "messages read",
    "tests": "tests",
}
"""Name of a figure → what a board calls it."""
COLUMNS = ["spent", "damage", "passed", "who"]


def called(person: Person) -> str:
    """What the board calls a learner; a nickname is a stranger's text."""
    return person.nickname or f"Learner {person.number}"


def on_board(attempts: Sequence[Attempt], people: Sequence[Person], lesson: str) -> pd.DataFrame:
    """Columns `COLUMNS`: a row per attempt at this lesson of those who are on the board, in order. Its attrs hold the
    names of what is spent and of what is to be reached."""
    names = {person.number: called(person) for person in people}
    frame = pd.DataFrame(columns=COLUMNS)
    rows = []
    for one in attempts:
        drawn = point(one.verdict)
        if drawn is None or one.lesson != lesson or one.learner not in names:
            continue
        rows.append((drawn.spent, drawn.damage, drawn.passed, names[one.learner]))
        frame.attrs = {"spends": named(str(one.verdict["spends"])), "damage": named(drawn.what)}
    made = pd.DataFrame(rows, columns=COLUMNS) if rows else frame
    made.attrs = frame.attrs
    return made


def best(frame: pd.DataFrame, most: int) -> pd.DataFrame:
    """Who passed with the least, the best attempt of each; columns: Learner, and what is spent."""
    passed = frame[frame["passed"].astype(bool)].sort_values("spent", kind="stable").drop_duplicates("who").head(most)
    spends = str(frame.attrs["spends"])
    return pd.DataFrame({"Learner": passed["who"], spends[:1].upper() + spends[1:]: passed["spent"].astype(int)})


def wanted_of(lesson: Lesson) -> float | None:
    """The share that has to be reached, where the first goal says one."""
    wanted = getattr(lesson.goals[0], "at_least", None)
    return wanted if isinstance(wanted, float) and 0 <= wanted <= 1 else None


def places(people: Sequence[Person], lesson: Lesson | None) -> pd.DataFrame:
    """Columns Step, Learners, Who: a row per step of the lesson at which somebody is, and one for other lessons."""
    here = "" if lesson is None else lesson.name
    count = Counter((person.lesson != here, person.step) for person in people)
    rows = []
    for (elsewhere, step), learners in sorted(count.items()):
        who = [called(one) for one in people if (one.lesson != here, one.step) == (elsewhere, step)]
        rows.append((_place(lesson, step, elsewhere=elsewhere), learners, " · ".join(who)))
    return pd.DataFrame(rows, columns=["Step", "Learners", "Who"])


def named(figure: str) -> str:
    return NAMES.get(figure, figure.replace("_", " "))


def _place(lesson: Lesson | None, step: int, *, elsewhere: bool) -> str:
    if lesson is None or elsewhere:
        return f"another lesson, step {step + 1}"
    if step >= len(lesson.steps):
        return "done"
    return f"{step + 1}: {lesson.steps[step].text}"
