"""A link that is given away opens on what it shows, asks for a guess or hides the choices if it says so."""

from urllib.parse import parse_qsl, urlsplit

import pytest
import segno
from streamlit.testing.v1 import AppTest

from pages.server import network
from pages.ui import for_others
from pages.ui.state.lesson import GUESS, HIDES
from tests.pages.visits import calm, hand, headline_of, look_closer, named, press, turn_to, visit

pytestmark = pytest.mark.usefixtures("small_bundled")
SAID = {"attack": "focused", "seed": "3", "poison": "10"}


def given_away(at: AppTest) -> dict[str, str]:
    """The words of the link on the screen."""
    return dict(parse_qsl(urlsplit(at.code[0].value).query))


def images(at: AppTest) -> list[str]:
    return [image.url for found in at.get("image") for image in found.proto.imgs]


def opened(**said: str) -> AppTest:
    return look_closer(visit(address=SAID | said), "Code and link")


def test_a_link_opens_with_the_result_and_not_with_the_drawer_that_holds_it() -> None:
    at = opened(present="yes")
    assert at.query_params["view"] == "Code and link"
    assert at.query_params["present"] == "yes"
    words = given_away(at)
    assert words.keys() >= SAID.keys()
    assert not words.keys() & {"view", "present", GUESS, HIDES}
    again = visit(address=words)
    assert headline_of(again) == headline_of(at)
    assert not again.code


def test_a_link_that_asks_for_a_guess_shows_no_result_before_there_is_one() -> None:
    at = opened()
    calm(named(at.toggle, "link.guess").set_value(True).run())
    words = given_away(at)
    assert words[GUESS] == "first"
    assert GUESS not in at.query_params, "the teacher sees the result"
    student = visit(address=words)
    assert headline_of(student).endswith("what will 10 poison messages do?")
    assert "film" not in {one.proto.component_name for one in student.get("bidi_component")}
    press(student, "Just show me")
    assert headline_of(student) == headline_of(at)
    assert GUESS not in student.query_params


def test_a_link_that_hides_the_choices_hides_no_result() -> None:
    at = opened()
    calm(named(at.toggle, "link.hides").set_value(True).run())
    assert [one for one in at.selectbox if one.label == "Filter"], "the teacher still chooses"
    student = visit(address=given_away(at))
    assert headline_of(student) == headline_of(at)
    assert not [one for one in student.selectbox if one.label in {"Attack", "Filter", "Defence", "Mail"}]
    assert not [one for one in student.button if "attack" in one.label]
    assert hand(student)
    assert not [one for one in turn_to(student, "filter.py").selectbox if one.label == "Filter"]


@pytest.mark.parametrize("word", ["", "no", "<b>x</b>"])
def test_broken_wishes_are_none(word: str) -> None:
    at = visit(address=SAID | {GUESS: word, HIDES: word})
    assert not headline_of(at).endswith("?")
    assert [one for one in at.selectbox if one.label == "Filter"]


def test_on_this_machine_alone_the_command_that_opens_it_to_others_stands_below() -> None:
    assert any(network.COMMAND in code.value for code in opened().code)


def test_beyond_this_machine_it_is_a_picture_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(for_others, "for_others", lambda link: f"http://192.168.7.3:8501/?{urlsplit(link).query}")
    at = opened()
    assert at.code[0].value.startswith("http://192.168.7.3:8501/?")
    (image,) = images(at)
    assert image == segno.make_qr(at.code[0].value, error="m").svg_data_uri(light="white", border=4, scale=4)
    assert not any(network.COMMAND in code.value for code in at.code)
    long = "meeting " * 400
    at = look_closer(visit(address={"attack.words": "own list", "attack.own": long}), "Code and link")
    assert not images(at)
    assert any("too long for a QR code" in line.value for line in at.markdown)
