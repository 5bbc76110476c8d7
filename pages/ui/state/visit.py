"""What one visit remembers."""

from collections.abc import Hashable
from dataclasses import dataclass, field
from secrets import token_hex
from weakref import finalize

import streamlit as st

from core import Campaign, Experiment, InputError, Probing
from core.games.evasion_game import Game, Left
from core.games.guessing import Guess
from core.games.noise_and_words.conditions import Trial
from core.lessons import Attempt, Lesson, Verdict
from core.mail.corpus import Corpus
from core.monitors.marks import Mark
from core.questions.lending import Lending
from core.questions.question import Question
from core.work.turns import Turns
from pages.ui import cache
from pages.ui.state.seats import Class

_VISIT = "visit"


@dataclass(frozen=True)
class Mounted:
    """A widget as the browser has it: under which key, the range or options that it offers, and what it shows."""

    key: str
    offers: Hashable
    shows: object = None


@dataclass(frozen=True)
class Tried:
    """An attempt that was handed in. lesson: its name. seed: the learner's own. link: the address at which it was
    made last; the same attempt at another step is no other."""

    lesson: str
    attempt: Attempt
    seed: int
    link: str = field(compare=False)


@dataclass
class Visit:
    """One visitor's session.

    experiment: the one experiment that all pages look at. probing, campaign, lending: what is asked of a filter, of
    weeks, and of periods; where they have parts of an experiment, those of the experiment hold. moved: whether its
    poison was ever set, by hand or address. drawn: the campaign whose film was seen last.
    asked_of: the experiment that was asked last of what a corpus holds, mail or applications.
    own: names of the mail that was uploaded, by id. views: what else the address carries, such as an open drawer.
    unread: names of those that the visitor came with and that the page has not read yet. elsewhere: of those that mean
    nothing on the open page.
    address: the query string as it was last read or written, None at first. notes: what of it had to be changed. news:
    whether there is a note that the page may not have drawn yet.
    stopped: whether long work on this experiment is not to go on. pasted: the message on the filter's page.
    reading: the uploaded mail that is being read, or why it could not be.
    columns: of an uploaded table whose text and label columns the visitor has to name.
    before: the experiments that this one came from, latest last. pins: questions to compare.
    guesses_first: whether a new experiment asks for a guess. asks: whether one is asked for now. guesses: those made.
    chooses_attack: whether the cards of the attacks are open over the page.
    sends: what the links that are given away ask of whoever opens them.
    opened: the test message that is open over the page, by its position, if any.
    seeds: how often the experiment is to be repeated. game: the message that is being edited by hand. trial: the
    one that is edited under a condition. left: those that
    were, by level and message, the latest few. won: the fewest changes with which each level was won.
    marks: what was made of training messages in a review, by the review's question, the latest few; each by digest.
    disputes: whether messages of a campaign are spam, as the visitor says, by its question; each by number.
    pupil: the learner's own seed in lessons, drawn with the first. begun: name of the lesson that was opened on its
    page last. own_lessons, own_files: those that were brought, by name. composed: what a
    teacher puts together for a class. tried: attempts that were handed in, the latest ones;
    settled: those of them that were judged and told; refused: why the last one is none. answers, reasons: what was
    guessed and seen in each lesson, and why in the learner's own words. passed: name of a lesson → the best verdict.
    written: the text in the visitor's link that waits for its message. left_out: whether there was
    more by hand than a link holds. turned: whether another step opened that the
    page may not have drawn yet.
    page: the path of the page that is open. widgets: what it has drawn, by name. keys: how many keys widgets have had.
    named: the visitor's own mail that stands over the open page.
    room_class: what this visit knows of rooms, as a learner or as a teacher.
    token: sets these keys apart from those of a session before a restart, which the browser may still hold.
    """

    experiment: Experiment = field(default_factory=Experiment)
    probing: Probing = field(default_factory=Probing)
    campaign: Campaign = field(default_factory=Campaign)
    drawn: Campaign | None = None
    lending: Lending = field(default_factory=Lending)
    asked_of: dict[str, Experiment] = field(default_factory=dict)
    moved: bool = False
    own: dict[str, str] = field(default_factory=dict)
    views: dict[str, str] = field(default_factory=dict)
    unread: set[str] = field(default_factory=set)
    elsewhere: set[str] = field(default_factory=set)
    address: str | None = None
    notes: list[str] = field(default_factory=list)
    news: bool = False
    stopped: bool = False
    pasted: str | None = None
    reading: Turns[Corpus] | None = None
    columns: tuple[str, ...] = ()
    before: list[Experiment] = field(default_factory=list)
    pins: list[Question] = field(default_factory=list)
    guesses_first: bool = True
    asks: bool = False
    sends: frozenset[str] = frozenset()
    guesses: list[Guess] = field(default_factory=list)
    chooses_attack: bool = False
    opened: int | None = None
    seeds: int | None = None
    game: Game | None = None
    trial: Trial | None = None
    left: dict[tuple[str, str], Left] = field(default_factory=dict)
    won: dict[str, int] = field(default_factory=dict)
    marks: dict[str, dict[str, Mark]] = field(default_factory=dict)
    disputes: dict[str, dict[int, bool]] = field(default_factory=dict)
    pupil: int | None = None
    begun: str = ""
    own_lessons: dict[str, Lesson] = field(default_factory=dict)
    own_files: dict[str, bytes] = field(default_factory=dict)
    composed: object = None
    tried: list[Tried] = field(default_factory=list)
    settled: dict[Tried, Verdict] = field(default_factory=dict)
    refused: InputError | None = None
    answers: dict[str, dict[str, int]] = field(default_factory=dict)
    reasons: dict[str, str] = field(default_factory=dict)
    passed: dict[str, Verdict] = field(default_factory=dict)
    written: str | None = None
    left_out: bool = False
    turned: bool = False
    page: str = ""
    widgets: dict[str, Mounted] = field(default_factory=dict)
    keys: int = 0
    named: dict[str, str] = field(default_factory=dict)
    room_class: Class = field(default_factory=Class)
    token: str = field(default_factory=lambda: token_hex(4))


def visit() -> Visit:
    now: Visit | None = st.session_state.get(_VISIT)  # one look: a move of the hand asks some twenty times
    if now is None:
        now = st.session_state[_VISIT] = Visit()
        finalize(now, cache.forget, now.token)
    return now
