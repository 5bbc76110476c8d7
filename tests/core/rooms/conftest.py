"""Rooms on both databases, at a time that the test sets."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from sqlalchemy import Engine

from core.rooms.desk import Desk
from core.rooms.engine import engine_of
from core.rooms.keys import new_secret
from core.rooms.records import RoomSettings
from core.rooms.register import Register
from core.rooms.seat import Seat
from core.rooms.tables import METADATA
from tests.postgresql import cluster


@dataclass
class Clock:
    now: float = 1_000_000.0

    def __call__(self) -> float:
        return self.now


@dataclass
class Class:
    """A room with its teacher; learners come with `learner`."""

    register: Register
    code: str
    key: str
    seats: dict[str, Seat] = field(default_factory=dict)

    @property
    def desk(self) -> Desk:
        return self.register.desk(self.code, self.key)

    def learner(self, nickname: str) -> Seat:
        secret = new_secret()
        self.register.join(self.code, nickname, secret)
        return self.register.seat(self.code, secret)


def class_of(register: Register, **settings: object) -> Class:
    opened = register.open_room(RoomSettings(**{"lesson": "first", "seed": 7} | settings))
    return Class(register, opened.code, opened.key)


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    with cluster() as server:
        yield server.url


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    return request.getfixturevalue("postgresql") if request.param == "postgresql" else f"sqlite:///{tmp_path}/rooms.db"


@pytest.fixture
def engine(url: str) -> Iterator[Engine]:
    engine = engine_of(url)
    yield engine
    METADATA.drop_all(engine)
    engine.dispose()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def register(engine: Engine, clock: Clock) -> Register:
    return Register(engine, clock)


@pytest.fixture
def room(register: Register) -> Class:
    return class_of(register)
