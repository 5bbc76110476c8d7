"""The only way a stranger's text reaches the screen: as text, never as markup, link, image or formula."""

import html
from collections.abc import Sequence

import streamlit as st

from core.charts.look import Look
from core.errors import InputError
from pages.ui import look


def message(body: str, *, height: int | None = None) -> None:
    """A whole message, wrapped, in the fixed-width font; longer ones are scrolled, by keyboard too."""
    with st.container(height=height or "content", border=False):
        st.code(body, language=None, wrap_lines=True)


def plain(sentence: str) -> None:
    """A sentence that quotes a stranger, as plain text."""
    st.text(sentence, width="stretch")


def marked(pieces: Sequence[tuple[str, float]], *, height: int | None = None) -> None:
    """A stranger's text with a mark on the words that pull: for spam ▲, an orange ground and a solid line below, for
    good mail ▼, a blue ground and a dotted line; the loud ones bold, the others without an arrow.

    height: in pixels; longer text is scrolled, by keyboard too.

    The text is escaped, so that no sign of it can be more than a sign; it stands in no attribute, and what is around it
    is written here. Streamlit's page strips scripts and handlers from it a second time.
    """
    loudest = max((abs(pull) for _, pull in pieces), default=0.0)
    body = "".join(_mark(html.escape(piece), pull, loudest) for piece, pull in pieces)
    scrolls = f' style="max-height:{height}px" tabindex="0" role="region" aria-label="The message"' if height else ""
    st.html(f'<style>{_style(look.current())}</style><div class="marked"{scrolls}>{body}</div>')


def style(sheet: str) -> None:
    """A style sheet of ours, for what the theme has no word for."""
    st.html(f"<style>{sheet}</style>")


def key_of_marks() -> None:
    """What the marks mean."""
    marked([("speaks for spam", 1.0), (" \N{MIDDLE DOT} ", 0.0), ("speaks for good mail", -1.0)])


def first(pieces: Sequence[tuple[str, float]], characters: int) -> list[tuple[str, float]]:
    """The first pieces, with about so many characters."""
    kept: list[tuple[str, float]] = []
    for piece, pull in pieces:
        kept.append((piece[:characters], pull))
        characters -= len(piece)
        if characters <= 0:
            break
    return kept


def label(line: str) -> str:
    """One line of a stranger's, to stand in a label, where Markdown is read.

    Letters, digits and blanks go as they are. Every other sign goes as a character reference, which cannot form markup,
    with a word joiner behind it, which keeps addresses and icon names from being recognised.
    """
    return "".join(sign if sign.isalnum() or sign == " " else f"&#{ord(sign)};\N{WORD JOINER}" for sign in line)


def _mark(piece: str, pull: float, loudest: float) -> str:
    if abs(pull) <= loudest / 20 or not loudest:
        return piece
    loud = " loud" if abs(pull) >= loudest / 2 else ""
    return f'<mark class="{"to-spam" if pull > 0 else "to-good"}{loud}">{piece}</mark>'


def _style(colours: Look) -> str:
    """Both sides are told apart by arrow and line, too, and loudness by weight."""
    sides = "".join(
        f".marked .{side} {{ background: {colour}26; border-bottom: 2px {line} {colour}; }}"
        f".marked .{side}.loud {{ background: {colour}4d; }}"
        f".marked .{side}.loud::before {{ content: '{arrow}' / ''; }}"
        for side, colour, line, arrow in (
            ("to-spam", colours.missed, "solid", "▲"),
            ("to-good", colours.blocked, "dotted", "▼"),
        )
    )
    return (
        ".marked { white-space: pre-wrap; overflow: auto; overflow-wrap: anywhere; line-height: 1.7; }"
        ".marked mark { color: inherit; } .marked .loud { font-weight: 700; }"
        ".marked .loud::before { font-size: 0.8em; }" + sides
    )


def refusal(error: InputError) -> None:
    """Why something could not be done. The sentence may quote what was given, so it is shown as plain text."""
    with st.container(border=True, horizontal=True, vertical_alignment="center"):
        st.markdown(":orange[:material/error:]", width="content")
        st.text(str(error), width="stretch")


def notes(sentences: list[str]) -> None:
    """What had to be changed in an address, quoted as plain text."""
    for sentence in sentences:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(":violet[:material/info:]", width="content")
            st.text(sentence, width="stretch")
