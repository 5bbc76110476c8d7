"""A learner's side of a room."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Table, and_, func, select, update

from core.errors import InputError
from core.rooms.files import data_of
from core.rooms.keys import hashed
from core.rooms.limits import MINUTE, MOST_A_MINUTE, MOST_ANSWERS, MOST_ATTEMPTS, MOST_ROUNDS, MOST_STEPS, MOST_VOTES
from core.rooms.plain import choice_of, id_of, json_of, text_of, whole_of, words_of
from core.rooms.reading import (
    Sight,
    answer_of,
    answers_of,
    attempt_of,
    attempts_since,
    last_round,
    learner_with,
    me_of,
    room_of,
    rounds_of,
    scores_of,
    vote_of,
    votes_of,
)
from core.rooms.records import Attempt, Choice, Record, View
from core.rooms.refusals import LaterError
from core.rooms.store import Store, insert_once, keep_least, room_to_read, room_to_write
from core.rooms.tables import ANSWERS, ATTEMPTS, LEARNERS, ROUNDS, SCORES, VOTES

_MOST = {ATTEMPTS: MOST_ATTEMPTS, ANSWERS: MOST_ANSWERS, VOTES: MOST_VOTES}
_TAKEN = "This id belongs to another answer that is stored already: send this one with an id of its own."


@dataclass(frozen=True)
class _Here:
    """A learner in the middle of a transaction."""

    connection: Connection
    room: Row[Any]
    learner: Row[Any]
    now: float

    def named(self, **row: Any) -> dict[str, Any]:
        return {"room": self.room.room, "learner": self.learner.number} | row

    def mine(self, table: Table) -> ColumnElement[bool]:
        return and_(table.c.room == self.room.room, table.c.learner == self.learner.number)

    def own(self, table: Table) -> Sequence[Row[Any]]:
        return self.connection.execute(select(table).where(self.mine(table)).order_by(table.c.version)).all()

    def count(self, table: Table) -> int:
        return self.connection.execute(select(func.count()).where(self.mine(table))).scalar_one()

    def store(self, table: Table, row: dict[str, Any], content: tuple[str, ...], taken: str) -> bool:
        """Whether the row is new. The same again is none; other content under its key is refused with `taken`.

        What is stored already is never refused, whatever has happened in the room since.
        """
        mine = self.named(version=self.room.version, at=self.now)
        if not insert_once(self.connection, table, row | mine):
            key = [column == (row | mine)[column.name] for column in table.primary_key]
            stored = self.connection.execute(select(table).where(*key)).one()
            if any(getattr(stored, name) != row[name] for name in content):
                raise InputError(taken)
            return False
        if self.room.paused:
            raise LaterError("The teacher has paused the room; what you sent waits here until it goes on.")
        lately = func.count().filter(table.c.at > self.now - MINUTE)
        in_all, in_a_minute = self.connection.execute(select(func.count(), lately).where(self.mine(table))).one()
        if in_all > _MOST[table]:
            raise InputError(f"A learner can store at most {_MOST[table]:,} {table.name} in a room.")
        if in_a_minute > MOST_A_MINUTE:
            raise LaterError(f"At most {MOST_A_MINUTE} {table.name} a minute are stored; this one waits here.")
        return True


class Seat:
    """What a learner does and may see. What is said to be stored is committed; the same may be sent again and again.

    Raises `InputError` for what is refused for good, `LaterError` for what may be sent again, and `NoRoomError` where
    the room is over or the learner no longer in it.
    """

    def __init__(self, store: Store, code: Any, secret: Any) -> None:
        self._store, self._code, self._secret = store, code, secret

    def view(self) -> View:
        """The room and what is the learner's own; of others how many, and what the teacher has revealed."""
        with self._reading() as here:
            connection, sight = here.connection, Sight(here.room.room)  # the board may stand still, learners go on
            votes = votes_of(connection, sight, ROUNDS.c.revealed)
            answers = answers_of(connection, sight, ROUNDS.c.revealed)
            return View(
                room=room_of(connection, here.room),
                me=me_of(here.learner),
                votes=tuple(vote_of(row) for row in here.own(VOTES)),
                answers=tuple(answer_of(row) for row in here.own(ANSWERS)),
                attempts=here.count(ATTEMPTS),
                rounds=rounds_of(connection, sight, votes, answers),
                scores=scores_of(connection, sight, here.learner.number),
            )

    def record(self) -> Record:
        """All that is the learner's own, in order."""
        with self._reading() as here:
            return Record(
                votes=tuple(vote_of(row) for row in here.own(VOTES)),
                attempts=tuple(attempt_of(row) for row in here.own(ATTEMPTS)),
                answers=tuple(answer_of(row) for row in here.own(ANSWERS)),
            )

    def revealed(self, question: str) -> tuple[Attempt, ...]:
        """What the class has handed in at lessons called "question.…", in order, without names; nothing before the
        teacher reveals the question, and nothing while its next round goes on."""
        question = id_of(question, "a question")
        with self._reading() as here:
            if not last_round(here.connection, here.room.room, question).revealed:
                return ()
            made = attempts_since(here.connection, Sight(here.room.room), 0)
            return tuple(one for one in made if one.lesson.startswith(f"{question}."))

    def mail(self) -> bytes | None:
        """The mail that the teacher shares with this room, and where approval is asked for, with who has it."""
        with self._reading() as here:
            if here.learner.seen_from is None:
                raise LaterError("The teacher's own mail is there for those who are approved: wait until you are.")
            return data_of(here.connection, here.room.room, "mail")

    def own_lesson(self) -> bytes | None:
        """The lesson file that the teacher has uploaded for this room."""
        with self._reading() as here:
            return data_of(here.connection, here.room.room, "lesson")

    def at(self, lesson: str, step: int) -> None:
        """Say where the learner is, for the board."""
        lesson, step = id_of(lesson, "a lesson"), whole_of(step, 0, MOST_STEPS, "A step")
        with self._writing() as here:
            me = (LEARNERS.c.room == here.room.room) & (LEARNERS.c.number == here.learner.number)
            here.connection.execute(update(LEARNERS).where(me).values(lesson=lesson, step=step))

    def vote(self, question: str, round_number: int, value: Choice) -> None:
        """A guess or a vote: one in a round of a question, never changed."""
        question, stored = id_of(question, "a question"), choice_of(value)
        number = whole_of(round_number, 1, MOST_ROUNDS, "A round")
        row = {"question": question, "round": number, "value": stored}
        with self._writing() as here:
            if here.store(VOTES, row, ("value",), "You have voted on this already, and a vote is not changed."):
                current = last_round(here.connection, here.room.room, question)
                if number != current.number:
                    raise InputError(f"This is round {current.number} of the vote: vote again.")
                if current.closed:
                    raise InputError("This vote is closed.")

    def attempt(self, client_id: str, lesson: str, words: str, verdict: dict[str, Any]) -> None:
        """An attempt. client_id: of this one, given by the page and kept to send the same again. words: its address."""
        row = {
            "client_id": id_of(client_id, "an attempt"),
            "lesson": id_of(lesson, "a lesson"),
            "words": words_of(words),
            "verdict": json_of(verdict),
        }
        with self._writing() as here:
            score = verdict.get("score") if verdict.get("passed") is True else None
            if here.store(ATTEMPTS, row, ("lesson", "words", "verdict"), _TAKEN) and isinstance(score, int):
                keep_least(here.connection, SCORES, here.named(lesson=row["lesson"]), SCORES.c.fewest, score)

    def answer(self, client_id: str, question: str, text: str) -> None:
        """What the learner saw, or why, in words; the last one of a question counts. client_id: as of an attempt."""
        row = {
            "client_id": id_of(client_id, "an answer"),
            "question": id_of(question, "a question"),
            "text": text_of(text),
        }
        with self._writing() as here:
            here.store(ANSWERS, row, ("question", "text"), _TAKEN)

    @contextmanager
    def _reading(self) -> Iterator[_Here]:
        with self._store.reading() as connection:
            now = self._store.clock()
            yield self._let_in(connection, room_to_read(connection, self._code, now), now)

    @contextmanager
    def _writing(self) -> Iterator[_Here]:
        with self._store.writing() as connection:
            now = self._store.clock()
            yield self._let_in(connection, room_to_write(connection, self._code, now, news=False), now)

    def _let_in(self, connection: Connection, room: Row[Any], now: float) -> _Here:
        return _Here(connection, room, learner_with(connection, room.room, hashed(self._secret)), now)
