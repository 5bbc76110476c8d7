"""The font in which the pages are drawn, for pictures that are drawn here: Streamlit brings it along."""

from functools import cache
from pathlib import Path

import streamlit as st


@cache
def font_of_the_pages() -> bytes | None:
    """Source Sans (SIL Open Font License) with all weights in one file; None where Streamlit has it elsewhere."""
    media = Path(st.__file__).parent / "static" / "static" / "media"
    return next((path.read_bytes() for path in sorted(media.glob("SourceSansVF-Upright.*.woff2"))), None)
