"""The map is the taxonomy, and every attack that the folders hold is on it once."""

from collections import Counter
from itertools import product

import pytest

from core.attacks.causative import causative_attacks
from core.attacks.causative.dictionary import DictionaryAttack
from core.attacks.exploratory import exploratory_attacks
from core.attacks.threat_map import by_purpose, cell_at, outside_the_map, threat_map, why_empty
from core.attacks.threat_model import ATLAS, CELLS, OWASP, Cell, Influence, Purpose, Specificity, Step, Violation

EVERY_ATTACK = {**causative_attacks(), **exploratory_attacks()}


def test_the_map_has_the_eight_cells_of_three_axes() -> None:
    assert set(CELLS) == {Cell(*axes) for axes in product(Influence, Violation, Specificity)}
    assert tuple(threat_map()) == CELLS
    for said in ("key", "short", "sentence"):
        assert len({getattr(cell, said) for cell in CELLS}) == 8


def test_the_names_are_the_classic_ones() -> None:
    names = {(cell.influence.value, cell.violation.value): cell.name for cell in CELLS}
    assert names == {
        ("causative", "integrity"): "Spam foretold",
        ("causative", "availability"): "Rogue filter",
        ("exploratory", "integrity"): "Shifty spammer",
        ("exploratory", "availability"): "Unwanted reply",
    }


def test_every_attack_is_in_exactly_one_cell_or_outside_and_nothing_else_is() -> None:
    times = Counter(name for inside in [*threat_map().values(), outside_the_map()] for name in inside)
    assert times == Counter(dict.fromkeys(EVERY_ATTACK, 1))
    assert len(causative_attacks()) + len(exploratory_attacks()) == len(EVERY_ATTACK), "two attacks share a name"


def test_every_attack_through_the_training_data_serves_one_purpose_under_a_name_of_its_own() -> None:
    found = [kind for kinds in by_purpose().values() for kind in kinds]
    assert Counter(found) == Counter(dict.fromkeys(causative_attacks().values(), 1))
    assert all(by_purpose().values()), "each of the purposes can be chosen"
    assert len({kind.deed for kind in found}) == len(found)
    assert DictionaryAttack.full_title() == "Block everything (dictionary)"
    for kind in found:
        assert (kind.cell.purpose is Purpose.LET_SPAM_THROUGH) == (kind.cell.violation is Violation.INTEGRITY)


def test_outside_are_attacks_on_privacy_alone() -> None:
    privacy = {"ML03", "ML04", "ML05"}  # OWASP: inversion, membership inference, theft
    for attack in outside_the_map().values():
        assert set(attack.owasp) <= privacy
    assert not set(outside_the_map()) & set(causative_attacks())


def test_each_folder_fills_its_own_half() -> None:
    for cell, inside in threat_map().items():
        folder = {Influence.CAUSATIVE: causative_attacks(), Influence.EXPLORATORY: exploratory_attacks()}
        assert inside.items() <= folder[cell.influence].items()
        assert all(attack.cell == cell for attack in inside.values())


@pytest.mark.parametrize("name", sorted(EVERY_ATTACK))
def test_every_id_that_an_attack_declares_has_a_name(name: str) -> None:
    attack = EVERY_ATTACK[name]
    assert attack.atlas
    assert attack.owasp
    assert set(attack.atlas) <= set(ATLAS)
    assert set(attack.owasp) <= set(OWASP)


@pytest.mark.parametrize("cell", CELLS, ids=lambda cell: cell.key)
def test_every_path_leads_from_the_attacker_through_the_filter_to_its_own_harm(cell: Cell) -> None:
    harm = Step.MISSED if cell.violation is Violation.INTEGRITY else Step.BLOCKED
    assert cell.path[0] is Step.ATTACKER
    assert cell.path[-2:] == (Step.FILTER, harm)
    assert len(set(cell.path)) == len(cell.path)
    assert (Step.RETRAINING in cell.path) == (Step.POOL in cell.path) == (cell.influence is Influence.CAUSATIVE)


@pytest.mark.parametrize("cell", CELLS, ids=lambda cell: cell.key)
def test_every_cell_can_say_why_it_would_be_empty(cell: Cell) -> None:
    flooding = (cell.influence, cell.violation) == (Influence.EXPLORATORY, Violation.AVAILABILITY)
    assert ("not common" in why_empty(cell)) == flooding
    assert ("no attack of this kind yet" in why_empty(cell)) != flooding


def test_a_cell_is_found_by_its_key_alone() -> None:
    assert [cell_at(cell.key) for cell in CELLS] == list(CELLS)
    with pytest.raises(KeyError):
        cell_at("causative")
