"""A share before and after, as a bar that is small enough for a card."""

import streamlit as st

from core.charts.look import Look
from core.runs.measure import Rate

WIDE, HIGH, EDGE = 200, 12, 2  # units of the picture, which is stretched to its place
BAR = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {high}" preserveAspectRatio="none" '
    'width="{wide}" height="{high}">'
    '<rect width="{wide}" height="{high}" fill="{faint}"/>'
    '<rect width="{after:.2f}" height="{high}" fill="{colour}"/>'
    '<rect x="{before:.2f}" width="{edge}" height="{high}" fill="{text}"/>'
    "</svg>"
)


def draw(rate: Rate, before: float, after: float, look: Look, *, alt: str) -> None:
    """Filled up to the share after, in the colour of the error; an edge where it stood before. alt: both in words."""
    drawn = BAR.format(
        wide=WIDE,
        high=HIGH,
        edge=EDGE,
        before=before * (WIDE - EDGE),
        after=after * WIDE,
        colour=look.missed if rate == "fn" else look.blocked,
        faint=look.faint,
        text=look.text,
    )
    st.image(drawn, width="stretch", alt=alt)
