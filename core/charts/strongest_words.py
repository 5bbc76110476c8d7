"""The words that speak loudest for spam and for good mail."""

import pandas as pd
import plotly.graph_objects as go

from core.charts.look import Look, layout, untrusted


def strongest_words(words: pd.DataFrame, look: Look, *, weight_name: str) -> go.Figure:
    """`words` has the columns word and weight (positive speaks for spam); the first row is drawn on top."""
    words = words.iloc[::-1]
    figure = go.Figure(
        go.Bar(
            x=words["weight"].tolist(),
            y=[untrusted(str(word)) for word in words["word"]],
            orientation="h",
            marker={"color": [look.missed if weight > 0 else look.blocked for weight in words["weight"]]},
            hovertemplate="%{y}: " + weight_name + " %{x:.3f}<extra></extra>",
        )
    )
    figure.update_layout(layout(look, height=60 + 24 * len(words)), bargap=0.35)
    figure.update_xaxes(title_text="← speaks for good mail · speaks for spam →")
    figure.update_yaxes(automargin=True, showgrid=False, tickfont={"color": look.text}, dtick=1)
    return figure
