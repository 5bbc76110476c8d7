"""The teacher's side of a room."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, and_, delete, func, select, update

from core.errors import InputError
from core.rooms.exported import exported
from core.rooms.files import data_of, file_row, put, take_back
from core.rooms.keys import opens
from core.rooms.limits import MOST_HINTS, MOST_ROUNDS, MOST_STEPS
from core.rooms.plain import id_of, nickname_of, same_name, whole_of
from core.rooms.reading import (
    Sight,
    answers_of,
    attempts_since,
    last_round,
    people_of,
    room_of,
    rounds_of,
    votes_of,
    waiting_of,
)
from core.rooms.records import Attempt, Board, ExportedRow
from core.rooms.store import Store, forget, insert_once, room_to_read, room_to_write
from core.rooms.tables import ANSWERS, ATTEMPTS, HINTS, LEARNERS, ROOMS, ROUNDS, SCORES, VOTES


class Desk:
    """What the teacher does and sees. Each call checks the key; what it does is committed when it returns.

    Raises `InputError` for what is refused, a wrong key among it, and `NoRoomError` where the room is over.
    """

    def __init__(self, store: Store, code: Any, key: Any) -> None:
        self._store, self._code, self._key = store, code, key

    def board(self) -> Board:
        """The room as it is, or where it is frozen, as it was then; but who was removed is gone at once."""
        with self._reading() as (connection, room):
            sight, told = _sight(room), ROUNDS.c.closed | ROUNDS.c.revealed
            votes, answers = votes_of(connection, sight, told), answers_of(connection, sight, told)
            return Board(
                room=room_of(connection, room),
                people=people_of(connection, sight, anonymous=room.anonymous),
                waiting=waiting_of(connection, sight),
                rounds=rounds_of(connection, sight, votes, answers),
                votes=votes,
                answers=answers,
            )

    def attempts(self, after: int = 0) -> tuple[Attempt, ...]:
        """Those that came to the board after a version, in order; ask again after the last one's version.

        To be shown only of whom the board has: of who was removed since, earlier ones were given out before.
        """
        with self._reading() as (connection, room):
            return attempts_since(connection, _sight(room), after)

    def export(self) -> tuple[ExportedRow, ...]:
        """All votes, attempts and answers of those who are approved, without names."""
        with self._reading() as (connection, room):
            return exported(connection, Sight(room.room), room.opened_at)

    def mail(self) -> bytes | None:
        """The mail that is shared with this room."""
        with self._reading() as (connection, room):
            return data_of(connection, room.room, "mail")

    def own_lesson(self) -> bytes | None:
        """The lesson file of this room."""
        with self._reading() as (connection, room):
            return data_of(connection, room.room, "lesson")

    def approve(self, number: int) -> None:
        """From now on all see what this learner does, and did."""
        with self._writing() as (connection, room):
            learner = _learner(connection, room, number)
            if learner.seen_from is None:
                connection.execute(update(LEARNERS).where(_is(room, number)).values(seen_from=room.version))

    def rename(self, number: int, nickname: str) -> None:
        """Give a learner another nickname."""
        nickname = nickname_of(nickname)
        with self._writing() as (connection, room):
            _learner(connection, room, number)
            others = and_(LEARNERS.c.room == room.room, LEARNERS.c.number != number)
            same = LEARNERS.c.same_name == same_name(nickname)
            if connection.execute(select(LEARNERS.c.number).where(others, same)).one_or_none():
                raise InputError("Somebody in this room has this nickname already: choose another one.")
            named = {"nickname": nickname, "same_name": same_name(nickname)}
            connection.execute(update(LEARNERS).where(_is(room, number)).values(named))

    def remove(self, number: int) -> None:
        """Forget a learner and all that is theirs."""
        with self._writing() as (connection, room):
            _learner(connection, room, number)
            for table in (VOTES, ATTEMPTS, ANSWERS, SCORES):
                connection.execute(delete(table).where(table.c.room == room.room, table.c.learner == number))
            connection.execute(delete(LEARNERS).where(_is(room, number)))

    def pace(self, lesson: str, step: int | None) -> None:
        """Take all to a step of a lesson; with None they go on as they like."""
        lesson = id_of(lesson, "a lesson")
        step = None if step is None else whole_of(step, 0, MOST_STEPS, "A step")
        self._set(lesson=lesson, step=step)

    def pause(self, on: bool) -> None:
        """While it is on, learners' votes, attempts and answers wait with them."""
        self._set(paused=bool(on))

    def anonymise(self, on: bool) -> None:
        """While it is on, the board has no nicknames."""
        self._set(anonymous=bool(on))

    def freeze(self, on: bool) -> None:
        """While it is on, the board stays as it is; learners go on."""
        with self._writing() as (connection, room):
            if on and room.frozen is None:
                here = {"frozen_lesson": LEARNERS.c.lesson, "frozen_step": LEARNERS.c.step}
                connection.execute(update(LEARNERS).where(LEARNERS.c.room == room.room).values(here))
            frozen = (room.frozen or room.version) if on else None
            connection.execute(update(ROOMS).where(ROOMS.c.room == room.room).values(frozen=frozen))

    def close(self, question: str) -> None:
        """No more votes in this round; the board tells them, the learners are told nothing yet."""
        self._mark(question, closed=True)

    def reveal(self, question: str) -> None:
        """Close the vote, and let all learners see it, its earlier rounds and the answers to the question."""
        self._mark(question, closed=True, revealed=True)

    def vote_again(self, question: str) -> None:
        """Close the round and begin the next one; what is revealed of earlier ones stays so."""
        with self._writing() as (connection, room):
            last = self._close(connection, room, id_of(question, "a question"), {"closed": True})
            _begin(connection, room, question, last + 1)

    def release_hint(self, hint: str) -> None:
        """Let all learners see a hint."""
        row = {"hint": id_of(hint, "a hint")}
        with self._writing() as (connection, room):
            insert_once(connection, HINTS, row | {"room": room.room, "version": room.version})
            if connection.execute(select(func.count()).where(HINTS.c.room == room.room)).scalar_one() > MOST_HINTS:
                raise InputError(f"At most {MOST_HINTS} hints can be released in a room.")

    def share_mail(self, name: str, data: bytes) -> None:
        """Share own mail with all in this room, for as long as there is the room."""
        self._put("mail", name, data)

    def share_lesson(self, name: str, data: bytes) -> None:
        """Give this room a lesson file of its own."""
        self._put("lesson", name, data)

    def unshare(self) -> None:
        """Take the own mail back."""
        with self._writing() as (connection, room):
            take_back(connection, room.room, "mail")

    def end(self) -> None:
        """Delete the room and all that is in it."""
        with self._store.deleting() as connection:
            forget(connection, self._let_in(self._to_write(connection)).room)

    def _put(self, kind: str, name: str, data: bytes) -> None:
        row = file_row(kind, name, data)
        with self._writing() as (connection, room):
            put(connection, room.room, row)

    def _set(self, **values: Any) -> None:
        with self._writing() as (connection, room):
            connection.execute(update(ROOMS).where(ROOMS.c.room == room.room).values(values))

    def _mark(self, question: str, **marks: bool) -> None:
        with self._writing() as (connection, room):
            self._close(connection, room, id_of(question, "a question"), marks)

    @staticmethod
    def _close(connection: Connection, room: Row[Any], question: str, marks: dict[str, bool]) -> int:
        last = last_round(connection, room.room, question).number
        if last == 1:
            _begin(connection, room, question, 1)
        of_question = and_(ROUNDS.c.room == room.room, ROUNDS.c.question == question)
        connection.execute(update(ROUNDS).where(of_question).values(marks))
        return last

    @contextmanager
    def _reading(self) -> Iterator[tuple[Connection, Row[Any]]]:
        with self._store.reading() as connection:
            yield connection, self._let_in(room_to_read(connection, self._code, self._store.clock()))

    @contextmanager
    def _writing(self) -> Iterator[tuple[Connection, Row[Any]]]:
        with self._store.writing() as connection:
            yield connection, self._let_in(self._to_write(connection))

    def _to_write(self, connection: Connection) -> Row[Any]:
        return room_to_write(connection, self._code, self._store.clock(), news=True)

    def _let_in(self, room: Row[Any]) -> Row[Any]:
        if not opens(self._key, room.key_hash):
            raise InputError("This key does not open the teacher's side of the room: use the link you got with it.")
        return room


def _sight(room: Row[Any]) -> Sight:
    return Sight(room.room, room.frozen)


def _is(room: Row[Any], number: int) -> ColumnElement[bool]:
    return and_(LEARNERS.c.room == room.room, LEARNERS.c.number == number)


def _learner(connection: Connection, room: Row[Any], number: int) -> Row[Any]:
    learner = connection.execute(select(LEARNERS).where(_is(room, number))).one_or_none()
    if learner is None:
        raise InputError(f"There is no learner {number} in this room.")
    return learner


def _begin(connection: Connection, room: Row[Any], question: str, number: int) -> None:
    row = {"room": room.room, "question": question, "round": number, "closed": False, "revealed": False}
    insert_once(connection, ROUNDS, row)
    if connection.execute(select(func.count()).where(ROUNDS.c.room == room.room)).scalar_one() > MOST_ROUNDS:
        raise InputError(f"A room can have at most {MOST_ROUNDS} rounds of votes.")
