"""A tour of the lab in two minutes: a few things on the page, pointed at one after the other, until one leaves it."""

from pathlib import Path

import streamlit as st

_HERE = Path(__file__).parent
_TOUR = st.components.v2.component(
    "tour",
    html=(_HERE / "tour.html").read_text(encoding="utf-8"),
    css=(_HERE / "tour.css").read_text(encoding="utf-8"),
    js=(_HERE / "tour.js").read_text(encoding="utf-8"),
    isolate_styles=False,  # one document: what is pointed at stands outside of it
)
STEPS = (
    (
        ".film-headline",
        "The finding",
        "What your poison does, and how it was before: a filter was retrained, and tried on mail that it never saw.",
    ),
    (
        ".film-side",
        "Your hand",
        "Drag it, or use the arrow keys: more poison, and the filter has learned from that too. Everything follows.",
    ),
    (
        ".film-numbers",
        "Two errors, always apart",
        "Good mail that is blocked, and spam that gets through. One may rise while the other falls.",
    ),
    (
        ".film-inbox",
        "The inbox",
        "Every point is a message that the filter never saw, where it lands. Click one to see what moved it.",
    ),
    (
        '[class*="st-key-choose-attack"]',
        "Who attacks what",
        "Take another attack, another filter or a defence. You are asked for a guess before you see what changes.",
    ),
    (
        '[data-testid="stHorizontalBlock"]:has(> * [class*="st-key-step-Poison"], > [class*="st-key-step-Poison"])',
        "And then",
        "Four steps to go on with: the poison itself, who was hit, an attack that is harder to see, and a defence.",
    ),
)
"""Where each step points, its title and what it says."""


def offer() -> None:
    """The button that starts it; what is not on the page is left out."""
    _TOUR(data=[{"at": at, "title": title, "text": text} for at, title, text in STEPS], key="tour")
