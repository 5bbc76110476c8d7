"""A slide that sends a class to a lesson: title, starting question, the link and its QR code."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from textwrap import wrap

WIDTH, HEIGHT, MARGIN = 1_600, 900, 90  # the shape of a projector
EDGE = 18  # the coloured edge on the left
CODE = 480  # the QR code's side
QUIET = 4  # modules of white around it, or phones do not find it
INK, ACCENT = "#1f2430", "#7d3c98"
MOST_OF_LINK = 3  # lines
_TITLE, _QUESTION, _LINK = 60, 38, 34
_FONT = "font-family='Helvetica, Arial, sans-serif'"


@dataclass(frozen=True)
class Line:
    """A line of text that begins at the left margin. at: its baseline from the top; size: of its letters; both in parts
    of `HEIGHT`."""

    text: str
    at: int
    size: int
    colour: str
    bold: bool = False


def lines(title: str, question: str, link: str, *, beside_code: bool) -> Iterator[Line]:
    """What stands on the slide, from the top. beside_code: whether a QR code takes the upper right."""
    room = WIDTH - 2 * MARGIN - (CODE + MARGIN // 2 if beside_code else 0)
    at = MARGIN
    for said, size in ((title, _TITLE), (question, _QUESTION)):
        for line in wrap(said, int(room / (size * 0.52)))[:7]:
            at += int(size * 1.25)
            yield Line(line, at, size, INK, bold=size == _TITLE)
        at += size // 2
    shown = _broken(link, int((WIDTH - 2 * MARGIN) / (_LINK * 0.56)))
    for number, line in enumerate(shown, start=1):
        yield Line(line, HEIGHT - MARGIN - 44 * (len(shown) - number), _LINK, ACCENT)


def _broken(link: str, longest: int) -> list[str]:
    """An address in at most three lines, between its words where it can be; one that was cut says so."""
    apart = link.replace("&", " &")
    shown = wrap(apart, longest, break_on_hyphens=False, max_lines=MOST_OF_LINK, placeholder=" …")
    return [line.replace(" &", "&") for line in shown]


def slide(title: str, question: str, link: str, code: Sequence[Sequence[int]]) -> bytes:
    """The slide as SVG, drawn with the fonts of whoever opens it. Texts may be strangers': they are escaped.

    code: the modules of the link's QR code, row by row, other than 0 where dark; empty for none.
    """
    said = "".join(map(_text, lines(title, question, link, beside_code=bool(code))))
    return (
        f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {WIDTH} {HEIGHT}' width='{WIDTH}' height='{HEIGHT}'>"
        f"<rect width='100%' height='100%' fill='#fff'/><rect width='{EDGE}' height='100%' fill='{ACCENT}'/>"
        f"{said}{_code(code) if code else ''}</svg>"
    ).encode()


def _text(line: Line) -> str:
    return (
        f"<text x='{MARGIN}' y='{line.at}' font-size='{line.size}' font-weight='{700 if line.bold else 400}' "
        f"fill='{line.colour}' {_FONT}>{escape(line.text)}</text>"
    )


def _code(modules: Sequence[Sequence[int]]) -> str:
    """The dark modules as one path, in the upper right."""
    side = CODE / (len(modules) + 2 * QUIET)
    dark = "".join(
        f"M{column} {row}h1v1h-1z" for row, line in enumerate(modules) for column, on in enumerate(line) if on
    )
    left, top = WIDTH - MARGIN - CODE + QUIET * side, MARGIN + QUIET * side
    return f"<path transform='translate({left:.2f} {top:.2f}) scale({side:.4f})' fill='#000' d='{dark}'/>"
