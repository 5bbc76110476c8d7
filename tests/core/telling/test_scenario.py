"""Sentences are made from the words of a scenario, and what the attacker brings in has one name."""

import inspect
import re

import numpy as np
import pytest

from core.attacks.causative import causative_attacks
from core.attacks.threat_model import Controls
from core.telling.scenario import MAIL, Scenario, Verb
from tests.core.telling.makers import CALLS, rooms
from tests.core.telling.worlds import drawn

LOANS = Scenario(
    learner=("scorer", "scorers"),
    item=("application", "applications"),
    positive="bad credit",
    positives=("bad application", "bad applications"),
    negative="good credit",
    negatives=("sound application", "sound applications"),
    fp=Verb("reject", "rejects", "rejected"),
    fn=Verb("grant", "grants", "granted"),
    accepted="among the granted",
    doubted="with a clerk",
    refused="among the rejected",
    poison=("forged application", "forged applications"),
    places=("Granted", "With a clerk", "Rejected"),
    short=("sound", "bad"),
    label=("sound application", "bad application"),
)
OF_MAIL = re.compile(r"(?i)\b(spam|e?mails?|messages?|filters?|inbox|folder|block(s|ed)?|miss(es|ed)?)\b")
# texts that are edited, written or counted word by word have no like in a table of applicants, a league is about mail,
# and what a lesson spends is named after what its own goals count
OF_MAIL_ALONE = ("game.", "probing.", "testing.", "watching.blind", "watching.missing", "noise_and_words.", "league.")
OF_MAIL_ALONE += ("lessons.",)


@pytest.mark.parametrize(("count", "messages", "labels"), [(1, "message", "label"), (1_200, "messages", "labels")])
def test_labels_are_changed_and_messages_are_poison(count: int, messages: str, labels: str) -> None:
    for attack in causative_attacks().values():
        is_labels = attack.controls is Controls.LABELS
        expected = f"{count:,} changed {labels}" if is_labels else f"{count:,} poison {messages}"
        assert MAIL.poisoned(count, attack.controls) == expected


@pytest.mark.parametrize("maker", [name for name in CALLS if not name.startswith(OF_MAIL_ALONE)])
def test_no_word_of_mail_is_left_in_another_scenario(maker: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for room in rooms():
        for _, found in inspect.getmembers(room, inspect.isfunction):
            if found.__defaults__:
                given = tuple(LOANS if value is MAIL else value for value in found.__defaults__)
                monkeypatch.setattr(found, "__defaults__", given)
            if found.__kwdefaults__:
                given = {name: LOANS if value is MAIL else value for name, value in found.__kwdefaults__.items()}
                monkeypatch.setattr(found, "__kwdefaults__", given)
    rng = np.random.default_rng(3)
    worlds = [drawn(rng) for _ in range(60)]
    read = 0
    for world in worlds:
        world.others = worlds
        for _ in range(5):
            for _, told, raw in CALLS[maker](world, rng):
                text = getattr(told, "so", told).text if told else ""
                names = [getattr(raw, "attack", ""), *(one.raw.filter for one in worlds)]
                names += [name for one in worlds if one.raw.aim for name in one.raw.aim.name]
                names += [*(getattr(raw, "aim_name", None) or ()), getattr(raw, "score_name", "")]
                for name in sorted(filter(None, names), key=len, reverse=True):
                    text = text.replace(name, "").replace(f"{name[0].upper()}{name[1:]}", "")
                assert not OF_MAIL.search(text), text
                read += 1
    assert read
