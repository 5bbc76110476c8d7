"""The slide as a picture: what the SVG shows, where it shows it, and no letter as an empty box."""

import io

import numpy as np
import pytest
import segno
from PIL import Image

from core.attacks.causative import causative_attacks
from core.errors import InputError
from core.filters import filters
from core.lessons import lessons
from core.take_home.slide import CODE, HEIGHT, MARGIN, WIDTH
from core.take_home.slide_picture import HIGH, WIDE, letters_unknown, slide_picture
from pages.server.font import font_of_the_pages

FONT = font_of_the_pages() or b""
LINK = "http://192.168.7.3:8501/?lesson=first_poison&class=11"
SCALE = WIDE / WIDTH


def drawn(title: str = "First poison", question: str = "How much?", link: str = LINK, code=()) -> np.ndarray:
    """Shape (high, wide): how dark each pixel is, from 0 for white to 255."""
    picture = Image.open(io.BytesIO(slide_picture(title, question, link, code, FONT)))
    assert picture.format == "PNG"
    return 255 - np.asarray(picture.convert("L"))


def test_it_has_the_size_of_a_projector_and_its_edge() -> None:
    dark = drawn()
    assert dark.shape == (HIGH, WIDE)
    assert (dark[:, :10] > 100).all()
    assert not dark[:, -100:].any()


@pytest.mark.parametrize("long", [False, True])
def test_each_module_of_the_code_is_where_a_phone_looks_for_it(long: bool) -> None:
    modules = segno.make_qr(LINK + "&hides=" + "attack.*," * 40 * long, error="m").matrix
    dark = drawn(code=modules)
    top, left = round(MARGIN * SCALE), WIDE - round((MARGIN + CODE) * SCALE)
    corner = dark[top : top + round(CODE * SCALE), left : left + round(CODE * SCALE)] > 128
    rows, columns = np.flatnonzero(corner.any(axis=1)), np.flatnonzero(corner.any(axis=0))
    inner = corner[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    side = inner.shape[0] // len(modules)
    assert inner.shape == (side * len(modules),) * 2, "whole pixels for each module"
    assert (inner[side // 2 :: side, side // 2 :: side] == np.array([list(row) for row in modules], bool)).all()
    assert min(rows[0], columns[0]) >= 4 * side, "quiet around it"


def test_title_question_and_link_stand_where_the_svg_has_them_and_stay_on_it() -> None:
    def inked(of: np.ndarray) -> np.ndarray:
        return np.flatnonzero((of[:, 30:] > 128).any(axis=1))

    whole, bare = drawn(), drawn(title="", question="", link="x")
    title = inked(drawn(question="", link="x"))
    title = title[title < inked(bare)[0] - 200]
    assert abs(title[-1] - (MARGIN + 75) * SCALE) < 20, "the first baseline, a tail below it"
    assert abs(inked(whole)[-1] - (HEIGHT - MARGIN) * SCALE) < 20
    said = " ".join(["poison"] * 60)
    assert not (drawn(said[:80], said, f"http://x/?{said.replace(' ', '%20')}")[:, -30:] > 128).any()


def test_a_bold_title_is_darker_than_the_same_as_a_question() -> None:
    assert drawn(title="poison", question="", link="x").sum() > 1.1 * drawn(title="", question="poison", link="x").sum()


def test_all_that_the_lab_puts_on_a_slide_has_letters() -> None:
    said = [text for lesson in lessons().values() for text in (lesson.title, lesson.guess.asks)]
    said += [text for kind in causative_attacks().values() for text in (kind.title, kind.sentence)]
    said += [kind.title for kind in filters().values()]
    assert letters_unknown(FONT, *said) == ""


@pytest.mark.parametrize("said", ["Первый яд", "Πρώτο δηλητήριο", "Thuốc độc – đầu tiên", "naïve “çà” ≤ 5 →"])
def test_other_scripts_that_the_font_knows_are_drawn(said: str) -> None:
    assert letters_unknown(FONT, said) == ""
    assert (drawn(title=said) != drawn(title="")).any()


@pytest.mark.parametrize("said", ["最初の毒", "سم أول", "רעל ראשון", "พิษแรก", "poison 🎉"])
def test_letters_that_the_font_has_not_are_said_and_never_drawn_as_boxes(said: str) -> None:
    assert letters_unknown(FONT, said)
    with pytest.raises(InputError, match="take the SVG instead"):
        drawn(title=said)
