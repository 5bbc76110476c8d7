"""From rows to what is shown. Whose work is seen, and what of it, is decided here and nowhere else."""

import json
from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, Table, and_, func, select

from core.rooms.records import Answer, Attempt, Choice, Me, Person, Room, Round, Score, SharedFile, Vote
from core.rooms.refusals import NoRoomError
from core.rooms.tables import ANSWERS, ATTEMPTS, FILES, HINTS, LEARNERS, ROUNDS, SCORES, VOTES

Mark = tuple[str, int]  # a question and its round


@dataclass(frozen=True)
class Sight:
    """What is looked at: a room, by its code, until one of its versions; None for all that there is."""

    room: str
    until: int | None = None

    @property
    def learners(self) -> ColumnElement[bool]:
        """Whose work is seen: theirs who were approved by then."""
        approved = and_(LEARNERS.c.room == self.room, LEARNERS.c.seen_from.is_not(None))
        return approved if self.until is None else and_(approved, LEARNERS.c.seen_from <= self.until)

    def of(self, table: Table, query: Select[Any]) -> Select[Any]:
        """The query on a table of learners' work, of theirs who are seen."""
        whose = and_(LEARNERS.c.room == table.c.room, LEARNERS.c.number == table.c.learner)
        seen = query.join(LEARNERS, whose).where(self.learners)
        return seen if self.until is None else seen.where(table.c.version <= self.until)


def room_of(connection: Connection, row: Row[Any]) -> Room:
    """The room with what hangs on it."""
    of_room = select(HINTS.c.hint).where(HINTS.c.room == row.room).order_by(HINTS.c.version)
    about = select(FILES.c.kind, FILES.c.name, FILES.c.size, FILES.c.digest).where(FILES.c.room == row.room)
    files = {kind: SharedFile(*rest) for kind, *rest in connection.execute(about)}
    learners = select(func.count()).where(LEARNERS.c.room == row.room)
    return Room(
        code=row.room,
        version=row.version,
        news=row.news,
        lesson=row.lesson,
        step=row.step,
        seed=row.seed,
        approval=row.approval,
        paused=row.paused,
        frozen=row.frozen is not None,
        anonymous=row.anonymous,
        learners=connection.execute(learners).scalar_one(),
        opened_at=row.opened_at,
        expires_at=row.expires_at,
        hints=tuple(connection.scalars(of_room)),
        mail=files.get("mail"),
        own_lesson=files.get("lesson"),
    )


def learner_with(connection: Connection, code: str, secret_hash: str) -> Row[Any]:
    """The learner with this secret. Raises `NoRoomError` where there is none."""
    query = select(LEARNERS).where(LEARNERS.c.room == code, LEARNERS.c.secret_hash == secret_hash)
    learner = connection.execute(query).one_or_none()
    if learner is None:
        raise NoRoomError("You are not in this room, or no longer: join it with its code.")
    return learner


def me_of(row: Row[Any]) -> Me:
    """A learner to themselves."""
    return Me(row.number, row.nickname, row.seen_from is not None, row.seed, row.lesson, row.step)


def people_of(connection: Connection, sight: Sight, *, anonymous: bool) -> tuple[Person, ...]:
    """Whose work is seen on the board, in the order in which they joined."""
    count = select(ATTEMPTS.c.learner, func.count().label("attempts"))
    counted = connection.execute(sight.of(ATTEMPTS, count).group_by(ATTEMPTS.c.learner))
    attempts = {row.learner: row.attempts for row in counted}
    query = select(LEARNERS).where(sight.learners).order_by(LEARNERS.c.number)
    stands = sight.until is not None
    return tuple(
        Person(
            number=one.number,
            nickname=None if anonymous else one.nickname,
            lesson=one.frozen_lesson or one.lesson if stands else one.lesson,
            step=one.frozen_step if stands and one.frozen_step is not None else one.step,
            attempts=attempts.get(one.number, 0),
            joined_at=one.joined_at,
        )
        for one in connection.execute(query)
    )


def waiting_of(connection: Connection, sight: Sight) -> tuple[Person, ...]:
    """Who is to be approved, in the order in which they joined."""
    whose = and_(LEARNERS.c.room == sight.room, LEARNERS.c.seen_from.is_(None))
    query = select(LEARNERS).where(whose).order_by(LEARNERS.c.number)
    return tuple(
        Person(one.number, one.nickname, one.lesson, one.step, 0, one.joined_at) for one in connection.execute(query)
    )


def rounds_of(
    connection: Connection, sight: Sight, votes: tuple[Vote, ...], answers: tuple[Answer, ...]
) -> tuple[Round, ...]:
    """All rounds that began, by question and number, with what of `votes` and `answers` belongs to each.

    votes, answers: those that whoever asks may see.
    """
    accepted, answered = _counts(connection, sight)
    marks = _marks(connection, sight)
    last: dict[str, int] = defaultdict(lambda: 1)
    for question, number in [*marks, *accepted]:
        last[question] = max(last[question], number)
    values: dict[Mark, list[Choice]] = defaultdict(list)
    for vote in votes:
        values[vote.question, vote.round_number].append(vote.value)
    texts: dict[Mark, list[str]] = defaultdict(list)
    for answer in answers:
        texts[answer.question, last[answer.question]].append(answer.text)
    begun = {*marks, *accepted, *((question, last[question]) for question in answered)}
    return tuple(
        Round(
            question=question,
            number=number,
            closed=marks.get((question, number), (False, False))[0],
            revealed=marks.get((question, number), (False, False))[1],
            accepted=accepted.get((question, number), 0),
            answered=answered.get(question, 0) if number == last[question] else 0,
            # sorted, so that the order does not tell who it was
            values=tuple(sorted(values[question, number], key=lambda value: (isinstance(value, str), value))),
            texts=tuple(sorted(texts[question, number])),
        )
        for question, number in sorted(begun)
    )


