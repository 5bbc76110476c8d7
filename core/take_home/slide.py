"""A slide that sends a class to a lesson: title, starting question, the link and its QR code."""

from collections.abc import Sequence
from html import escape
from textwrap import wrap

WIDTH, HEIGHT, MARGIN = 1_600, 900, 90  # pixels; the shape of a projector
CODE = 480  # pixels, the QR code's side
QUIET = 4  # modules of white around it, or phones do not find it
INK, ACCENT, QUIET_INK = "#1f2430", "#7d3c98", "#5f6470"
_FONT = "font-family='Source Sans 3, Helvetica, Arial, sans-serif'"


def slide(title: str, question: str, link: str, code: Sequence[Sequence[int]]) -> bytes:
    """The slide as SVG, which slide programs take as a picture. Texts may be strangers': they are escaped.

    code: the modules of the link's QR code, row by row, other than 0 where dark; empty for none.
    """
    room = WIDTH - 2 * MARGIN - (CODE + MARGIN // 2 if code else 0)
    lines, at = [], MARGIN
    for said, size, weight, colour in (
        (title, 76, 700, INK), (question, 44, 400, INK),
    ):  # fmt: skip
        for line in wrap(said, int(room / (size * 0.52)))[:7]:
            at += int(size * 1.25)
            lines.append(_text(line, at, size, weight, colour))
        at += size // 2
    shown = wrap(link, int((WIDTH - 2 * MARGIN) / (34 * 0.56)), break_on_hyphens=False)[:3]
    for number, line in enumerate(shown):
        lines.append(_text(line, HEIGHT - MARGIN - 44 * (len(shown) - 1 - number), 34, 400, ACCENT))
    return (
        f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {WIDTH} {HEIGHT}' width='{WIDTH}' height='{HEIGHT}'>"
        f"<rect width='100%' height='100%' fill='#fff'/><rect width='18' height='100%' fill='{ACCENT}'/>"
        f"{''.join(lines)}{_code(code) if code else ''}</svg>"
    ).encode()


def _text(line: str, at: int, size: int, weight: int, colour: str) -> str:
    return (
        f"<text x='{MARGIN}' y='{at}' font-size='{size}' font-weight='{weight}' fill='{colour}' {_FONT}>"
        f"{escape(line)}</text>"
    )


def _code(modules: Sequence[Sequence[int]]) -> str:
    """The dark modules as one path, in the upper right."""
    side = CODE / (len(modules) + 2 * QUIET)
    dark = "".join(
        f"M{column} {row}h1v1h-1z" for row, line in enumerate(modules) for column, on in enumerate(line) if on
    )
    left, top = WIDTH - MARGIN - CODE + QUIET * side, MARGIN + QUIET * side
    return f"<path transform='translate({left:.2f} {top:.2f}) scale({side:.4f})' fill='#000' d='{dark}'/>"
