"""What a class did, without names, to be kept after the room is over."""

import secrets

from sqlalchemy import Connection, select

from core.rooms.reading import Sight
from core.rooms.records import ExportedRow
from core.rooms.tables import ANSWERS, ATTEMPTS, LEARNERS, VOTES


def exported(connection: Connection, sight: Sight, opened_at: float) -> tuple[ExportedRow, ...]:
    """All that is seen of a room, by learner and time. Learners have numbers that are drawn anew for each export, so
    that the numbers on the board tell nothing; what they wrote in words is as they wrote it."""
    learners = list(connection.scalars(select(LEARNERS.c.number).where(sight.learners)))
    secrets.SystemRandom().shuffle(learners)
    drawn = {learner: number for number, learner in enumerate(learners, start=1)}
    votes = connection.execute(sight.of(VOTES, select(VOTES)))
    attempts = connection.execute(sight.of(ATTEMPTS, select(ATTEMPTS)))
    answers = connection.execute(sight.of(ANSWERS, select(ANSWERS)))
    rows = [
        *((one, "vote", one.question, one.round, one.value, "") for one in votes),
        *((one, "attempt", one.lesson, None, one.verdict, one.words) for one in attempts),
        *((one, "answer", one.question, None, one.text, "") for one in answers),
    ]
    told = [
        ExportedRow(drawn[one.learner], kind, question, number, value, words, round(one.at - opened_at, 1))
        for one, kind, question, number, value, words in rows
    ]
    return tuple(sorted(told, key=lambda row: (row.learner, row.seconds)))
