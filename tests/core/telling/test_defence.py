"""What is said of a defence and of who knows of it."""

from core import Experiment
from core.attacks.causative import causative_attacks
from core.defences import defences
from core.telling.defence import around


def test_a_way_around_names_what_the_attacker_sets_otherwise_and_nothing_else() -> None:
    pairs = [
        Experiment(attack=attack(), defence=defence(), aware=True)
        for attack in causative_attacks().values()
        for defence in defences().values()
    ]
    with_way = [asked for asked in pairs if asked.has_way_around]
    assert len(with_way) >= 5
    for asked in with_way:
        text = around(asked.attack, asked.adapted).text
        for one in asked.attack.parameters():
            was, now = getattr(asked.attack, one.name), getattr(asked.adapted, one.name)
            assert (f"{one.label[1:]} {now} in place of {was}" in text) == (was != now)
