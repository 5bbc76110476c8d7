"""The whole film of a sweep, as the bytes that are sent once."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from core.charts.poison_curve import unsure_line
from core.film.frames import Frame, frame
from core.film.swarm import MOST, Swarm, swarm
from core.filters.base import UNSURE_VERDICT
from core.runs.sweeping import Sweep
from core.telling.moved import ERRORS
from core.telling.scenario import MAIL, Scenario

DIGITS = 4  # of a share on the curve; a screen has fewer rows than 10,000


@dataclass(frozen=True, eq=False)
class Reel:
    """frames: a level each, in the order of its poison. curves: a share per frame and line, by name: fp, fn and, where
    there is one, unsure and aim. most: where the axis ends. step: between two stops of the hand. words: what the
    screen calls things, by name."""

    frames: tuple[Frame, ...]
    curves: Mapping[str, tuple[float, ...]]
    swarm: Swarm
    most: int
    step: int
    words: Mapping[str, Any]

    def to_bytes(self) -> bytes:
        """UTF-8 of JSON."""
        found = {
            "frames": [asdict(one) for one in self.frames],
            "curves": self.curves,
            "swarm": self.swarm.as_json(),
            "most": self.most,
            "step": self.step,
            "words": self.words,
        }
        return json.dumps(found, ensure_ascii=False, separators=(",", ":")).encode()


def reel(sweep: Sweep, *, most: int, step: int, words: Scenario = MAIL) -> Reel:
    """The film of a sweep that has level 0; levels that are not there yet are left out."""
    table = sweep.table
    lines: dict[str, str] = {rate: rate for rate in ERRORS}
    names: dict[str, str] = {rate: f"{words.error(rate).done} {words.kind(rate)}" for rate in ERRORS}
    if sweep.has_unsure:
        lines["unsure"], names["unsure"] = unsure_line(table)
    if sweep.prepared.aim is not None:
        lines["aim"], names["aim"] = "aim_hit", sweep.prepared.aim.name[len(sweep.prepared.aim.texts) > 1]
    return Reel(
        tuple(frame(sweep, at, words) for at in range(len(sweep.levels))),
        {name: tuple(table[column].round(DIGITS).tolist()) for name, column in lines.items()},
        swarm(sweep),
        most,
        step,
        _words(sweep, names, words),
    )


def _words(sweep: Sweep, lines: Mapping[str, str], words: Scenario) -> dict[str, Any]:
    names = [lines[rate] for rate in ERRORS]
    brought = words.brought_in(sweep.experiment.attack.controls)
    folders = [name for verdict, name in enumerate(words.places) if sweep.has_unsure or verdict != UNSURE_VERDICT]
    drawn = f"{MOST:,} of {len(sweep.prepared.test_spam):,} test {words.item[1]} are drawn; every number counts all."
    return {
        "lines": lines,
        "numbers": {rate: lines[rate].capitalize() for rate in (*ERRORS, "aim") if rate in lines},
        "folders": folders,
        "kinds": [words.negative.capitalize(), words.positive.capitalize()],
        "item": [words.negatives[0], words.positives[0]],
        "hand": f"{brought[1].capitalize()} that the {words.learner[0]} learns from",
        "curve": f"{names[0]} and {names[1]} over {brought[1]}",
        "open": "open one",
        "target": "the target",
        "axis": brought[1],
        "sample": drawn if len(sweep.prepared.test_spam) > MOST else "",
    }
