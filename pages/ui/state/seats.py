"""What a visit holds of rooms, as a learner and as a teacher."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from core.lessons import Lesson, Verdict
from core.rooms.keys import new_secret
from core.rooms.records import Pulse, View

KINDS = ("vote", "attempt", "answer", "entry")


@dataclass(frozen=True)
class Waiting:
    """What a learner handed in and the room has not accepted yet. kind: one of `KINDS`. what: all that is needed to
    send it, as JSON has it; of an attempt no verdict, because what comes back from a browser is judged again."""

    id: str
    kind: str
    what: Mapping[str, Any]


@dataclass
class Place:
    """A learner's place. joined: whether the room knows the secret. view: as it was read last, with the pulse before
    it. did: whether the learner did something since. waiting: by id, oldest first. done: ids of what waits no more, for
    the browser to forget. trouble: why what waits has to. verdicts: of attempts that wait, by id. stands: the lesson
    and step that the room was told last. paced: the step of the teacher's that the learner was last taken to."""

    code: str
    secret: str = field(default_factory=new_secret, repr=False)
    joined: bool = False
    view: View | None = None
    pulse: Pulse | None = None
    did: bool = False
    waiting: dict[str, Waiting] = field(default_factory=dict)
    done: list[str] = field(default_factory=list)
    trouble: str = ""
    verdicts: dict[str, Verdict] = field(default_factory=dict)
    stands: tuple[str, int] | None = None
    paced: tuple[str, int | None] | None = None


@dataclass
class Class:
    """What a visit knows of rooms. code: of the one that its room page shows. place: as a learner. keys: as a teacher,
    by code. just_opened: code of the room whose secret link was not put away yet. own_lessons: of the rooms' teachers,
    by digest. said: why something was refused, to be shown until it is read. left, locked: codes of which the browser
    can forget the learner's secret, or the key."""

    code: str = ""
    place: Place | None = None
    keys: dict[str, str] = field(default_factory=dict, repr=False)
    just_opened: str = ""
    own_lessons: dict[str, Lesson] = field(default_factory=dict)
    said: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    locked: list[str] = field(default_factory=list)
