"""The flow of an attack: the path of a cell is lit, all of it and nothing else, and not by colour alone."""

import re

import pytest

from core.attacks.threat_model import CELLS, Cell, Influence, Step, Violation
from core.charts.attack_flow import ARROWS, BYPASS, PLACES, attack_flow, flow_in_words
from core.charts.look import DARK, LIGHT, Look

every_cell = pytest.mark.parametrize("cell", CELLS, ids=lambda cell: cell.key)


def drawn(cell: Cell, look: Look = LIGHT) -> tuple[dict[Step, dict], dict[tuple[Step, Step], dict], dict]:
    """Boxes by step, arrows by their two ends, and the words beside the way past the training."""
    notes = attack_flow(cell, look).to_dict()["layout"]["annotations"]
    arrows = [note for note in notes if note["showarrow"]]
    boxes = [note for note in notes if note.get("width")]
    (bypass,) = [note for note in notes if BYPASS in note["text"]]
    return dict(zip(PLACES, boxes, strict=True)), dict(zip(ARROWS, arrows, strict=True)), bypass


@every_cell
def test_the_path_and_nothing_else_is_bold_thick_and_numbered_in_its_order(cell: Cell) -> None:
    boxes, arrows, bypass = drawn(cell)
    numbers = {}
    for step, box in boxes.items():
        words = re.sub(r"</?b>|<br>|\W|\d", "", box["text"])
        assert words.lower() == re.sub(r"\W", "", step.value).lower()
        if bold := re.match(r"<b>(\d)  .*</b>$", box["text"]):
            numbers[int(bold[1])] = step
        assert box["borderwidth"] == (3 if bold else 1)
    assert tuple(numbers[at] for at in sorted(numbers)) == cell.path
    thick = {ends for ends, arrow in arrows.items() if arrow["arrowwidth"] > 1}
    assert thick == set(zip(cell.path, cell.path[1:], strict=False)), "the path has a step without an arrow"
    assert bypass["text"].startswith("<b>") == (cell.influence is Influence.EXPLORATORY)


@every_cell
@pytest.mark.parametrize("look", [LIGHT, DARK])
def test_the_attackers_way_is_violet_and_each_harm_has_its_colour(cell: Cell, look: Look) -> None:
    boxes, arrows, _ = drawn(cell, look)
    harm = look.missed if cell.violation is Violation.INTEGRITY else look.blocked
    *way, end = cell.path
    assert {boxes[step]["bordercolor"] for step in way} == {look.poison}
    assert boxes[end]["bordercolor"] == arrows[Step.FILTER, end]["arrowcolor"] == harm
    assert {boxes[step]["bordercolor"] for step in set(PLACES) - set(cell.path)} == {look.unsure}


def test_no_two_boxes_stand_on_each_other_on_a_phone() -> None:
    boxes, _, _ = drawn(CELLS[0])
    wide = 300  # pixels
    for one in boxes.values():
        assert one["x"] * wide - one["width"] / 2 >= 0
        assert one["x"] * wide + one["width"] / 2 <= wide
        for other in boxes.values():
            beside = abs(one["x"] - other["x"]) * wide >= one["width"]
            assert one is other or beside or one["y"] != other["y"]


@every_cell
def test_the_words_for_those_who_cannot_see_it_name_the_path_in_order(cell: Cell) -> None:
    said = flow_in_words(cell)
    assert cell.name in said
    assert said.endswith(", then ".join(step.value for step in cell.path))
    assert flow_in_words(CELLS[0]) != flow_in_words(CELLS[-1])
