"""Which share of good mail is blocked, over the words of spam in it."""

from dataclasses import replace

import pandas as pd
import plotly.graph_objects as go

from core.charts.look import Look
from core.charts.passing_curve import passing_curve


def blocking_curve(frame: pd.DataFrame, look: Look) -> go.Figure:
    """As `core.charts.passing_curve`, for an attacker who wants good mail blocked: the other error, in its colour."""
    figure = passing_curve(frame, replace(look, missed=look.blocked))
    figure.update_xaxes(title_text="words of spam added (logarithmic)")
    figure.update_layout(yaxis_title_text="good mail of the inbox that is blocked")
    return figure
