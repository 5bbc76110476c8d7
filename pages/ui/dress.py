"""What the theme has no word for, on every page."""

from core.charts.look import DARK
from pages.ui import look, text

# white type, which Streamlit gives them, cannot be read on the pale accent of the dark look
CHOSEN_IN_THE_DARK = '[data-testid="stBaseButton-primary"] p { color: #14161c; }'


def dress() -> None:
    """Once on every page."""
    if look.current() is DARK:
        text.style(CHOSEN_IN_THE_DARK)
