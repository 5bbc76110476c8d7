"""The threat map: what it shows is what the folders hold, and each of its links opens what it names."""

import json
from urllib.parse import parse_qs

import pytest
from streamlit.testing.v1 import AppTest

from core import Experiment, outside_corpus
from core.attacks.causative import causative_attacks
from core.attacks.threat_map import outside_the_map, threat_map, why_empty
from core.attacks.threat_model import ATLAS, CELLS, OWASP, Cell, Influence, Specificity, Violation
from core.charts.attack_flow import attack_flow
from core.charts.look import LIGHT
from core.mail.corpus import Corpus
from core.probing.harm import harms, worst
from core.telling.threats import did, measured
from tests.pages.visits import calm, chart, hand, named, shown, texts, turn_to, visit

MAP = threat_map()
OPENS_ON = Cell(Influence.CAUSATIVE, Violation.AVAILABILITY, Specificity.INDISCRIMINATE)
every_cell = pytest.mark.parametrize("cell", CELLS, ids=lambda cell: cell.key)


def the_map(address: dict[str, str] | None = None) -> AppTest:
    """A visit to the map that does not wait for what is measured there."""
    return visit("map.py", address, wait=False)


def chosen(at: AppTest) -> list[str]:
    """Keys of the cells that are marked as open."""
    marked = [button for button in at.button if "radio_button_checked" in button.proto.icon]
    return [button.key.removeprefix("cell.") for button in marked]


def links(at: AppTest) -> list[dict[str, str]]:
    """The words of the addresses of all links to the lab."""
    found = [link.proto for link in at.get("page_link") if link.proto.label == "Open in the lab"]
    return [{name: word for name, (word,) in parse_qs(link.query_string).items()} for link in found]


def everything(at: AppTest) -> str:
    return "\n".join(element.value for element in [*at.title, *at.subheader, *at.markdown])


@every_cell
def test_every_cell_opens_by_its_address_and_shows_its_attacks(cell: Cell) -> None:
    at = the_map({"cell": cell.key})
    assert chosen(at) == [cell.key]
    said = everything(at)
    assert cell.name in at.subheader[0].value
    assert cell.sentence in said
    assert (why_empty(cell) in said) == (not MAP[cell] or cell.rare is not None)
    for attack in MAP[cell].values():
        assert f"**{attack.title}**  \n{attack.sentence}" in said
        assert attack.source in said
        assert f":small[:gray[Knows:] {attack().knows}]" in said
        assert (f":small[:gray[On real mail:] {getattr(attack, 'on_real_mail', '')}]" in said) == bool(
            getattr(attack, "on_real_mail", "")
        )
        for key in attack.atlas:
            assert f"{key} {ATLAS[key]}" in said
        for key in attack.owasp:
            assert f"{key} {OWASP[key]}" in said
    shown = [part.value.partition("**  \n")[0].removeprefix("**") for part in at.markdown]
    assert {attack.title for attack in MAP[cell].values()} <= set(shown)
    others = [*(MAP[other] for other in CELLS if other != cell), outside_the_map()]
    elsewhere = {attack.title for attacks in others for attack in attacks.values()}
    assert not elsewhere & set(shown)


@every_cell
def test_a_press_opens_a_cell_and_the_address_follows(cell: Cell) -> None:
    at = the_map({"cell": CELLS[0].key if cell != CELLS[0] else CELLS[1].key})
    shown(at.button(key=f"cell.{cell.key}").click().run())
    assert chosen(at) == [cell.key]
    again = the_map(dict(at.query_params))
    assert chosen(again) == [cell.key]
    assert chart(again) == chart(at) == json.loads(attack_flow(cell, LIGHT).to_json())


