"""A room with a teacher and learners, at a time that the test sets."""

from dataclasses import dataclass

from core.rooms.desk import Desk
from core.rooms.keys import new_secret
from core.rooms.records import RoomSettings
from core.rooms.register import Register
from core.rooms.seat import Seat


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
