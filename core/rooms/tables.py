"""The tables of all rooms. What is written has the room's version, so that the board can stand still or catch up."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Double,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from core.rooms.keys import CODE_LENGTH
from core.rooms.limits import LONGEST_ID

METADATA = MetaData()
VERSION = 1  # of these tables: one more with every change to one of them; one that is added needs none


def _code() -> Column[str]:
    return Column("room", String(CODE_LENGTH), primary_key=True)


def _id(name: str, *, primary: bool = False, nullable: bool = False) -> Column[str]:
    return Column(name, String(LONGEST_ID), primary_key=primary, nullable=nullable)


def _whole(name: str, *, primary: bool = False, nullable: bool = False) -> Column[int]:
    return Column(name, BigInteger, primary_key=primary, autoincrement=False, nullable=nullable)


def _of_room() -> ForeignKeyConstraint:
    return ForeignKeyConstraint(["room"], ["rooms.room"])


def _of_learner() -> ForeignKeyConstraint:
    return ForeignKeyConstraint(["room", "learner"], ["learners.room", "learners.number"])


# version: grows with every write. news: the version of the teacher's last act. joined: learners so far, removed ones
# included. frozen: the version that the board stays at. Times are seconds since 1970.
ROOMS = Table(
    "rooms",
    METADATA,
    _code(),
    Column("key_hash", String(64), nullable=False),
    _whole("version"),
    _whole("news"),
    _whole("joined"),
    Column("opened_at", Double, nullable=False),
    Column("expires_at", Double, nullable=False, index=True),
    _id("lesson"),
    Column("step", Integer),
    _whole("seed"),
    Column("approval", Boolean, nullable=False),
    Column("paused", Boolean, nullable=False),
    Column("anonymous", Boolean, nullable=False),
    _whole("frozen", nullable=True),
)

# seen_from: the version since when all may see the learner's work, none while approval is waited for.
LEARNERS = Table(
    "learners",
    METADATA,
    _code(),
    _whole("number", primary=True),
    Column("secret_hash", String(64), nullable=False),
    Column("nickname", Text, nullable=False),
    Column("same_name", Text, nullable=False),
    _whole("seen_from", nullable=True),
    _whole("seed"),
    _id("lesson"),
    Column("step", Integer, nullable=False),
    _id("frozen_lesson", nullable=True),
    Column("frozen_step", Integer),
    Column("joined_at", Double, nullable=False),
    _of_room(),
    UniqueConstraint("room", "secret_hash"),
    UniqueConstraint("room", "same_name"),
)

ROUNDS = Table(
    "rounds",
    METADATA,
    _code(),
    _id("question", primary=True),
    Column("round", Integer, primary_key=True, autoincrement=False),
    Column("closed", Boolean, nullable=False),
    Column("revealed", Boolean, nullable=False),
    _of_room(),
)

# The primary keys are what "once" means: one vote in a round, one attempt and one answer for the id that the page gave.
VOTES = Table(
    "votes",
    METADATA,
    _code(),
    _whole("learner", primary=True),
    _id("question", primary=True),
    Column("round", Integer, primary_key=True, autoincrement=False),
    Column("value", Text, nullable=False),
    _whole("version"),
    Column("at", Double, nullable=False),
    _of_learner(),
)

ATTEMPTS = Table(
    "attempts",
    METADATA,
    _code(),
    _whole("learner", primary=True),
    _id("client_id", primary=True),
    _id("lesson"),
    Column("words", Text, nullable=False),
    Column("verdict", Text, nullable=False),
    _whole("version"),
    Column("at", Double, nullable=False),
    _of_learner(),
    Index("attempts_in_order", "room", "version"),
)

# fewest: the least of what a lesson counts with which a learner has passed it, so that nobody who looks reads them all.
SCORES = Table(
    "scores",
    METADATA,
    _code(),
    _whole("learner", primary=True),
    _id("lesson", primary=True),
    _whole("fewest"),
    _of_learner(),
)

ANSWERS = Table(
    "answers",
    METADATA,
    _code(),
    _whole("learner", primary=True),
    _id("client_id", primary=True),
    _id("question"),
    Column("text", Text, nullable=False),
    _whole("version"),
    Column("at", Double, nullable=False),
    _of_learner(),
)

HINTS = Table("hints", METADATA, _code(), _id("hint", primary=True), _whole("version"), _of_room())

# kind: the teacher's own "mail" or own "lesson".
FILES = Table(
    "files",
    METADATA,
    _code(),
    Column("kind", String(10), primary_key=True),
    Column("name", Text, nullable=False),
    Column("size", Integer, nullable=False),
    Column("digest", String(64), nullable=False),
    Column("data", LargeBinary, nullable=False),
    _of_room(),
)
