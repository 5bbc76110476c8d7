"""The slide of a lesson as a PNG, for slide programs that take no SVG."""

import io
from collections.abc import Sequence
from functools import cache

from PIL import Image, ImageDraw, ImageFont

from core.errors import InputError
from core.take_home.slide import ACCENT, CODE, EDGE, MARGIN, QUIET, WIDTH, Line, lines

WIDE, HIGH = 1_920, 1_080  # pixels
_SCALE = WIDE / WIDTH
_NO_LETTER = "\uffff"  # Unicode keeps it free for ever, so that every font draws its sign for a letter it has not
_WEIGHTS = {False: 400, True: 700}


def slide_picture(title: str, question: str, link: str, code: Sequence[Sequence[int]], font: bytes) -> bytes:
    """The slide as PNG of `WIDE` × `HIGH` pixels, laid out as `core.take_home.slide` does.

    font: a file that FreeType reads, with an axis for its weight. Raises `InputError` that names the letters that it
    does not have: a picture of empty boxes would help nobody.
    """
    if unknown := letters_unknown(font, title, question, link):
        raise InputError(f"The font of this picture has no “{unknown[:20]}”: take the SVG instead.")
    drawn = Image.new("RGB", (WIDE, HIGH), "white")
    pen = ImageDraw.Draw(drawn)
    pen.rectangle((0, 0, round(EDGE * _SCALE) - 1, HIGH), ACCENT)
    for line in lines(title, question, link, beside_code=bool(code)):
        _write(pen, line, font)
    if code:
        _draw_code(drawn, code)
    kept = io.BytesIO()
    drawn.save(kept, "PNG", optimize=True)
    return kept.getvalue()


def letters_unknown(font: bytes, *texts: str) -> str:
    """The letters of these texts that a font does not have, in order, each once."""
    sized = _sized(font, 20, bold=False)
    missing = _look(sized, _NO_LETTER)
    letters = dict.fromkeys("".join(texts))
    return "".join(one for one in letters if not one.isspace() and _look(sized, one) == missing)


def _look(font: ImageFont.FreeTypeFont, letter: str) -> tuple[bytes, tuple[int, int]]:
    drawn = font.getmask(letter)
    return bytes(drawn), drawn.size


@cache
def _sized(font: bytes, size: int, *, bold: bool) -> ImageFont.FreeTypeFont:
    found = ImageFont.truetype(io.BytesIO(font), size)
    found.set_variation_by_axes([_WEIGHTS[bold]])
    return found


def _write(pen: ImageDraw.ImageDraw, line: Line, font: bytes) -> None:
    sized = _sized(font, round(line.size * _SCALE), bold=line.bold)
    pen.text((MARGIN * _SCALE, line.at * _SCALE), line.text, line.colour, sized, anchor="ls")


def _draw_code(picture: Image.Image, modules: Sequence[Sequence[int]]) -> None:
    """In the upper right, in whole pixels for each module: a blurred edge costs a phone at the back of a room."""
    there = CODE * _SCALE
    side = max(1, int(there // (len(modules) + 2 * QUIET)))
    small = Image.new("1", (len(modules), len(modules)), 1)
    small.putdata([0 if on else 1 for row in modules for on in row])
    code = small.resize((side * len(modules),) * 2, Image.Resampling.NEAREST)
    left, top = WIDE - round(MARGIN * _SCALE) - round(there), round(MARGIN * _SCALE)
    inset = (round(there) - code.width) // 2
    picture.paste(code.convert("RGB"), (left + inset, top + inset))
