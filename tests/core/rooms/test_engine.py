"""Which databases there are, and how their connections are set up."""

import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import Engine, create_engine, inspect

from core.errors import InputError
from core.rooms.engine import careful, engine_of
from core.rooms.register import Register
from core.rooms.tables import METADATA, SCORES
from tests.core.rooms.a_class import Clock, class_of
from tests.core.rooms.conftest import emptied


def test_the_folder_is_made_for_its_owner_alone(tmp_path: Path) -> None:
    engine_of(f"sqlite:///{tmp_path}/rooms/here/rooms.db").dispose()
    assert stat.S_IMODE((tmp_path / "rooms" / "here").stat().st_mode) == 0o700


@pytest.mark.parametrize(
    "url",
    [
        "",
        "rooms.db",
        "sqlite://",
        "sqlite:///:memory:",
        "sqlite:///file:rooms?mode=memory&uri=true",
        "mysql://teacher:hunter2@host/rooms",
        "sqlite+nonsense://",
        "nonsense://teacher:hunter2@host/rooms",
        "postgresql://teacher:hunter2@host:port/rooms",
    ],
)
def test_another_url_is_refused_without_its_password(url: str) -> None:
    with pytest.raises(InputError, match=r"^The (address of the )?rooms' database .*\.$") as refused:
        engine_of(url)
    assert "hunter2" not in str(refused.value)
    assert refused.value.__cause__ is None


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file")
    with pytest.raises(InputError, match="folder of the rooms' database cannot be made"):
        engine_of(f"sqlite:///{tmp_path}/taken/rooms.db")


@pytest.mark.parametrize("begins", ["postgres://", "postgresql://", "postgresql+psycopg://", "postgresql+psycopg2://"])
def test_postgresql_has_one_driver(begins: str) -> None:
    assert engine_of(f"{begins}teacher:hunter2@host/rooms").url.drivername == "postgresql+psycopg"


def test_an_engine_that_others_made_is_set_up_as_well(tmp_path: Path) -> None:
    engine = create_engine(f"sqlite:///{tmp_path}/rooms.db")
    with engine.connect():
        pass
    assert careful(careful(engine)) is engine
    settings = {"foreign_keys": 1, "journal_mode": "wal", "synchronous": 2, "secure_delete": 1, "busy_timeout": 10_000}
    with engine.connect() as connection:
        assert {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in settings} == settings
    engine.dispose()


def test_servers_that_begin_at_once_make_the_tables_once(url: str, clock: Clock) -> None:
    engines = [engine_of(url) for _ in range(4)]
    with ThreadPoolExecutor(8) as pool:
        rooms = list(pool.map(lambda number: class_of(Register(engines[number % 4], clock)), range(8)))
    assert len({room.code for room in rooms}) == 8
    assert [room.desk.board().room.code for room in rooms] == [room.code for room in rooms]
    assert set(inspect(engines[0]).get_table_names()) == {*METADATA.tables, "rooms_version"}
    emptied(engines[0])
    for engine in engines:
        engine.dispose()


def test_a_register_of_a_database_costs_nothing_until_it_is_asked(engine: Engine) -> None:
    Register(engine, Clock())
    assert inspect(engine).get_table_names() == []


def test_a_table_that_came_with_a_later_version_is_made_where_the_others_are_there(url: str, clock: Clock) -> None:
    engine = engine_of(url)
    class_of(Register(engine, clock))
    with engine.begin() as connection:
        SCORES.drop(connection)
    room = class_of(Register(engine, clock))
    assert room.learner("Anna").view().scores == ()
    engine.dispose()
