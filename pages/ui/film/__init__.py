"""The film on the screen: headline, numbers, curve and inbox that follow the hand without asking the server.

Two components, because what is sent once is large and what is sent at every move is not: the film has all levels and
asks nothing; the hand is drawn anew with each move, tells the server where it was let go, and the film where it stands.
"""

from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

import streamlit as st

from core.games.guessing import Guess
from pages.ui.state import films

_HERE = Path(__file__).parent
_SCRIPTS = ("film.js", "curve.js", "swarm.js", "drawing.js")
_FILM = st.components.v2.component(
    "film",
    html=(_HERE / "film.html").read_text(encoding="utf-8"),
    css="\n".join(path.read_text(encoding="utf-8") for path in (_HERE.parent / "stage.css", _HERE / "film.css")),
    js="\n".join((_HERE / name).read_text(encoding="utf-8") for name in _SCRIPTS),
    isolate_styles=False,  # one document: what reads the page, such as a screen reader, finds the headline in it
)
_HAND = st.components.v2.component("hand", js=(_HERE / "hand.js").read_text(encoding="utf-8"), isolate_styles=False)


def film(reel: bytes) -> None:
    """Headline, both numbers, slider, curve and inbox; reel: what `core.film.Reel.to_bytes` gives."""
    _FILM(data=reel, key="film")


def hand(
    poison: int, most: int, guess: Guess | None, *, then: Callable[[int], None], opened: Callable[[int], None]
) -> None:
    """Where the hand stands on the film, from 0 to `most`. then: what a move does, told the level where it was let go.
    opened: what a click on a message does, told its position in the test mail. The guess stays on the curve, dashed."""
    shows = {"poison": poison, "ghost": None if guess is None else asdict(guess.ghost)}
    films.hand(_HAND, name="hand", most=most, shows=shows, then=then, opened=opened)