def votes_of(connection: Connection, sight: Sight, told: ColumnElement[bool]) -> tuple[Vote, ...]:
    """Votes in rounds of which may be told, by question, round and learner. told: a condition on `ROUNDS`."""
    rounds = and_(ROUNDS.c.room == VOTES.c.room, ROUNDS.c.question == VOTES.c.question, ROUNDS.c.round == VOTES.c.round)
    query = sight.of(VOTES, select(VOTES).join(ROUNDS, rounds)).where(told)
    ordered = query.order_by(VOTES.c.question, VOTES.c.round, VOTES.c.learner)
    return tuple(vote_of(one) for one in connection.execute(ordered))


def answers_of(connection: Connection, sight: Sight, told: ColumnElement[bool]) -> tuple[Answer, ...]:
    """The last answer of each learner to questions with a round of which may be told, by question and learner."""
    rounds = select(ROUNDS.c.room).where(ROUNDS.c.room == ANSWERS.c.room, ROUNDS.c.question == ANSWERS.c.question, told)
    ordered = sight.of(ANSWERS, select(ANSWERS)).where(rounds.exists()).order_by(ANSWERS.c.version)
    last = {(one.question, one.learner): answer_of(one) for one in connection.execute(ordered)}
    return tuple(last[key] for key in sorted(last))


def vote_of(row: Row[Any]) -> Vote:
    """A vote, from its row."""
    return Vote(row.learner, row.question, row.round, json.loads(row.value), row.at)


def attempt_of(row: Row[Any]) -> Attempt:
    """An attempt, from its row."""
    return Attempt(row.learner, row.lesson, row.words, json.loads(row.verdict), row.version, row.at)


def answer_of(row: Row[Any]) -> Answer:
    """An answer, from its row."""
    return Answer(row.learner, row.question, row.text, row.at)


def attempts_since(connection: Connection, sight: Sight, after: int) -> tuple[Attempt, ...]:
    """Attempts that the board has since a later version than `after`: written since, or by who was approved since."""
    late = func.max if connection.dialect.name == "sqlite" else func.greatest
    version = late(ATTEMPTS.c.version, LEARNERS.c.seen_from).label("version")
    columns = [column for column in ATTEMPTS.c if column.name != "version"]
    query = sight.of(ATTEMPTS, select(*columns, version).select_from(ATTEMPTS))
    new = (ATTEMPTS.c.version > after) | (LEARNERS.c.seen_from > after)
    return tuple(attempt_of(one) for one in connection.execute(query.where(new).order_by(version, ATTEMPTS.c.version)))


def scores_of(connection: Connection, sight: Sight, learner: int) -> tuple[Score, ...]:
    """Of the lessons that a learner has passed, and of no others: how few it takes would be a hint before.

    A number alone tells nobody's answer, and of whom it is nobody is told.
    """
    fewest = func.min(SCORES.c.fewest)
    own, seen = fewest.filter(SCORES.c.learner == learner), fewest.filter(sight.learners)
    whose = and_(LEARNERS.c.room == SCORES.c.room, LEARNERS.c.number == SCORES.c.learner)
    query = select(SCORES.c.lesson, own.label("own"), seen.label("seen")).join(LEARNERS, whose)
    passed = query.where(SCORES.c.room == sight.room).group_by(SCORES.c.lesson).having(own.is_not(None))
    rows = connection.execute(passed.order_by(SCORES.c.lesson))
    return tuple(Score(row.lesson, row.own, row.own if row.seen is None else min(row.seen, row.own)) for row in rows)


def last_round(connection: Connection, code: str, question: str) -> Round:
    """The round in which a question is, as the teacher left it."""
    query = select(ROUNDS).where(ROUNDS.c.room == code, ROUNDS.c.question == question).order_by(ROUNDS.c.round.desc())
    row = connection.execute(query.limit(1)).one_or_none()
    number, closed, revealed = (row.round, row.closed, row.revealed) if row else (1, False, False)
    return Round(question, number, closed, revealed, 0, 0, (), ())


def _marks(connection: Connection, sight: Sight) -> dict[Mark, tuple[bool, bool]]:
    """Whether a round is closed, and revealed; of those about which the teacher did something."""
    query = select(ROUNDS).where(ROUNDS.c.room == sight.room)
    return {(one.question, one.round): (one.closed, one.revealed) for one in connection.execute(query)}


def _counts(connection: Connection, sight: Sight) -> tuple[dict[Mark, int], dict[str, int]]:
    """Votes by round, and learners with an answer by question."""
    count = func.count().label("accepted")
    votes = select(VOTES.c.question, VOTES.c.round, count)
    by_round = connection.execute(sight.of(VOTES, votes).group_by(VOTES.c.question, VOTES.c.round))
    answers = select(ANSWERS.c.question, func.count(ANSWERS.c.learner.distinct()).label("answered"))
    by_question = connection.execute(sight.of(ANSWERS, answers).group_by(ANSWERS.c.question))
    return (
        {(row.question, row.round): row.accepted for row in by_round},
        {row.question: row.answered for row in by_question},
    )
