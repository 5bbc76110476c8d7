"""The only way a stranger's text reaches the screen: as text, never as markup, link, image or formula."""

import re
from collections.abc import Sequence

import streamlit as st

from core.errors import InputError

_SPACE = re.compile(r"\s+")


def message(body: str, *, height: int | None = None) -> None:
    """A whole message, wrapped, in the fixed-width font."""
    st.code(body, language=None, wrap_lines=True, height=height or "content")


def marked(pieces: Sequence[tuple[str, float]]) -> None:
    """A stranger's text with a ground behind the words that pull: orange for spam, blue for good mail, bold if loud.

    Only letters and digits reach the renderer as they are. Every other sign goes as a character reference, which
    cannot form markup, with a word joiner behind it, which keeps addresses and icon names from being recognised.
    """
    loudest = max((abs(pull) for _, pull in pieces), default=0.0)
    st.markdown("".join(_ground(_inert(piece), pull, loudest) for piece, pull in pieces))


def first(pieces: Sequence[tuple[str, float]], characters: int) -> list[tuple[str, float]]:
    """The first pieces, with about so many characters."""
    kept: list[tuple[str, float]] = []
    for piece, pull in pieces:
        kept.append((piece[:characters], pull))
        characters -= len(piece)
        if characters <= 0:
            break
    return kept


def _ground(piece: str, pull: float, loudest: float) -> str:
    if abs(pull) <= loudest / 20 or not loudest:
        return piece
    colour = "orange" if pull > 0 else "blue"
    return f":{colour}-background[**{piece}**]" if abs(pull) >= loudest / 2 else f":{colour}-background[{piece}]"


def _inert(piece: str) -> str:
    return _SPACE.sub(_space, "".join(sign if sign.isalnum() or sign.isspace() else _reference(sign) for sign in piece))


def _reference(sign: str) -> str:
    return f"&#{ord(sign)};\N{WORD JOINER}"


def _space(run: re.Match[str]) -> str:
    """One blank, one line break or one paragraph break: more of them would be markup."""
    return (" ", "  \n", "\n\n")[min(run.group().count("\n"), 2)]


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
