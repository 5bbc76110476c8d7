"""Rooms on both databases."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, MetaData

from core.rooms.engine import engine_of
from core.rooms.register import Register
from tests.core.rooms.a_class import Class, Clock, class_of
from tests.postgresql import cluster


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
    emptied(engine)
    engine.dispose()


def emptied(engine: Engine) -> None:
    """Take all tables away."""
    there = MetaData()
    there.reflect(engine)
    there.drop_all(engine)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def register(engine: Engine, clock: Clock) -> Register:
    return Register(engine, clock)


@pytest.fixture
def room(register: Register) -> Class:
    return class_of(register)
