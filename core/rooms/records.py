"""What a room shows to its teacher and to its learners."""

from dataclasses import dataclass
from typing import Any

Choice = str | int | float


@dataclass(frozen=True, kw_only=True)
class RoomSettings:
    """How a room begins. lesson: its id. seed: of the class, for guesses and votes. approval: whether who joins works
    unseen until the teacher approves. hours: until the room is forgotten."""

    lesson: str
    seed: int
    approval: bool = False
    hours: int = 24


@dataclass(frozen=True)
class Opened:
    """A new room. code: for everybody. key: for the teacher alone; it is stored nowhere, and cannot be had again."""

    code: str
    key: str


@dataclass(frozen=True)
class Pulse:
    """version: grows with each write. news: the version of the teacher's last act, what a learner's page waits for."""

    version: int
    news: int


@dataclass(frozen=True)
class SharedFile:
    """What the teacher shares with the room. size: in bytes. digest: SHA-256 of its bytes, in hex."""

    name: str
    size: int
    digest: str


@dataclass(frozen=True)
class Room:
    """What everybody in it knows. step: the one that all are at; None where they go as they like. learners: all who
    joined, those who wait for approval included. hints: those released. Times in seconds since 1970."""

    code: str
    version: int
    news: int
    lesson: str
    step: int | None
    seed: int
    approval: bool
    paused: bool
    frozen: bool
    anonymous: bool
    learners: int
    opened_at: float
    expires_at: float
    hints: tuple[str, ...]
    mail: SharedFile | None
    own_lesson: SharedFile | None


@dataclass(frozen=True)
class Me:
    """A learner to themselves. number: 1, 2, … in this room. seed: the learner's own, for scored goals."""

    number: int
    nickname: str
    approved: bool
    seed: int
    lesson: str
    step: int


@dataclass(frozen=True)
class Person:
    """A learner on the board. nickname: None where the board is anonymous. joined_at: seconds since 1970."""

    number: int
    nickname: str | None
    lesson: str
    step: int
    attempts: int
    joined_at: float


@dataclass(frozen=True)
class Round:
    """One round of a question. accepted: votes in it. answered: learners with an answer in words; the answers stand in
    the last round. values, texts: what they are, sorted; empty for whoever may not see them yet."""

    question: str
    number: int
    closed: bool
    revealed: bool
    accepted: int
    answered: int
    values: tuple[Choice, ...]
    texts: tuple[str, ...]


@dataclass(frozen=True)
class Vote:
    """A guess or a vote of one learner in one round. at: seconds since 1970."""

    learner: int
    question: str
    round_number: int
    value: Choice
    at: float


@dataclass(frozen=True)
class Attempt:
    """words: the query string of its address. verdict: what the engine said. version: since when the board has it."""

    learner: int
    lesson: str
    words: str
    verdict: dict[str, Any]
    version: int
    at: float


@dataclass(frozen=True)
class Answer:
    """What a learner answers to a question in words."""

    learner: int
    question: str
    text: str
    at: float


@dataclass(frozen=True)
class Score:
    """Of a lesson that a learner has passed. own: the least that it took them. fewest: the least that it took anybody
    whose work is seen, or themselves."""

    lesson: str
    own: int
    fewest: int


@dataclass(frozen=True)
class View:
    """What a learner may see: the room, their own, and of the others how many, until the teacher reveals.

    votes, answers: their own, all of them. attempts: how many of their own are stored. scores: of the lessons that they
    have passed.
    """

    room: Room
    me: Me
    votes: tuple[Vote, ...]
    answers: tuple[Answer, ...]
    attempts: int
    rounds: tuple[Round, ...]
    scores: tuple[Score, ...]

    def round_of(self, question: str) -> Round:
        """The round in which this question is."""
        return _round_of(self.rounds, question)


@dataclass(frozen=True)
class Board:
    """What the teacher sees. people: whose work is seen. waiting: who is to be approved. votes, answers: of rounds that
    are closed or revealed, the last answer of each learner."""

    room: Room
    people: tuple[Person, ...]
    waiting: tuple[Person, ...]
    rounds: tuple[Round, ...]
    votes: tuple[Vote, ...]
    answers: tuple[Answer, ...]

    def round_of(self, question: str) -> Round:
        """The round in which this question is."""
        return _round_of(self.rounds, question)


@dataclass(frozen=True)
class Record:
    """All that one learner did, in order."""

    votes: tuple[Vote, ...]
    attempts: tuple[Attempt, ...]
    answers: tuple[Answer, ...]


@dataclass(frozen=True)
class ExportedRow:
    """One line of an export without names. learner: a number drawn for it. kind: "vote", "attempt" or "answer".
    question: of an attempt its lesson. value: the choice or verdict as JSON, or the text. words: an attempt's address.
    seconds: since the room was opened."""

    learner: int
    kind: str
    question: str
    round_number: int | None
    value: str
    words: str
    seconds: float


def _round_of(rounds: tuple[Round, ...], question: str) -> Round:
    begun = [one for one in rounds if one.question == question]
    return max(begun, key=lambda one: one.number) if begun else Round(question, 1, False, False, 0, 0, (), ())