def test_the_map_names_all_eight_cells_with_their_numbers_of_attacks() -> None:
    at = the_map()
    cells = [button for button in at.button if button.key.startswith("cell.")]
    assert [button.key for button in cells] == [
        f"cell.{influence.value}-{violation.value}-{specificity}"
        for influence in Influence
        for violation in Violation
        for specificity in ("targeted", "indiscriminate")
    ] + ["cell.privacy"]
    for cell, button in zip(CELLS, cells, strict=False):
        count = len(MAP[cell])
        assert cell.specificity.value.capitalize() in button.label
        assert cell.short in button.label
        assert ("none" in button.label) == (count == 0)
        assert count == 0 or f"· {count} attack" in button.label
    said = everything(at)
    assert all(cell.name in said for cell in CELLS)
    filled = [inside for inside in MAP.values() if inside]
    assert at.title[0].value.endswith(f" {sum(map(len, filled))} attacks in {len(filled)} of them")
    assert "outside this map" in cells[-1].label


def test_privacy_opens_beside_the_map_and_has_no_flow_through_it() -> None:
    at = shown(the_map().button(key="cell.privacy").click().run())
    assert chosen(at) == ["privacy"]
    assert not at.get("plotly_chart")
    assert all(f"**{attack.title}**  \n{attack.sentence}" in everything(at) for attack in outside_the_map().values())
    assert chosen(the_map(dict(at.query_params))) == ["privacy"]


@pytest.mark.usefixtures("unhurried")
def test_every_cell_shows_what_its_strongest_attack_does_and_where_that_was_measured(small_bundled: Corpus) -> None:
    at = calm(the_map())
    found = list(harms(small_bundled, outside_corpus()))
    assert sum(map(len, MAP.values())) == len(found)
    said = everything(at)
    for cell in CELLS:
        strongest = worst(found, cell)
        assert (strongest is None) == (not MAP[cell])
        if strongest is not None:
            assert f":small[{did(strongest).text}]" in said
    assert measured(found, "SpamBayes").text in said
    assert len(at.get("image")) == len([cell for cell in CELLS if MAP[cell]]) + len(MAP[OPENS_ON])


@pytest.mark.usefixtures("small_bundled")
def test_every_link_opens_the_lab_with_the_attack_of_its_card() -> None:
    opened = []
    for cell in CELLS:
        if cell.influence is Influence.EXPLORATORY:
            continue
        found = links(the_map({"cell": cell.key}))
        assert [words["attack"] for words in found] == list(MAP[cell])
        for words in found:
            lab = visit(address=words)
            assert lab.query_params["attack"] == words["attack"]
            assert named(lab.selectbox, "choose.attack").value == words["attack"]
            assert not texts(lab), "the lab had to change something in the link"
            assert int(lab.query_params["poison"]) > 0, "the lab opens on an attack, not on none"
            opened.append(words["attack"])
    assert sorted(opened) == sorted(causative_attacks())


def test_a_link_keeps_the_visitors_filter_and_seed_but_not_the_parameters_of_another_attack() -> None:
    here = Experiment(filter="multinomial_nb", seed=7)
    (dictionary,) = [
        words
        for words in links(the_map({"filter": "multinomial_nb", "seed": "7", "attack.words": "own list"}))
        if words["attack"] == "dictionary"
    ]
    assert Experiment.from_query("&".join(f"{name}={word}" for name, word in dictionary.items())) == here


def test_who_comes_by_the_address_of_the_map_finds_the_labs_slider_where_it_begins(small_bundled: Corpus) -> None:
    assert small_bundled
    shared = dict(the_map().query_params)
    lab = turn_to(the_map(shared), "lab.py")
    assert hand(lab).value == hand(visit()).value > 0


@pytest.mark.parametrize("cell", ["", "causative", "causative-privacy-targeted", "<b>x</b>", "x" * 5_000])
def test_an_unknown_cell_in_the_address_opens_the_map_as_without_one(cell: str) -> None:
    assert chosen(the_map({"cell": cell})) == chosen(the_map())


def test_the_chosen_cell_is_there_again_after_a_look_at_the_lab(small_bundled: Corpus) -> None:
    assert small_bundled
    at = the_map({"cell": CELLS[0].key})
    turn_to(at, "lab.py")
    assert chosen(turn_to(at, "map.py")) == [CELLS[0].key]
