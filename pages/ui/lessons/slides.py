"""The slide of a lesson in two formats: one that every slide program takes, and one that stays sharp at any size."""

import segno
import streamlit as st

from core.take_home.slide import slide
from core.take_home.slide_picture import letters_unknown, slide_picture
from pages.server.font import font_of_the_pages
from pages.ui import text


def draw(title: str, question: str, link: str, file: str) -> None:
    """Two buttons; where the picture could not show a letter, the SVG alone, and why. file: name without its end."""
    font = font_of_the_pages()
    unknown = None if font is None else letters_unknown(font, title, question, link)
    with st.container(horizontal=True):
        if font is not None and not unknown:
            st.download_button(
                "Slide (.png)", lambda: slide_picture(title, question, link, _modules(link), font), f"{file}.png",
                "image/png", icon=":material/slideshow:", on_click="ignore", type="primary",
            )  # fmt: skip
        st.download_button(
            "Slide (.svg)", lambda: slide(title, question, link, _modules(link)), f"{file}.svg", "image/svg+xml",
            icon=":material/slideshow:", on_click="ignore", type="primary" if unknown else "secondary",
        )  # fmt: skip
    st.markdown(":small[:gray[Title, question, link and QR code as one picture. Google Slides takes the PNG alone.]]")
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
