"""The slide of a lesson in two formats: one that every slide program takes, and one that stays sharp at any size."""

import segno
import streamlit as st

from core.take_home.slide import slide
from core.take_home.slide_picture import letters_unknown, slide_picture
from pages.server.font import font_of_the_pages
from pages.ui import text

WHICH = "Every slide program takes the PNG; the SVG stays sharp at any size."


def draw(title: str, question: str, link: str, file: str, *, is_reached: bool) -> None:
    """Two buttons; where the picture could not show a letter, the SVG alone, and why. file: name without its end.
    is_reached: whether others can open the link, so that a code of it is of use."""
    modules = _modules(link) if is_reached else ()
    font = font_of_the_pages()
    unknown = None if font is None else letters_unknown(font, title, question, link)
    as_png = font is not None and not unknown
    with st.container(horizontal=True):
        if font is not None and as_png:
            st.download_button(
                "Slide (.png)", lambda: slide_picture(title, question, link, modules, font), f"{file}.png",
                "image/png", icon=":material/slideshow:", on_click="ignore", type="primary",
            )  # fmt: skip
        st.download_button(
            "Slide (.svg)", lambda: slide(title, question, link, modules), f"{file}.svg", "image/svg+xml",
            icon=":material/slideshow:", on_click="ignore", type="secondary" if as_png else "primary",
        )  # fmt: skip
    holds = "Title, question, link and QR code" if modules else "Title, question and link"
    st.markdown(f":small[:gray[{holds} as one picture. {WHICH}]]")
    if unknown:
        text.plain(
            f"There is no PNG of it: the font that it would be drawn with has no “{unknown[:20]}”. The SVG is drawn "
            "with the fonts of the computer that opens it."
        )


def _modules(link: str) -> tuple[bytearray, ...]:
    """The QR code of a link; none where it is too long for one."""
    try:
        return tuple(segno.make_qr(link, error="m").matrix)
    except segno.DataOverflowError:
        return ()
