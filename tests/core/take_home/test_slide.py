"""The slide of a lesson: everything on it, nothing over its edge, and nothing of a stranger's acted on."""

from xml.etree import ElementTree as ET

import pytest

from core.take_home.slide import HEIGHT, WIDTH, slide

SVG = "{http://www.w3.org/2000/svg}"
CODE = [[1, 0, 1], [0, 1, 0], [1, 1, 1]]


def drawn(title: str = "First poison", question: str = "How much?", link: str = "http://x/?lesson=a", code=CODE):
    return ET.fromstring(slide(title, question, link, code))  # noqa: S314 - made here


def test_title_question_and_link_stand_on_it_in_this_order() -> None:
    lines = [line.text for line in drawn().iter(f"{SVG}text")]
    assert lines == ["First poison", "How much?", "http://x/?lesson=a"]


def test_every_dark_module_of_the_code_is_drawn() -> None:
    (path,) = drawn().iter(f"{SVG}path")
    assert path.get("d").count("M") == sum(map(sum, CODE))
    assert "M2 0h1v1h-1z" in path.get("d")


def test_a_link_that_is_too_long_for_a_code_has_none() -> None:
    assert not list(drawn(code=[]).iter(f"{SVG}path"))


@pytest.mark.parametrize("length", [10, 80, 300])
def test_long_texts_stay_on_the_slide(length: int) -> None:
    said = " ".join(["poison"] * (length // 7 + 1))
    lines = list(drawn(said[:80], said, f"http://x/?{'a' * length}").iter(f"{SVG}text"))
    assert all(0 < float(line.get("y")) < HEIGHT for line in lines)
    assert all(len(line.text) * float(line.get("font-size")) * 0.5 < WIDTH for line in lines)
    heights = [float(line.get("y")) for line in lines]
    assert heights == sorted(heights), "the link stays below the question"


def test_a_strangers_markup_is_text() -> None:
    sent = "<script>alert(1)</script> & ]]>"
    assert next(line.text for line in drawn(title=sent).iter(f"{SVG}text")).startswith("<script>")
    assert not list(drawn(title=sent).iter(f"{SVG}script"))


def test_a_link_is_broken_between_its_words_and_one_that_is_cut_says_so() -> None:
    said = "&".join(f"word{number}=value" for number in range(12))
    _, _, *link = (line.text for line in drawn(link=f"http://x/?{said}").iter(f"{SVG}text"))
    assert "".join(link) == f"http://x/?{said}"
    assert all(line.startswith("&") for line in link[1:])
    *_, last = (line.text for line in drawn(link=f"http://x/?{'a' * 1_000}").iter(f"{SVG}text"))
    assert last.endswith("…")
