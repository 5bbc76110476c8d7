"""What the theme has no word for, on every page."""

from core.charts.look import DARK
from pages.ui import look, text

# a link to a page would otherwise end where a phone does
WHOLE_LINES = '[data-testid="stPageLink-NavLink"] :is(span:has(p), p, strong) { white-space: normal; }'
# white type, which Streamlit gives them, cannot be read on the pale accent of the dark look
CHOSEN_IN_THE_DARK = """
:is([data-testid^="stBaseButton-primary"], [data-tag]) :is(p, strong, span, button) { color: #14161c; }
"""


def dress() -> None:
    """Once on every page."""
    text.style(WHOLE_LINES + CHOSEN_IN_THE_DARK * (look.current() is DARK))
