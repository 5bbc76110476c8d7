"""The film of a campaign: lines, bars and points that follow the week without asking the server.

Two components, as for the film of the lab: all weeks are sent once; what tells the server of a week or of bars that
were let go is drawn anew with each of them.
"""

from collections.abc import Callable, Sequence
from pathlib import Path

import streamlit as st

from pages.ui.state import films

_HERE = Path(__file__).parent
_SCRIPTS = (
    *(_HERE / f"{name}.js" for name in ("weeks", "lines", "plane", "ring")),
    _HERE.parent / "film" / "drawing.js",
)
_WEEKS = st.components.v2.component(
    "weeks",
    html=(_HERE / "weeks.html").read_text(encoding="utf-8"),
    css="\n".join(path.read_text(encoding="utf-8") for path in (_HERE.parent / "stage.css", _HERE / "weeks.css")),
    js="\n".join(path.read_text(encoding="utf-8") for path in _SCRIPTS),
    isolate_styles=False,  # one document: what reads the page, such as a screen reader, finds the headline in it
)
_TELLER = st.components.v2.component(
    "teller", js=(_HERE / "teller.js").read_text(encoding="utf-8"), isolate_styles=False
)


def weeks(reel: bytes) -> None:
    """Headline, lines, bars, planes and ring; reel: what `core.film.WeeksReel.to_bytes` gives."""
    _WEEKS(data=reel, key="weeks")


def teller(
    week: int,
    last: int,
    beside: str,
    *,
    then: Callable[[int], None],
    held_against: Callable[[str], None],
    pulled: Callable[[Sequence[int]], None],
    opened: Callable[[int, int], None],
) -> None:
    """Which week is open, from 1 to `last`, and which other run is beside it. then, held_against: what a move to others
    does. pulled: what bars that were let go do, told the poison of every week before the strike, in percent.
    opened: what a click on a point does, told the number of the message in the campaign, and the week."""
    shows = {"week": week, "beside": beside}
    films.teller(
        _TELLER,
        name="teller",
        last=last,
        shows=shows,
        then=then,
        beside=held_against,
        pulled=pulled,
        opened=opened,
    )
